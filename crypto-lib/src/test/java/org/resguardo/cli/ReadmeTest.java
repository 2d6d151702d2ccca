package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void readme_showsTheUsageAsTheCommandPrintsIt() throws Exception {
    Path readme = Path.of(System.getProperty("resguardo.root", "..")).resolve("README.md");

    assertThat(Files.readString(readme)).contains("```\n" + Text.usage() + "```\n");
  }
}

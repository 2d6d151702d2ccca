package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackEnvironmentTest {
  @TempDir private Path directory;

  @Test
  void text_isReadBackByAShellWhateverTheValue() {
    String value = "it's $HOME `id` \"quoted\" \\ and spaced";
    Path file = directory.resolve("stack.env");
    PrivateFiles.write(file, new StackEnvironment().with("PG_DATA", value).text());

    Path output = directory.resolve("output");
    String script = ". '" + file + "'; printf %s \"$PG_DATA\"";
    new Command(List.of("sh", "-c", script), Map.of(), output).run();

    assertThat(PrivateFiles.read(output)).isEqualTo(value);
  }
}

package org.resguardo.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpecTest {
  private static final Path SPEC =
      Path.of(System.getProperty("resguardo.root"), "crypto-lib/spec/incident.md");

  @Test
  void spec_explainsEveryFieldAndFlag() throws IOException {
    String spec = Files.readString(SPEC);

    assertThat(FormatTypes.ofTestimony().fields)
        .allSatisfy(field -> assertThat(spec).contains("`" + field + "`"));
    assertThat(Arrays.stream(SafetyFlag.values()))
        .allSatisfy(flag -> assertThat(spec).contains("`" + flag.code() + "`"));
  }
}

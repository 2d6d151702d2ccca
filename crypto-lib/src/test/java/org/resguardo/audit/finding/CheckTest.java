package org.resguardo.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void spec_listsEveryCheckInOrder() throws Exception {
    Path spec = Path.of(System.getProperty("resguardo.root", ".."), "crypto-lib/spec/audit.md");

    assertThat(Files.readAllLines(spec))
        .filteredOn(line -> line.matches("\\| `[a-z]+` \\| `[a-z-]+` \\| .*"))
        .containsExactlyElementsOf(Arrays.stream(Check.values()).map(CheckTest::row).toList());
  }

  private static String row(Check check) {
    return "| `%s` | `%s` | %s |".formatted(check.group().word(), check.word(), check.claim());
  }
}

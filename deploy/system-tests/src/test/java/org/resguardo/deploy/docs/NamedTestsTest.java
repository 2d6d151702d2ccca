package org.resguardo.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A promise that names a test is worth no more than the test: each one named has to be there.
class NamedTestsTest {
  private static final Path ROOT = Path.of("../..");
  private static final List<String> MODULES =
      List.of("crypto-lib", "report-service", "identity-service", "deploy");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Figures))[`.]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/docs/seizure.md",
        "deploy/docs/local-stack.md",
        "report-service/docs/threat-model.md",
        "identity-service/docs/threat-model.md"
      })
  void everyTestThatIsNamed_isThere(String page) throws IOException {
    Set<String> named =
        TEST.matcher(Files.readString(ROOT.resolve(page)))
            .results()
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty();
    assertThat(tests()).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy/docs/seizure.md"})
  void everyLineOfATable_namesATest(String page) throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(page)))
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| taken "))
        .isNotEmpty()
        .allMatch(line -> TEST.matcher(line).find());
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().contains("/src/test/java/"))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .forEach(tests::add);
      }
    }
    return tests;
  }
}

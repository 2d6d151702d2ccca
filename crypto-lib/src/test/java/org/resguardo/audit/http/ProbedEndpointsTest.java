package org.resguardo.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No endpoint is added to a service without the audit knocking at it.
class ProbedEndpointsTest {
  private static final Pattern PATH = Pattern.compile("  (/[^:]+):");
  private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete):");

  @ParameterizedTest
  @EnumSource
  void audit_knocksAtEveryEndpointThatIsDescribed(Service service) throws Exception {
    for (String described : described(service)) {
      assertThat(Stream.concat(AnonymousEndpoints.ALL.stream(), GatedEndpoints.ALL.stream()))
          .as(described)
          .anyMatch(
              endpoint -> endpoint.service() == service && endpoint.toString().matches(described));
    }
  }

  /// Each endpoint of the service's openapi.yaml as a regular expression: method and path.
  private static List<String> described(Service service) throws Exception {
    List<String> described = new ArrayList<>();
    String path = "";
    for (String line : Files.readAllLines(document(service))) {
      Matcher matcher = PATH.matcher(line);
      if (matcher.matches()) {
        path =
            matcher
                .group(1)
                .replace(".", "\\.")
                .replaceAll("\\{index}", ".+")
                .replaceAll("\\{[^}]+}", "[^/]+");
      }
      Matcher method = METHOD.matcher(line);
      if (method.matches()) {
        described.add(method.group(1).toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return described;
  }

  private static Path document(Service service) {
    return Path.of(System.getProperty("resguardo.root", ".."))
        .resolve(service.title())
        .resolve("src/main/resources/META-INF/openapi.yaml");
  }
}

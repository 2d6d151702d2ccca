package org.resguardo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.problem.ProblemType;

class OpenApiTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.resguardo.identity");

  private static final Pattern PATTERN_OF_PARAMETER = Pattern.compile("\\{(\\w+): [^/]+}");

  @Test
  void openApi_hasThePathsAndMethodsOfTheResources() throws IOException {
    Set<String> documented =
        openApi().path("paths").properties().stream()
            .flatMap(path -> operations(path.getKey(), path.getValue()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented).isEqualTo(operations());
  }

  @Test
  void openApi_namesEveryProblemType() throws IOException {
    Set<String> documented = new TreeSet<>();
    openApi()
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> documented.add(type.asText()));

    assertThat(documented)
        .isEqualTo(
            Stream.of(ProblemType.values())
                .map(ProblemType::urn)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static JsonNode openApi() throws IOException {
    try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    }
  }

  private static Stream<String> operations(String path, JsonNode methods) {
    return methods.properties().stream()
        .map(method -> method.getKey())
        .filter(method -> !method.equals("parameters"))
        .map(method -> method + " " + path);
  }

  private static Set<String> operations() {
    return CLASSES.stream()
        .filter(each -> each.isAnnotatedWith(Path.class))
        .flatMap(each -> each.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
        .map(method -> verb(method) + " " + path(method.getOwner()) + path(method))
        .map(operation -> PATTERN_OF_PARAMETER.matcher(operation).replaceAll("{$1}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(each -> each.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(each -> each.getRawType().getSimpleName().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseThrow();
  }

  private static String path(JavaClass resource) {
    return resource.getAnnotationOfType(Path.class).value();
  }

  private static String path(JavaMethod method) {
    return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
  }
}

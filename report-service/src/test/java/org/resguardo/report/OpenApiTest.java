package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final java.nio.file.Path FILE =
      java.nio.file.Path.of("src/main/resources/META-INF/openapi.yaml");

  @Test
  void openApi_describesEveryEndpointAndNoOther() throws IOException {
    assertThat(described()).isNotEmpty().isEqualTo(implemented());
  }

  private static Set<String> described() throws IOException {
    JsonNode document = new YAMLMapper().readTree(FILE.toFile());
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  private static Set<String> implemented() {
    Set<String> operations = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.resguardo.report")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(OpenApiTest::operations)
            .forEach(operations::add);
    return operations;
  }

  private static Stream<String> operations(JavaClass resource) {
    String base = resource.getAnnotationOfType(Path.class).value();
    return resource.getMethods().stream()
        .flatMap(
            method ->
                method.getAnnotations().stream()
                    .flatMap(
                        annotation ->
                            annotation
                                .getRawType()
                                .tryGetAnnotationOfType(HttpMethod.class)
                                .stream())
                    .map(verb -> verb.value() + " " + base + path(method)));
  }

  private static String path(JavaMethod method) {
    return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
  }
}

package org.resguardo.report.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {
  private static final List<String> PROD = List.of("prod");
  private static final Path PRODUCTION = Path.of("../deploy/production/jvm.options");
  private static final Path POSTGRESQL = Path.of("../deploy/postgresql/resguardo.conf");
  private static final String NO_CORES = "Max core file size        0        0        bytes\n";

  @Test
  void productionSettings_areAccepted() {
    assertThat(SettingRules.broken(PROD, _ -> false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "staging"})
  void otherProfile_isNamed(String profile) {
    assertThat(SettingRules.broken(List.of(profile), _ -> false))
        .containsExactly("set quarkus.profile=prod");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.http.access-log.enabled",
        "quarkus.http.record-request-start-time",
        "quarkus.http.http2",
        "quarkus.http.proxy.proxy-address-forwarding",
        "quarkus.http.proxy.allow-forwarded",
        "quarkus.http.proxy.allow-x-forwarded",
        "quarkus.http.proxy.use-proxy-protocol",
        "quarkus.hibernate-orm.log.sql",
        "quarkus.hibernate-orm.log.bind-parameters"
      })
  void settingThatKeepsRequests_isNamed(String setting) {
    assertThat(SettingRules.broken(PROD, setting::equals))
        .containsExactly("set " + setting + "=false");
  }

  @ParameterizedTest
  @CsvSource({
    "FINE, true",
    "FINEST, true",
    "ALL, true",
    "CONFIG, true",
    "INFO, false",
    "OFF, false"
  })
  void levelBelowInfo_isNamed(String level, boolean isBroken) {
    Logger logger = Logger.getLogger("org.resguardo.test-only");
    logger.setLevel(Level.parse(level));
    try {
      List<String> broken =
          LogRules.broken(List.of("quarkus.log.category.\"org.resguardo.test-only\".level"));

      assertThat(broken.toString().contains("org.resguardo.test-only")).isEqualTo(isBroken);
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void optionsOfTheDeployment_areAccepted() throws IOException {
    assertThat(ProcessRules.broken(with(Files.readAllLines(PRODUCTION)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+HeapDumpOnOutOfMemoryError",
        "-XX:+HeapDumpBeforeFullGC",
        "-XX:+CreateCoredumpOnCrash",
        "-XX:-SuppressFatalErrorMessage",
        "-XX:-DisableAttachMechanism",
        "-XX:StartFlightRecording=filename=x",
        "-agentlib:jdwp=server=y",
        "-javaagent:x.jar",
        "-Dcom.sun.management.jmxremote.port=1",
        "-Dio.netty.bootstrap.extensions=log"
      })
  void optionThatOpensTheMemory_isNamed(String option) throws IOException {
    List<String> options = new ArrayList<>(Files.readAllLines(PRODUCTION));
    options.add(option);

    assertThat(ProcessRules.broken(with(options))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Max core file size  0          unlimited  bytes",
        "Max core file size  unlimited  unlimited  bytes",
        "Max open files      1024       1024       files"
      })
  void limitThatAllowsCores_isNamed(String limits) throws IOException {
    ProcessReadings good = with(Files.readAllLines(PRODUCTION));

    assertThat(ProcessRules.broken(limited(good, limits, "core", "00000033"))).hasSize(1);
  }

  @Test
  void pipedCores_needAnEmptyFilter() throws IOException {
    ProcessReadings good = with(Files.readAllLines(PRODUCTION));

    assertThat(ProcessRules.broken(limited(good, NO_CORES, "|/usr/bin/apport", "00000033")))
        .hasSize(1);
    assertThat(ProcessRules.broken(limited(good, NO_CORES, "|/usr/bin/apport", "00000000")))
        .isEmpty();
  }

  @Test
  void databaseSettingsOfTheDeployment_areAccepted() throws IOException {
    assertThat(DatabaseRules.broken(deployed())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "log_statement, all",
    "log_min_error_statement, error",
    "log_error_verbosity, default",
    "log_min_messages, warning",
    "log_parameter_max_length, -1",
    "log_parameter_max_length_on_error, -1",
    "log_min_duration_statement, 0",
    "log_connections, on",
    "debug_print_parse, on",
    "auto_explain.log_min_duration, 0",
    "pg_stat_statements.track, top"
  })
  void databaseSettingThatPrintsValues_isNamed(String name, String value) throws IOException {
    Map<String, String> settings = deployed();
    settings.put(name, value);

    assertThat(DatabaseRules.broken(settings))
        .singleElement()
        .asString()
        .startsWith("set PostgreSQL's " + name + " to ");
  }

  private static Map<String, String> deployed() throws IOException {
    Map<String, String> settings =
        DatabaseRules.names().stream()
            .filter(name -> name.contains("."))
            .collect(Collectors.toMap(name -> name, _ -> "", (a, _) -> a, HashMap::new));
    Files.readAllLines(POSTGRESQL).stream()
        .filter(line -> line.matches("[a-z].*"))
        .map(line -> line.split(" *= *", 2))
        .forEach(setting -> settings.put(setting[0], setting[1].replace("'", "")));
    return settings;
  }

  /// The last of several options with one name counts, as on a command line.
  private static ProcessReadings with(List<String> arguments) {
    Map<String, String> flags = new HashMap<>();
    Map<String, String> properties = new HashMap<>();
    for (String argument : arguments) {
      if (argument.matches("-XX:[+-].*")) {
        flags.put(argument.substring(5), Boolean.toString(argument.charAt(4) == '+'));
      } else if (argument.startsWith("-D")) {
        String[] property = argument.substring(2).split("=", 2);
        properties.put(property[0], property[1]);
      }
    }
    return new ProcessReadings(
        flags::get, properties::get, arguments, NO_CORES, "core", "00000033");
  }

  private static ProcessReadings limited(
      ProcessReadings readings, String limits, String corePattern, String coreFilter) {
    return new ProcessReadings(
        readings.options(),
        readings.properties(),
        readings.arguments(),
        limits,
        corePattern,
        coreFilter);
  }
}

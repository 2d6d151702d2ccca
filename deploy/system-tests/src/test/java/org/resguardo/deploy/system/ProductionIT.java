package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A packaged service refuses to run where something would keep what a request brought, and says in
/// one line what to change.
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {
  private static final List<String> SERVICES = List.of("report-service", "identity-service");
  private static final int SKIPPED = 77;

  private final SystemStack stack;

  ProductionIT(SystemStack stack) {
    this.stack = stack;
  }

  static Stream<Arguments> settings() {
    return SERVICES.stream()
        .flatMap(
            service ->
                Stream.of(
                    Arguments.of(service, "QUARKUS_PROFILE", "dev", "set quarkus.profile=prod"),
                    Arguments.of(
                        service,
                        "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
                        "true",
                        "set quarkus.http.access-log.enabled=false"),
                    Arguments.of(
                        service,
                        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                        "true",
                        "set quarkus.http.proxy.proxy-address-forwarding=false"),
                    Arguments.of(
                        service,
                        "QUARKUS_LOG_CATEGORY__IO_QUARKUS__LEVEL",
                        "DEBUG",
                        "set the log level of 'io.quarkus' to INFO or higher")));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void settingThatKeepsRequests_refusesTheStart(
      String service, String variable, String value, String wanted) throws Exception {
    assertRefused(start(service).with(variable, value), wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report-service", "identity-service"})
  void heapDump_refusesTheStart(String service) throws Exception {
    assertRefused(
        start(service).with("-XX:+HeapDumpOnOutOfMemoryError"),
        "start java with -XX:-HeapDumpOnOutOfMemoryError");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report-service", "identity-service"})
  void coreDump_refusesTheStart(String service) throws Exception {
    Launcher.Result result =
        start(service).after("ulimit -c 1 2>/dev/null || exit " + SKIPPED).run();

    assumeThat(result.status()).isNotEqualTo(SKIPPED); // a limit of 0 cannot be raised
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("set the limit of core dumps to 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report-service", "identity-service"})
  void databaseThatLogsStatements_endsTheService(String service) throws Exception {
    ServiceStart start = start(service);
    String role = process(service).environment().get("QUARKUS_DATASOURCE_USERNAME");
    StoredRows database = new StoredRows(stack.running());
    database.execute("alter role %s set log_statement = 'all'".formatted(role));
    try {
      assertRefused(start, "set PostgreSQL's log_statement to none");
    } finally {
      database.execute("alter role %s reset log_statement".formatted(role));
    }
  }

  private void assertRefused(ServiceStart start, String wanted) throws Exception {
    Launcher.Result result = start.run();

    assertThat(result.output().lines().filter(line -> line.contains("not safe to run: " + wanted)))
        .hasSize(1);
    assertThat(result.status()).isEqualTo(1);
  }

  private ServiceStart start(String service) throws IOException {
    return new ServiceStart(process(service));
  }

  private ServerProcess process(String service) throws IOException {
    return service.equals("report-service")
        ? stack.reportServiceProcess()
        : stack.identityServiceProcess();
  }
}

package org.resguardo.deploy.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resguardo.roster.TrustPolicy;

/// The whole of Resguardo on one machine.
///
/// Starting is idempotent: what runs is left alone, what was killed comes back with the same ports,
/// keys and data.
final class LocalStack {
  private static final String REPORT = "report";
  private static final String IDENTITY = "identity";

  private final StackLayout layout;
  private final Progress progress;
  private final PostgresCluster postgres;
  private final KeycloakServer keycloak;
  private final List<WitnessProcess> witnesses;
  private final ServiceProcess identityService;
  private final ServiceProcess reportService;
  private final DemoPeople people;
  private final DemoKeys keys;
  private final ServiceKeys serviceKeys;

  LocalStack(StackLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
    this.postgres = PostgresCluster.in(layout.part("postgres"), layout.log("postgres"));
    this.keycloak = KeycloakServer.in(layout.part("keycloak"), layout.log("keycloak"));
    this.witnesses =
        List.of(new WitnessProcess("witness-1", layout), new WitnessProcess("witness-2", layout));
    this.identityService = new ServiceProcess("identity-service", layout);
    this.reportService = new ServiceProcess("report-service", layout);
    this.people = DemoPeople.in(layout.directory());
    this.keys = new DemoKeys(layout.people());
    this.serviceKeys = new ServiceKeys(layout.keys());
  }

  /// Starts what does not run and writes `stack.env`.
  void up() {
    progress.step("keys of the demo people, trust policy", this::makeKeys);
    progress.step("PostgreSQL on port " + postgres.port(), postgres::start);
    Databases databases = new Databases(postgres);
    progress.step("Keycloak built for PostgreSQL, once", KeycloakServer::build);
    progress.step("Keycloak at " + keycloak.address(), () -> startKeycloak(databases));
    progress.step("two witnesses of the logs", this::startWitnesses);
    progress.step(
        "identity-service at " + identityService.address(),
        () -> startIdentityService(migrated(databases, IDENTITY)));
    progress.step(
        "report-service at " + reportService.address(),
        () -> startReportService(migrated(databases, REPORT)));
    PrivateFiles.write(layout.environmentFile(), environment().text());
    progress.step("roster of the demo organisations", this::enrol);
  }

  /// Ends everything, the services first, so that nobody loses what they still write to.
  void down() {
    progress.step("report-service stopped", reportService::stop);
    progress.step("identity-service stopped", identityService::stop);
    progress.step("witnesses stopped", () -> witnesses.forEach(WitnessProcess::stop));
    progress.step("Keycloak stopped", keycloak::stop);
    progress.step("PostgreSQL stopped", postgres::stop);
  }

  private void enrol() {
    RunningStack stack = RunningStack.in(layout.directory());
    try (AccessTokens tokens = new AccessTokens(stack.issuer())) {
      Enrolment enrolment = new Enrolment(stack, tokens);
      if (!enrolment.isComplete()) {
        enrolment.enrol(people);
      }
      enrolment.awaitRoster();
    }
  }

  private void makeKeys() {
    keys.make(people);
    serviceKeys.make();
    TrustPolicy policy =
        keys.policy(
            people,
            serviceKeys.identityService(identityService.address()),
            serviceKeys.reportService(reportService.address()),
            serviceKeys.logs(witnesses.stream().map(WitnessProcess::address).toList()));
    PrivateFiles.write(layout.trustPolicy(), policy.text());
  }

  private void startWitnesses() {
    for (int i = 0; i < witnesses.size(); i++) {
      witnesses.get(i).start(serviceKeys.witness(i + 1));
    }
  }

  private void startKeycloak(Databases databases) {
    keycloak.start(
        databases.create("keycloak"), new LocalRealm(people, partnerSecret(), identitySecret()));
  }

  private Database migrated(Databases databases, String name) {
    Database database = databases.create(name);
    Migrations.apply(database, layout.migrations(name + "-service"));
    return database;
  }

  private void startIdentityService(Database database) {
    Map<String, String> environment = serviceEnvironment(database);
    environment.put("RESGUARDO_REALM_CLIENT_SECRET", identitySecret());
    environment.put("RESGUARDO_REALM_REQUIRED_ACTIONS", ""); // so that a script can log in
    environment.put("RESGUARDO_SIGNING_KEY", serviceKeys.identityService().toString());
    environment.put("RESGUARDO_LOG_DIRECTORY_KEY", serviceKeys.directoryLog().toString());
    environment.put("RESGUARDO_LOG_ACCESS_KEY", serviceKeys.accessLog().toString());
    environment.put("RESGUARDO_KEY_IDENTITY", serviceKeys.identityServiceKeyIdentity().toString());
    identityService.start(environment);
  }

  private void startReportService(Database database) {
    Map<String, String> environment = serviceEnvironment(database);
    environment.put("RESGUARDO_IDENTITY_SERVICE", identityService.address().toString());
    environment.put("RESGUARDO_ACKNOWLEDGEMENT_KEY", serviceKeys.acknowledgement().toString());
    environment.put("RESGUARDO_KEY_IDENTITY", serviceKeys.reportServiceKeyIdentity().toString());
    reportService.start(environment);
  }

  private Map<String, String> serviceEnvironment(Database database) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.runtime().name());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.runtime().password());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString());
    environment.put("RESGUARDO_TRUST_POLICY", layout.trustPolicy().toString());
    return environment;
  }

  private StackEnvironment environment() {
    return new StackEnvironment()
        .with("REPORT_SERVICE", reportService.address())
        .with("IDENTITY_SERVICE", identityService.address())
        .with("KEYCLOAK", keycloak.address())
        .with("REALM", LocalRealm.NAME)
        .with("PARTNER_CLIENT_ID", LocalRealm.PARTNER_CLIENT_ID)
        .with("PARTNER_CLIENT_SECRET", partnerSecret())
        .with("PGHOST", "127.0.0.1")
        .with("PGPORT", postgres.port())
        .with("PGUSER", PostgresCluster.SUPERUSER)
        .with("PGPASSWORD", postgres.superuserPassword())
        .with("REPORT_DB", REPORT)
        .with("IDENTITY_DB", IDENTITY)
        .with("PG_DATA", postgres.dataDirectory())
        .with("LOG_DIR", layout.logDirectory())
        .with("TRUST_POLICY", layout.trustPolicy())
        .with("MEMORY", layout.memory())
        .with("PEOPLE", layout.people());
  }

  private String partnerSecret() {
    return layout.settings().password("partner");
  }

  private String identitySecret() {
    return layout.settings().password("identity-service");
  }
}

package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestBackboneTest {
  private static final Path DIRECTORY = Path.of("target/test-backbone");

  private static TestBackbone backbone;

  @BeforeAll
  static void start() {
    backbone = TestBackbone.start(DIRECTORY);
  }

  @AfterAll
  static void stop() {
    backbone.close();
  }

  @Test
  void accessToken_namesMemberAndOrganisationAndNothingPersonal() throws IOException {
    DemoPerson reviewer = backbone.people().named("reviewer-casa");

    JsonNode claims = claims(backbone.accessToken("reviewer-casa"));

    assertThat(claims.path("member_id").asText()).isEqualTo(reviewer.memberId());
    assertThat(claims.path("organisation").asText()).isEqualTo("org-casa");
    assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("reviewer");
    assertThat(claims.fieldNames())
        .toIterable()
        .doesNotContain("name", "email", "preferred_username", "given_name");
  }

  @Test
  void accessToken_isForBothServicesAndLivesFiveMinutes() throws IOException {
    JsonNode claims = claims(backbone.accessToken("vetter-faro"));

    assertThat(texts(claims.path("aud")))
        .containsExactlyInAnyOrder("report-service", "identity-service");
    assertThat(claims.path("iss").asText()).isEqualTo(backbone.issuer().toString());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void partnerToken_hasRolePartnerAlone() throws IOException {
    JsonNode claims = claims(backbone.partnerToken());

    assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("partner");
    assertThat(claims.has("organisation")).isFalse();
  }

  @Test
  void passwords_areOnNoCommandLineAndInNoLog() throws IOException {
    List<String> passwords = passwords();

    String commandLines = String.join("\n", commandLines());

    assertThat(commandLines).contains("QuarkusEntryPoint").contains("postgres");
    assertThat(passwords).hasSizeGreaterThan(12);
    assertThat(passwords).noneMatch(commandLines::contains);
    assertThat(passwords)
        .noneMatch(Files.readString(DIRECTORY.resolve("log/keycloak.log"))::contains);
    assertThat(passwords)
        .noneMatch(Files.readString(DIRECTORY.resolve("log/postgres.log"))::contains);
  }

  @Test
  void identityServicesAccount_hasNoRoleOfAMember() throws IOException {
    try (AccessTokens tokens = new AccessTokens(backbone.issuer())) {
      JsonNode claims =
          claims(tokens.ofPartner(LocalRealm.IDENTITY_CLIENT_ID, backbone.identitySecret()));

      assertThat(texts(claims.at("/realm_access/roles")))
          .doesNotContain("reviewer", "vetter", "custodian", "auditor", "partner", "operator");
      assertThat(texts(claims.at("/resource_access/realm-management/roles")))
          .containsExactly("manage-users");
    }
  }

  private static List<String> passwords() {
    Stream<String> people = backbone.people().everyone().stream().map(DemoPerson::password);
    Stream<String> servers =
        Stream.of(
            backbone.postgres().superuserPassword(),
            backbone.keycloak().administratorPassword(),
            backbone.identitySecret());
    return Stream.concat(people, servers).toList();
  }

  private static List<String> commandLines() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(process -> process.resolve("cmdline"))
          .filter(Files::isReadable)
          .map(TestBackboneTest::readIfAlive)
          .toList();
    }
  }

  private static String readIfAlive(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}

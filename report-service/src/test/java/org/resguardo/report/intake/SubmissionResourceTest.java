package org.resguardo.report.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.PassphraseRecipient;
import org.resguardo.age.Recipient;
import org.resguardo.age.X25519Identity;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.token.PrivateTokenHeader;

@QuarkusTest
class SubmissionResourceTest extends ServiceTest {
  private static final Set<String> GROWING =
      Set.of("spent_token", "report", "report_organisation", "mailbox", "commitment");

  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void submit_acknowledgesTheCommitmentWithASignedNote() throws Exception {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa", "org-puente");

    Response response = submit(submission);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.contentType()).startsWith("text/plain");
    SignedNote note =
        new NoteVerifier(List.of(TestOnlyKeys.acknowledgement().verifierKey()))
            .verify(UnverifiedNote.parse(response.asString().replaceFirst(" +$", "")));
    assertThat(Acknowledgement.read(note).commitment())
        .isEqualTo(SampleSubmission.parse(submission).commitment());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 16, 64, 256, 1024})
  void submit_acceptsEverySizeClass(int kib) {
    assertThat(submit(SampleSubmission.of(testbed, kib, "org-casa")).statusCode()).isEqualTo(201);
  }

  @Test
  void submit_acceptsTheLargestTestimonyForSixtyFourRecipients() {
    List<Recipient> recipients =
        Collections.nCopies(64, testbed.identity("reviewer-casa").recipient());
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    submission.put("testimony", SampleSubmission.seal(1 << 20, recipients).toBase64());
    submission.put("contact", SampleSubmission.seal(1 << 10, recipients).toBase64());

    assertThat(submit(submission).statusCode()).isEqualTo(201);
  }

  @Test
  void submit_givesTheSameAnswerAgainAndStoresNothingMore() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Response first = submit(submission);
    Map<String, Long> stored = storedRows();

    Response second = submit(submission);

    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(storedRows()).isEqualTo(stored);
  }

  @Test
  void submit_givesTheSameAnswerAgainAfterTheRosterChanged() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Response first = submit(submission);
    testbed.publishRoster();
    awaitRoster(testbed.rosterVersion());

    assertThat(submit(submission).asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void submit_storesOneReportForFiftyEqualRequestsAtOnce() throws Exception {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Map<String, Long> before = storedRows();
    Callable<Response> request = () -> submit(submission);

    List<Future<Response>> answers;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = clients.invokeAll(Collections.nCopies(50, request));
    }

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(201))
        .extracting(answer -> answer.get().asString())
        .containsOnly(answers.getFirst().get().asString());
    assertThat(storedRows()).isEqualTo(oneMore(before));
  }

  private static Map<String, Long> oneMore(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue() + (GROWING.contains(entry.getKey()) ? 1 : 0)));
  }

  @Nested
  class Refusals {
    private Map<String, Long> before;

    @BeforeEach
    void count() {
      before = storedRows();
    }

    @AfterEach
    void nothingIsStored() {
      assertThat(storedRows()).isEqualTo(before);
    }

    @Test
    void submit_refusesCredentials() {
      Response response =
          as("reviewer-casa")
              .contentType("application/json")
              .body(SampleSubmission.to(testbed, "org-casa").toString())
              .post("/v1/submissions");

      assertProblem(response, 400, "credentials-not-accepted");
    }

    @Test
    void submit_refusesATestimonyBetweenSizeClasses() {
      assertProblem(submit(with("testimony", seal(4097))), 400, "wrong-size-class");
    }

    @Test
    void submit_refusesAContactOfATestimonySize() {
      assertProblem(submit(with("contact", seal(4096))), 400, "wrong-size-class");
    }

    @Test
    void submit_refusesWhatIsNoAgeFile() {
      assertProblem(submit(with("testimony", Bytes.utf8("plain"))), 400, "not-an-age-file");
      assertProblem(submit(with("contact", Bytes.utf8(""))), 400, "not-an-age-file");
    }

    @Test
    void submit_refusesAnArmoredAgeFile() {
      Bytes armored = Bytes.utf8("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n");

      assertProblem(submit(with("testimony", armored)), 400, "not-an-age-file");
    }

    @Test
    void submit_refusesAHeaderWithoutRecipients() {
      Bytes empty = Bytes.utf8("age-encryption.org/v1\n--- " + "A".repeat(43) + "\n");

      assertProblem(submit(with("testimony", empty)), 400, "no-recipients");
    }

    @Test
    void submit_refusesSixtyFiveRecipients() {
      List<Recipient> many = Collections.nCopies(65, testbed.identity("reviewer-casa").recipient());

      Bytes sealed = SampleSubmission.seal(4096, many);

      assertProblem(submit(with("testimony", sealed)), 400, "too-many-recipients");
    }

    @Test
    void submit_refusesClassicRecipients() {
      Bytes sealed =
          SampleSubmission.seal(4096, List.of(X25519Identity.generate(RANDOM).recipient()));

      assertProblem(submit(with("testimony", sealed)), 400, "recipient-type-not-accepted");
    }

    @Test
    void submit_refusesAPassphrase() {
      Bytes sealed =
          SampleSubmission.seal(
              1024, List.of(PassphraseRecipient.of(SecretBytes.of(new byte[] {1}), 4)));

      assertProblem(submit(with("contact", sealed)), 400, "recipient-type-not-accepted");
    }

    @Test
    void submit_refusesAnOrganisationOutsideTheRoster() {
      ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
      submission.withArray("organisations").add("org-nobody");

      assertProblem(submit(submission), 400, "unknown-organisation");
    }

    @Test
    void submit_refusesAnOldRosterVersion() {
      ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
      testbed.publishRoster();
      awaitRoster(testbed.rosterVersion());

      assertProblem(submit(submission), 409, "roster-version-too-old");
    }

    @Test
    void submit_asksToComeBackWithARosterItHasNotSeenYet() {
      ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
      submission.put("roster_version", testbed.rosterVersion() + 1);

      Response response = submit(submission);

      assertProblem(response, 503, "roster-unavailable");
      assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void submit_refusesUnknownMissingNullAndDoubleFields() {
      ObjectNode valid = SampleSubmission.to(testbed, "org-casa");
      String json = valid.toString();

      assertProblem(submit(valid.deepCopy().put("phone", "1")), 400, "malformed-json");
      assertProblem(submit(valid.deepCopy().putNull("contact")), 400, "malformed-json");
      assertProblem(submit(valid.deepCopy().without("contact")), 400, "malformed-json");
      assertProblem(submit(valid.deepCopy().put("roster_version", "1")), 400, "malformed-json");
      assertProblem(
          post(json.replaceFirst("\\{", "{\"roster_version\":1,")), 400, "malformed-json");
      assertProblem(post(json + "{}"), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\"", "{\"organisations\":", "\u0000"})
    void submit_refusesWhatIsNotTheJsonObject(String body) {
      assertProblem(post(body), 400, "malformed-json");
    }

    @Test
    void submit_refusesBase64ThatIsNotCanonical() {
      ObjectNode submission = SampleSubmission.to(testbed, "org-casa").put("contact", "YQ=\n=");

      assertProblem(submit(submission), 400, "malformed-json");
    }

    @Test
    void submit_refusesDeepJson() {
      String deep = "{\"organisations\":" + "[".repeat(1000) + "]".repeat(1000) + "}";

      assertProblem(post(deep), 400, "json-too-deep");
    }

    @Test
    void submit_refusesAnotherMediaType() {
      for (String type : List.of("text/plain", "application/xml", "application/jsonx")) {
        Response response =
            given()
                .contentType(type)
                .body(
                    SampleSubmission.to(testbed, "org-casa")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions");

        assertProblem(response, 415, "unsupported-media-type");
      }
    }

    @Test
    void submit_refusesABodyAnnouncedAsTooLarge() {
      assertProblem(post(" ".repeat(2_883_585)), 413, "body-too-large");
    }

    @Test
    void submit_refusesAMailboxThatAnotherReportHas() {
      ObjectNode first = SampleSubmission.to(testbed, "org-casa");
      assertThat(submit(first).statusCode()).isEqualTo(201);
      before = storedRows();
      ObjectNode second = SampleSubmission.to(testbed, "org-casa");
      second.set("mailbox", first.get("mailbox"));

      assertProblem(submit(second), 409, "mailbox-in-use");
    }

    @Test
    void otherMethods_areNotAllowed() {
      assertProblem(given().get("/v1/submissions"), 405, "method-not-allowed");
      assertProblem(given().delete("/v1/submissions"), 405, "method-not-allowed");
    }

    private ObjectNode with(String field, Bytes value) {
      return SampleSubmission.to(testbed, "org-casa").put(field, value.toBase64());
    }

    private Bytes seal(int bytes) {
      return SampleSubmission.seal(bytes, List.of(testbed.identity("reviewer-casa").recipient()));
    }

    private Response post(String body) {
      return given()
          .header("Authorization", PrivateTokenHeader.authorization(testbed.newToken()))
          .contentType("application/json")
          .body(body)
          .post("/v1/submissions");
    }
  }
}

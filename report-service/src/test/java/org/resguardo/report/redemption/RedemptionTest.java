package org.resguardo.report.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyIssuer;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenIssuer;

@QuarkusTest
class RedemptionTest extends ServiceTest {
  private static final TokenIssuer STRANGER = TokenIssuer.generate(new SecureRandom());

  private final IsoWeek week = IsoWeek.of(Instant.now());

  @Test
  void withoutAToken_theClientIsToldWhatToAskTheIssuerFor() throws Exception {
    Response response = post(SampleSubmission.to(testbed, "org-casa").toString(), null);

    assertProblem(response, 401, "token-required");
    PrivateTokenHeader.Wanted wanted =
        PrivateTokenHeader.wanted(response.header("WWW-Authenticate")).orElseThrow();
    assertThat(wanted.challenge()).isEqualTo(testbed.issuer().challenge());
    assertThat(wanted.key()).isEqualTo(testbed.issuer().of(week).key());
  }

  @Test
  void otherCredentials_areRefusedAsSuch() {
    String body = SampleSubmission.to(testbed, "org-casa").toString();
    for (String credentials : List.of("Bearer x.y.z", "Basic YTpi", "PrivateTokens token=x")) {
      assertProblem(post(body, credentials), 400, "credentials-not-accepted");
    }
    assertProblem(
        given()
            .header("Authorization", PrivateTokenHeader.authorization(testbed.newToken()))
            .header("Authorization", "Bearer x.y.z")
            .contentType("application/json")
            .body(body)
            .post("/v1/submissions"),
        400,
        "credentials-not-accepted");
  }

  @Test
  void tokensThatAreNotGenuine_haveOneAnswerAndLeaveNothing() {
    Map<String, Long> before = storedRows();
    String body = SampleSubmission.to(testbed, "org-casa").toString();

    List<Response> answers =
        wrongTokens().stream()
            .map(token -> post(body, "PrivateToken token=\"" + base64Url(token) + "\""))
            .toList();

    assertThat(answers).allSatisfy(answer -> assertProblem(answer, 401, "token-refused"));
    assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
    assertThat(answers)
        .extracting(answer -> answer.headers().asList().toString().replaceAll("[Dd]ate=[^,]+,", ""))
        .hasSameSizeAs(answers)
        .containsOnly(
            answers.getFirst().headers().asList().toString().replaceAll("[Dd]ate=[^,]+,", ""));
    assertThat(storedRows()).isEqualTo(before);
  }

  @Test
  void malformedHeaders_haveTheAnswerOfAForgedToken() {
    String body = SampleSubmission.to(testbed, "org-casa").toString();
    for (String header :
        List.of(
            "PrivateToken",
            "PrivateToken token",
            "PrivateToken token=\"\"",
            "PrivateToken token=\"!\"",
            "PrivateToken nothing=\"x\"",
            "PrivateToken token=\"" + "A".repeat(9000) + "\"")) {
      assertProblem(post(body, header), 401, "token-refused");
    }
  }

  @Test
  void theToken_isLookedAtBeforeTheBody() {
    assertProblem(post("not json", null), 401, "token-required");
    assertProblem(
        post("not json", "PrivateToken token=\"" + base64Url(new byte[354]) + "\""),
        401,
        "token-refused");
  }

  @Test
  void lastWeeksToken_isRedeemed() {
    awaitIssuerKey(week.previous());

    Response response =
        submit(SampleSubmission.to(testbed, "org-casa"), testbed.issuer().token(week.previous()));

    assertThat(response.statusCode()).isEqualTo(201);
  }

  @Test
  void tokensOfOtherWeeks_areRefusedThoughTheirKeysAreProven() {
    IsoWeek old = week.previous().previous();
    IsoWeek soon = week.next().next();
    testbed.publishIssuerKeys(old, week.previous(), week, soon);
    try {
      for (IsoWeek other : List.of(old, soon)) {
        assertProblem(
            submit(SampleSubmission.to(testbed, "org-casa"), testbed.issuer().token(other)),
            401,
            "token-refused");
      }
    } finally {
      testbed.publishIssuerKeys();
    }
  }

  @Test
  void sameTokenForAnotherSubmission_isRefused() {
    Token token = testbed.newToken();
    assertThat(submit(SampleSubmission.to(testbed, "org-casa"), token).statusCode()).isEqualTo(201);
    Map<String, Long> before = storedRows();

    assertProblem(submit(SampleSubmission.to(testbed, "org-casa"), token), 409, "token-spent");

    assertThat(storedRows()).isEqualTo(before);
  }

  @Test
  void anotherTokenForTheSameSubmission_isNotSpent() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Response first = submit(submission);
    Token unspent = testbed.newToken();

    assertThat(submit(submission, unspent).asByteArray()).isEqualTo(first.asByteArray());

    assertThat(submit(SampleSubmission.to(testbed, "org-casa"), unspent).statusCode())
        .isEqualTo(201);
  }

  @Test
  void refusedSubmission_doesNotSpendItsToken() {
    Token token = testbed.newToken();
    ObjectNode wrong = SampleSubmission.to(testbed, "org-casa");
    wrong.withArray("organisations").add("org-nobody");
    ObjectNode first = SampleSubmission.to(testbed, "org-casa");
    assertThat(submit(first).statusCode()).isEqualTo(201);
    ObjectNode takenMailbox = SampleSubmission.to(testbed, "org-casa");
    takenMailbox.set("mailbox", first.get("mailbox"));

    assertProblem(submit(wrong, token), 400, "unknown-organisation");
    assertProblem(submit(takenMailbox, token), 409, "mailbox-in-use");

    assertThat(submit(SampleSubmission.to(testbed, "org-casa"), token).statusCode()).isEqualTo(201);
  }

  @Test
  void fiftySubmissionsForOneTokenAtOnce_areOne() throws Exception {
    Token token = testbed.newToken();
    Map<String, Long> before = storedRows();
    List<Callable<Response>> requests = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
      requests.add(() -> submit(submission, token));
    }

    List<Future<Response>> answers;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = clients.invokeAll(requests);
    }

    List<Response> refused = new ArrayList<>();
    for (Future<Response> answer : answers) {
      if (answer.get().statusCode() != 201) {
        refused.add(answer.get());
      }
    }
    assertThat(refused).hasSize(49).allSatisfy(answer -> assertProblem(answer, 409, "token-spent"));
    Map<String, Long> after = storedRows();
    assertThat(after.get("report")).isEqualTo(before.get("report") + 1);
    assertThat(after.get("spent_token")).isEqualTo(before.get("spent_token") + 1);
  }

  @Test
  void spentToken_isRefusedAfterARestore() {
    Token token = testbed.newToken();
    assertThat(submit(SampleSubmission.to(testbed, "org-casa"), token).statusCode()).isEqualTo(201);
    String partition = "spent_token_" + week.toString().toLowerCase(Locale.ROOT).replace('-', '_');
    testbed.execute("create table saved as select * from spent_token");
    testbed.execute("drop table " + partition);
    testbed.execute("select begin_spent_tokens('" + week + "')");
    testbed.execute("insert into spent_token select * from saved where week = '" + week + "'");
    testbed.execute("drop table saved");

    assertProblem(submit(SampleSubmission.to(testbed, "org-casa"), token), 409, "token-spent");
  }

  @Test
  void tokensOfAForgottenWeek_countAsSpent() {
    IsoWeek last = week.previous();
    awaitIssuerKey(last);
    String partition = "spent_token_" + last.toString().toLowerCase(Locale.ROOT).replace('-', '_');
    testbed.execute("alter table spent_token detach partition " + partition);
    try {
      assertProblem(
          submit(SampleSubmission.to(testbed, "org-casa"), testbed.issuer().token(last)),
          409,
          "token-spent");
    } finally {
      testbed.execute(
          "alter table spent_token attach partition %s for values in ('%s')"
              .formatted(partition, last));
    }
  }

  /// Truncated, longer, each tenth bit flipped, of a stranger, for another challenge, of no key.
  private List<byte[]> wrongTokens() {
    byte[] genuine = testbed.newToken().encoded().toArray();
    List<byte[]> wrong = new ArrayList<>();
    wrong.add(Arrays.copyOf(genuine, genuine.length - 1));
    wrong.add(Arrays.copyOf(genuine, genuine.length + 1));
    for (int bit = 0; bit < genuine.length * 8; bit += 97) {
      byte[] flipped = genuine.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      wrong.add(flipped);
    }
    TokenChallenge challenge = testbed.issuer().challenge();
    wrong.add(TestOnlyIssuer.token(STRANGER, challenge).encoded().toArray());
    wrong.add(
        TestOnlyIssuer.token(
                testbed.issuer().of(week), new TokenChallenge("other.example", "origin.example"))
            .encoded()
            .toArray());
    wrong.add(testbed.issuer().token(week.next().next()).encoded().toArray());
    Token stolen = testbed.newToken();
    Bytes zeros = Bytes.of(new byte[256]);
    wrong.add(
        new Token(stolen.nonce(), stolen.challengeDigest(), stolen.tokenKeyId(), zeros)
            .encoded()
            .toArray());
    return wrong;
  }

  private static String base64Url(byte[] token) {
    return Base64.getUrlEncoder().encodeToString(token);
  }

  private static Response post(String body, String authorization) {
    var request = given().contentType("application/json").body(body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.post("/v1/submissions");
  }
}

package org.resguardo.report.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyIssuer;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.report.testbed.TestOnlyLog;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey.IssuerKey;
import org.resguardo.token.Token;
import org.resguardo.token.TokenIssuer;

@QuarkusTest
class IssuerKeyRefreshTest extends ServiceTest {
  private static final TokenIssuer OTHER = TokenIssuer.generate(new SecureRandom());

  private final IsoWeek week = IsoWeek.of(Instant.now());

  @BeforeEach
  void keysAreTaken() {
    awaitLastFetch("taken");
  }

  @AfterEach
  void serveTheKeysAgain() {
    testbed.publishIssuerKeys();
    awaitLastFetch("taken");
  }

  @Test
  void keyOutsideTheLog_isNotTaken() {
    String entry = entry(week.next().next());
    String proof =
        TestOnlyLog.EMPTY
            .with(entry)
            .proof(entry, TestOnlyKeys.witness(1)); // one witness, two are wanted

    testbed.serveIssuerKeys(
        TestOnlyIssuer.answer(TestOnlyIssuer.listed(week.next().next(), OTHER, proof)));

    awaitLastFetch("refused: key not proven");
    assertForgotten();
  }

  @Test
  void proofOfAnotherWeeksKey_provesNothing() {
    String proof = testbed.log(entry(week.previous()));

    testbed.serveIssuerKeys(TestOnlyIssuer.answer(TestOnlyIssuer.listed(week, OTHER, proof)));

    awaitLastFetch("refused: key not proven");
    assertForgotten();
  }

  @Test
  void secondProvenKeyOfAWeek_isRefusedAndTold() {
    String proof = testbed.log(entry(week));

    testbed.serveIssuerKeys(TestOnlyIssuer.answer(TestOnlyIssuer.listed(week, OTHER, proof)));

    awaitLastFetch("refused: two keys of " + week);
    assertForgotten();
  }

  @Test
  void whatIsNoKey_isRefused() {
    ObjectNode key = TestOnlyIssuer.listed(week, OTHER, "no proof");

    testbed.serveIssuerKeys(TestOnlyIssuer.answer(key.put("token_key", "AAAA")));
    awaitLastFetch("refused: key malformed");

    testbed.serveIssuerKeys(TestOnlyIssuer.answer(key.put("week", "next week")));
    awaitLastFetch("refused: key malformed");
  }

  @Test
  void whileIdentityServiceIsAway_tokensAreRedeemed() {
    testbed.serveIssuerKeys("gone");
    awaitLastFetch("failed");

    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
  }

  /// The key has no power; those that were known have.
  private void assertForgotten() {
    Token token = TestOnlyIssuer.token(OTHER, testbed.issuer().challenge());
    assertProblem(submit(SampleSubmission.to(testbed, "org-casa"), token), 401, "token-refused");
    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
  }

  private static String entry(IsoWeek week) {
    return IssuerKey.of(week, OTHER.key()).text();
  }

  private static void awaitLastFetch(String words) {
    eventually(
        () -> {
          String health = readiness();
          int at = health.indexOf("\"issuer keys\":");
          return at >= 0 && health.substring(at).split("}", 2)[0].contains('"' + words + '"');
        });
  }
}

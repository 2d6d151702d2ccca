package org.resguardo.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.intake.SubmissionOutcome.Begun;
import org.resguardo.report.intake.SubmissionOutcome.Refused;
import org.resguardo.report.intake.SubmissionOutcome.Stored;
import org.resguardo.report.intake.SubmissionReader.PaidSubmission;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.redemption.SpentTokenRepository;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.SampleUpload;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// Two instances share a database and no memory.
@QuarkusTest
class TwoInstancesTest extends ServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Pool pool;
  @Inject SpentTokenRepository spent;
  @Inject SubmissionReader reader;
  @Inject RosterRules roster;
  @Inject IntakeConfig config;

  private SubmissionService one;
  private SubmissionService other;

  @BeforeEach
  void start() {
    one = instance();
    other = instance();
  }

  @Test
  void sameSubmissionAtBoth_isStoredOnce() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Map<String, Long> before = storedRows();

    List<SubmissionOutcome> outcomes = atBoth(submission, submission, testbed.newToken());

    assertThat(outcomes).hasOnlyElementsOfType(Stored.class);
    assertThat(outcomes).containsOnly(outcomes.getFirst());
    Map<String, Long> after = storedRows();
    assertThat(after.get("report")).isEqualTo(before.get("report") + 1);
    assertThat(after.get("spent_token")).isEqualTo(before.get("spent_token") + 1);
  }

  @Test
  void oneTokenAtBoth_isSpentOnce() {
    for (int i = 0; i < 20; i++) {
      List<SubmissionOutcome> outcomes =
          atBoth(
              SampleSubmission.to(testbed, "org-casa"),
              SampleSubmission.to(testbed, "org-casa"),
              testbed.newToken());

      assertThat(outcomes)
          .hasAtLeastOneElementOfType(Stored.class)
          .contains(new Refused(ProblemType.TOKEN_SPENT));
    }
  }

  @Test
  void uploadBegunAtOne_isSealedByTheOther() {
    SampleUpload sample = SampleUpload.of(testbed, 1);
    UUID upload =
        ((Begun) await(one.submit(paid(sample.submission(), testbed.newToken())))).upload();
    await(
        new UploadService(new ChunkRepository(pool))
            .put(upload, new ChunkPlace(1, 0), sample.chunk(1, 0)));

    SubmissionOutcome sealed =
        await(
            new SealingService(pool, new SealingRepository(), InstantSource.system(), config)
                .seal(upload));

    assertThat(sealed).isInstanceOf(Stored.class);
    assertThat(await(other.submit(paid(sample.submission(), testbed.newToken()))))
        .isEqualTo(sealed);
  }

  private List<SubmissionOutcome> atBoth(ObjectNode first, ObjectNode second, Token token) {
    return await(
        Uni.combine()
            .all()
            .unis(one.submit(paid(first, token)), other.submit(paid(second, token)))
            .with((atOne, atOther) -> List.of(atOne, atOther)));
  }

  private PaidSubmission paid(ObjectNode submission, Token token) {
    return await(
        reader.read(
            List.of(PrivateTokenHeader.authorization(token)),
            Bytes.utf8(submission.toString()).toArray()));
  }

  private SubmissionService instance() {
    return new SubmissionService(
        pool, new SubmissionRepository(pool), spent, roster, InstantSource.system());
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.access.BlindedReport;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.SubmissionClient;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;

/// A reviewer opens a report; report-service is killed after the commit and before the access log
/// has confirmed the entry.
@ExtendWith(StackExtension.class)
class KilledDeliveryIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final SystemStack stack;
  private final ReportDatabase database;
  private final IdentityDatabase identity;
  private UUID report;
  private BlindedReport blinded;
  private CaseworkClient reviewer;

  KilledDeliveryIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
    this.identity = new IdentityDatabase(stack.running());
  }

  @BeforeEach
  void submit() throws Exception {
    Submission submission = Reports.sealed(stack.roster());
    new SubmissionClient(stack.policy())
        .submit(SealedReport.of(submission), PartnerTokens.one(stack.running()));
    stack.awaitRelease();
    report = database.reportId(submission.mailbox().idHash());
    blinded = database.blindedReport(submission.mailbox().idHash());
    reviewer = new CaseworkClient(stack.policy().reportService(), stack.token("reviewer-casa"));
  }

  @Test
  void killedBetweenCommitAndDelivery_isInTheLogExactlyOnce() throws Exception {
    ServerProcess identityService = stack.identityServiceProcess();
    identityService.freeze();
    try {
      reviewer.testimony(report.toString());
      stack.reportServiceProcess().kill9();

      assertThat(waiting()).isEqualTo(1);
    } finally {
      identityService.thaw();
    }
    stack.up();

    Eventually.holds(LIMIT, "the outbox is empty", () -> waiting() == 0);
    Eventually.holds(LIMIT, "the entry is in the log", () -> openings() > 0);
    assertThat(openings()).isEqualTo(1);
  }

  private long openings() throws SQLException {
    return identity.entriesOf(blinded, "opened");
  }

  private long waiting() throws SQLException {
    return database.waiting(blinded, "opened");
  }
}

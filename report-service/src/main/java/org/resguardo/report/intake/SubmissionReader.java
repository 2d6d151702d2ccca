package org.resguardo.report.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.resguardo.report.problem.RequestBody;
import org.resguardo.report.redemption.RedeemableToken;
import org.resguardo.report.redemption.Redemption;
import org.resguardo.submission.Submission;

/// Makes of a request what may be stored: the token first, then the JSON, then the sealed parts.
/// All of it on a worker thread, before any transaction.
@ApplicationScoped
class SubmissionReader {
  private final Redemption redemption;
  private final ObjectMapper json;
  private final SubmissionInspector inspector;
  private final Vertx vertx;

  SubmissionReader(
      Redemption redemption, ObjectMapper json, SubmissionInspector inspector, Vertx vertx) {
    this.redemption = redemption;
    this.json = json;
    this.inspector = inspector;
    this.vertx = vertx;
  }

  /// What one may store for that token.
  record PaidSubmission(RedeemableToken token, SealedSubmission sealed) {}

  /// Emits it, or fails with the problem of the first rule that is broken.
  Uni<PaidSubmission> read(List<String> authorization, byte[] body) {
    return vertx.executeBlocking(() -> check(authorization, body), false);
  }

  private PaidSubmission check(List<String> authorization, byte[] body) throws IOException {
    RedeemableToken token = redemption.redeemable(authorization);
    Submission submission = RequestBody.required(json.readValue(body, Submission.class));
    return new PaidSubmission(token, inspector.inspect(submission));
  }
}

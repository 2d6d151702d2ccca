package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.SubmissionClient;
import org.resguardo.deploy.stack.StackException;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// Keycloak is killed: readers with a token go on, nobody logs in, reports still come in; when it
/// is back there is nothing to repair.
@ExtendWith(StackExtension.class)
class KilledKeycloakIT {
  private final SystemStack stack;

  KilledKeycloakIT(SystemStack stack) {
    this.stack = stack;
  }

  @Test
  void killed_stopsLogInsOnlyAndComesBackWithoutRepair() throws Exception {
    String token = login();
    Submission submission = Reports.sealed(stack.roster());
    Token paid = PartnerTokens.one(stack.running());

    stack.keycloak().kill9();

    assertThat(inbox(token)).isNotNegative();
    assertThatThrownBy(this::login).isInstanceOf(StackException.class);
    assertThat(
            new SubmissionClient(stack.policy())
                .submit(SealedReport.of(submission), paid)
                .signers())
        .hasSize(1);

    stack.up();
    stack.awaitRelease();

    assertThat(inbox(login())).isPositive();
  }

  private int inbox(String token) throws IOException {
    return new CaseworkClient(stack.policy().reportService(), token).list(null).size();
  }

  private String login() {
    return stack.token("reviewer-casa");
  }
}

package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.submission.Submission;

/// A client that shares no code with ours gets a token from identity-service and hands a report in
/// to report-service.
@ExtendWith(StackExtension.class)
class OtherClientIT {
  private static final NodeScript CLIENT =
      new NodeScript(
          "deploy/system-tests/src/test/resources/org/resguardo/deploy/system/privacypass-client.mjs",
          "npm-privacypass");

  @TempDir private Path folder;

  private final SystemStack stack;

  OtherClientIT(SystemStack stack) {
    this.stack = stack;
  }

  @Test
  void privacyPassOfOthers_getsATokenAndHandsInOnce() throws Exception {
    CLIENT.assumeInstalled();
    Submission submission = Reports.sealed(stack.roster());

    List<String> answers = handIn(submission, Reports.sealed(stack.roster()));

    assertThat(answers.get(0)).startsWith("401 ");
    assertThat(answers.get(1)).matches("201 [0-9a-f]{64} resguardo acknowledgement v1");
    assertThat(answers.get(2)).isEqualTo(answers.get(1));
    assertThat(answers.get(3)).startsWith("409 ");
    stack.awaitRelease();
    assertThat(stack.database().commitments()).containsOnlyOnce(submission.commitment().digest());
  }

  private List<String> handIn(Submission submission, Submission other) throws Exception {
    return CLIENT
        .run(
            folder,
            new byte[0],
            Map.of("ACCESS_TOKEN", accessToken()),
            List.of(
                stack.running().variable("IDENTITY_SERVICE"),
                stack.reportService().toString(),
                Files.write(folder.resolve("body"), Reports.json(submission)).toString(),
                Files.write(folder.resolve("other"), Reports.json(other)).toString()))
        .lines()
        .toList();
  }

  private String accessToken() throws Exception {
    try (AccessTokens logins = new AccessTokens(stack.running().issuer())) {
      return logins.ofPartner(
          stack.running().variable("PARTNER_CLIENT_ID"),
          stack.running().variable("PARTNER_CLIENT_SECRET"));
    }
  }
}

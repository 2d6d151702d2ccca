package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.ReportSummary;
import org.resguardo.client.SubmissionClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.incident.IncidentReport;
import org.resguardo.submission.OpenedTestimony;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;

/// Five published cases go from a partner's client to reviewers and lose nothing on the way.
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCasesIT {
  private final SystemStack stack;
  private AccessTokens tokens;

  PublishedCasesIT(SystemStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void logIn() {
    tokens = new AccessTokens(stack.running().issuer());
  }

  @AfterAll
  void logOut() {
    tokens.close();
  }

  @ParameterizedTest
  @MethodSource("org.resguardo.deploy.system.Reports#names")
  void everyCase_opensAsItWasWrittenForAReviewerOfEachOrganisation(String name) throws Exception {
    IncidentReport report = Reports.example(name);
    Submission submission = Reports.sealed(stack.roster(), report);
    stack.awaitRelease();
    Set<String> before = inbox("reviewer-casa");

    new SubmissionClient(stack.policy())
        .submit(SealedReport.of(submission), PartnerTokens.one(stack.running()));
    stack.awaitRelease();

    Set<String> arrived = new HashSet<>(inbox("reviewer-casa"));
    arrived.removeAll(before);
    assertThat(arrived).hasSize(1);
    String id = arrived.iterator().next();
    for (String reviewer : List.of("reviewer-casa", "reviewer-puente")) {
      OpenedTestimony opened = open(reviewer, id);
      assertThat(opened.testimony().report()).isEqualTo(report);
      assertThat(opened.isAddressedTo(Reports.TWO_ORGANISATIONS)).isTrue();
    }
  }

  private OpenedTestimony open(String reviewer, String id) throws Exception {
    List<Identity> identities =
        IdentityFile.parse(
            Files.readString(stack.running().folder(reviewer).resolve("identity.txt")));
    return OpenedTestimony.open(casework(reviewer).testimony(id), identities);
  }

  private Set<String> inbox(String reviewer) throws IOException {
    return casework(reviewer).list(null).stream()
        .map(ReportSummary::id)
        .collect(Collectors.toSet());
  }

  private CaseworkClient casework(String reviewer) {
    return new CaseworkClient(stack.reportService(), tokens.of(stack.running().person(reviewer)));
  }
}

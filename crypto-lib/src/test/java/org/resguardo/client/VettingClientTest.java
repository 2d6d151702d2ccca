package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.resguardo.client.ServiceStub.Answer;
import org.resguardo.roster.MemberRole;

class VettingClientTest {
  private static final String STATEMENT =
      """
      resguardo endorsement v1
      member m-7f3a org-casa reviewer
      key 00000000000000000000000000000000000000000000000000000000000000ff
      conduct 00000000000000000000000000000000000000000000000000000000000000ff
      round 0
      until 2027-02-22
      """;

  @Test
  void endorsement_isTheStatementAboutThatMember() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, STATEMENT))) {
      assertThat(client(service).endorsement("m-7f3a").text()).isEqualTo(STATEMENT);
    }
  }

  @Test
  void endorsement_refusesOneAboutAnotherMember() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, STATEMENT))) {
      assertThatThrownBy(() -> client(service).endorsement("m-8b21"))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("another member");
    }
  }

  @Test
  void endorsement_refusesAnythingElseToSign() throws IOException {
    String roster = STATEMENT.replace("endorsement", "roster");
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, roster))) {
      assertThatThrownBy(() -> client(service).endorsement("m-7f3a"))
          .isInstanceOf(ServiceException.class);
    }
  }

  @Test
  void invite_refusesAnswerWithoutMember() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(201, "{}"))) {
      assertThatThrownBy(() -> client(service).invite(MemberRole.REVIEWER, "somebody"))
          .isInstanceOf(ServiceException.class);
    }
  }

  @Test
  void invitation_doesNotShowThePassword() throws IOException {
    String answer = "{\"member_id\": \"m-7f3a\", \"initial_password\": \"test-only\"}";
    try (ServiceStub service = new ServiceStub(_ -> new Answer(201, answer))) {
      Invitation invitation = client(service).invite(MemberRole.REVIEWER, "somebody");

      assertThat(invitation.initialPassword()).isEqualTo("test-only");
      assertThat(invitation).asString().doesNotContain("test-only");
    }
  }

  @Test
  void suspend_takesAnEmptyAnswer() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(204, ""))) {
      client(service).suspend("m-7f3a");

      assertThat(service.requests()).isEqualTo(1);
    }
  }

  private static VettingClient client(ServiceStub service) {
    return new VettingClient(service.address(), "token");
  }
}

package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.client.ServiceStub.Answer;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.roster.TestRosters;
import org.resguardo.roster.UnverifiedRoster;

class RosterClientTest {
  @Test
  void current_takesARosterThatIsInTheLog() throws Exception {
    String roster = TestRosters.note(1, 30, List.of());

    assertThat(current(roster, proof(roster)).version()).isEqualTo(1);
  }

  @Test
  void current_asksAgainWhenARosterCameBetweenTheAnswers() throws Exception {
    String older = TestRosters.note(1, 30, List.of());
    String newer = TestRosters.note(2, 30, List.of());

    assertThat(current(older, proof(newer), newer, proof(newer)).version()).isEqualTo(2);
  }

  @Test
  void current_refusesARosterThatStaysOutsideTheLog() throws Exception {
    String shown = TestRosters.note(2, 30, List.of());
    String other = proof(TestRosters.note(1, 30, List.of()));

    assertThatThrownBy(() -> current(shown, other, shown, other))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_LOGGED));
  }

  @Test
  void current_refusesAnExpiredRosterThoughItIsInTheLog() throws Exception {
    String expired = TestRosters.note(1, -1, List.of());

    assertThatThrownBy(() -> current(expired, proof(expired)))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.EXPIRED));
  }

  @Test
  void current_refusesWhatIsNoProof() throws Exception {
    String roster = TestRosters.note(1, 30, List.of());

    assertThatThrownBy(() -> current(roster, "<html>"))
        .isInstanceOf(RosterFormatException.class)
        .hasMessageStartingWith("the roster's proof: ");
  }

  private static String proof(String note) throws RosterFormatException {
    byte[] roster = note.getBytes(StandardCharsets.UTF_8);
    return TestRosters.proof(UnverifiedRoster.parse(roster)).encoded();
  }

  private static Roster current(String... answers) throws Exception {
    try (ServiceStub service = new ServiceStub(n -> new Answer(200, answers[n - 1]))) {
      return new RosterClient(TestRosters.policy(service.address()), InstantSource.system())
          .current();
    }
  }
}

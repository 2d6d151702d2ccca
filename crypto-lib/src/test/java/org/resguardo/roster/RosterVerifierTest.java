package org.resguardo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.RosterRefusedException.Reason;
import org.resguardo.tlog.WitnessQuorum;

class RosterVerifierTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey CASA = SignerKey.generate("vetter-casa", RANDOM);
  private static final SignerKey CASA_TWO = SignerKey.generate("vetter-casa-2", RANDOM);
  private static final SignerKey PUENTE = SignerKey.generate("vetter-puente", RANDOM);
  private static final SignerKey STRANGER = SignerKey.generate("vetter-puente", RANDOM);
  private static final LocalDate ISSUED = LocalDate.parse("2026-11-22");

  private static final TrustPolicy POLICY =
      new TrustPolicy(
          new TrustedService(URI.create("http://127.0.0.1:1"), key("identity-service")),
          new TrustedService(URI.create("http://127.0.0.1:2"), key("report-service")),
          List.of(
              new TrustedVetter("org-casa", CASA.verifierKey()),
              new TrustedVetter("org-casa", CASA_TWO.verifierKey()),
              new TrustedVetter("org-puente", PUENTE.verifierKey())),
          2,
          new TrustedLogs(key("log/directory"), key("log/access"), WitnessQuorum.NONE));

  private static final RosterContent CONTENT =
      new RosterContent(
          3,
          ISSUED,
          ISSUED.plusDays(90),
          List.of(
              new Organisation(
                  "org-casa", List.of("es", "en"), List.of("extortion"), "Casa del Norte"),
              new Organisation("org-puente", List.of("es"), List.of("legal"), "El Puente")),
          List.of(
              new MemberKey(
                  MemberRole.REVIEWER, "m-7f3a", "org-casa", "age1pq1x", ISSUED.plusDays(60)),
              new MemberKey(
                  MemberRole.REVIEWER, "m-8b21", "org-puente", "age1pq1y", ISSUED.plusDays(90))));

  @Test
  void verify_acceptsTheQuorumOfTwoOrganisations() throws Exception {
    Roster roster = verify(signed(CASA, PUENTE), "2026-11-23");

    assertThat(roster.content()).isEqualTo(CONTENT);
    assertThat(roster.version()).isEqualTo(3);
  }

  @Test
  void verify_refusesTwoVettersOfOneOrganisation() {
    assertRefused(signed(CASA, CASA_TWO), "2026-11-23", Reason.UNDER_SIGNED);
  }

  @Test
  void verify_refusesOneVetter() {
    assertRefused(signed(PUENTE), "2026-11-23", Reason.UNDER_SIGNED);
  }

  @Test
  void verify_refusesOneVetterSigningTwice() {
    assertRefused(signed(PUENTE, PUENTE), "2026-11-23", Reason.UNDER_SIGNED);
  }

  @Test
  void verify_refusesStrangers() {
    assertRefused(signed(STRANGER), "2026-11-23", Reason.UNSIGNED);
  }

  @Test
  void verify_doesNotCountAStrangerOfTheSameName() {
    assertRefused(signed(CASA, STRANGER), "2026-11-23", Reason.UNDER_SIGNED);
  }

  @Test
  void verify_refusesASwappedKey() {
    String swapped = signed(CASA, PUENTE).replace("age1pq1x", "age1pq1z");

    assertRefused(swapped, "2026-11-23", Reason.ALTERED);
  }

  @Test
  void verify_acceptsTheLastDayAndRefusesTheNext() throws Exception {
    String roster = signed(CASA, PUENTE);

    assertThat(verify(roster, "2027-02-20").version()).isEqualTo(3);
    assertRefused(roster, "2027-02-21", Reason.EXPIRED);
  }

  @Test
  void verify_refusesARosterOfTheFuture() {
    assertRefused(signed(CASA, PUENTE), "2026-11-20", Reason.NOT_YET_VALID);
  }

  @Test
  void keys_leaveOutKeysPastTheirDay() throws Exception {
    Roster roster = verify(signed(CASA, PUENTE), "2026-11-23");
    List<String> both = List.of("org-casa", "org-puente");

    assertThat(roster.keys(MemberRole.REVIEWER, both, ISSUED.plusDays(60))).hasSize(2);
    assertThat(roster.keys(MemberRole.REVIEWER, both, ISSUED.plusDays(61))).hasSize(1);
    assertThat(roster.lists(MemberRole.REVIEWER, "m-7f3a", "org-casa", ISSUED)).isTrue();
    assertThat(roster.lists(MemberRole.REVIEWER, "m-7f3a", "org-puente", ISSUED)).isFalse();
    assertThat(roster.lists(MemberRole.CUSTODIAN, "m-7f3a", "org-casa", ISSUED)).isFalse();
  }

  private static VerifierKey key(String name) {
    return SignerKey.generate(name, RANDOM).verifierKey();
  }

  private static String signed(SignerKey... signers) {
    try {
      UnverifiedNote note = signers[0].sign(CONTENT.text());
      for (int i = 1; i < signers.length; i++) {
        note = note.with(signers[i].signature(CONTENT.text()));
      }
      return note.encoded();
    } catch (NoteFormatException bug) {
      throw new AssertionError(bug);
    }
  }

  private static Roster verify(String note, String today) throws Exception {
    InstantSource noon = InstantSource.fixed(Instant.parse(today + "T12:00:00Z"));
    return new RosterVerifier(POLICY, noon)
        .verify(UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertRefused(String note, String today, Reason reason) {
    assertThatThrownBy(() -> verify(note, today))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}

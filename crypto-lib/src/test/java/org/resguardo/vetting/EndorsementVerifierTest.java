package org.resguardo.vetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.vetting.Statements.NOW;
import static org.resguardo.vetting.Statements.TODAY;
import static org.resguardo.vetting.Statements.endorsement;
import static org.resguardo.vetting.Statements.signed;
import static org.resguardo.vetting.Statements.signer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.vetting.EndorsementRefusedException.Reason;

class EndorsementVerifierTest {
  private static final SignerKey CASA = signer("vetter-casa");
  private static final SignerKey CASA_TWO = signer("vetter-casa-2");
  private static final SignerKey PUENTE = signer("vetter-puente");
  private static final List<TrustedVetter> VETTERS =
      List.of(
          new TrustedVetter("org-casa", CASA.verifierKey()),
          new TrustedVetter("org-casa", CASA_TWO.verifierKey()),
          new TrustedVetter("org-puente", PUENTE.verifierKey()));
  private static final LocalDate LAST = TODAY.plusDays(90);

  private final EndorsementVerifier verifier =
      new EndorsementVerifier(VETTERS, InstantSource.fixed(NOW));

  @Test
  void verify_saysWhoEndorsesWhat() throws Exception {
    Endorsement endorsement = verifier.verify(signed(endorsement(0, LAST), PUENTE));

    assertThat(endorsement.statement()).isEqualTo(endorsement(0, LAST));
    assertThat(endorsement.vetter().organisation()).isEqualTo("org-puente");
  }

  @Test
  void verify_refusesStranger() {
    assertRefused(signed(endorsement(0, LAST), signer("stranger")), Reason.UNKNOWN_SIGNER);
  }

  @Test
  void verify_refusesStrangerUnderVettersName() throws Exception {
    String note = CASA.sign(endorsement(0, LAST).text()).encoded();
    String signature = note.substring(note.lastIndexOf(' ') + 1);
    String forged = flippedFrom(signature, 8);

    assertRefused(parse(note.replace(signature, forged)), Reason.ALTERED);
  }

  @Test
  void verify_refusesEveryAlteredField() throws Exception {
    String note = CASA.sign(endorsement(0, LAST).text()).encoded();

    assertRefused(parse(note.replace("m-7f3a", "m-7f3b")), Reason.ALTERED);
    assertRefused(parse(note.replace("org-casa reviewer", "org-faro reviewer")), Reason.ALTERED);
    assertRefused(parse(note.replace("reviewer", "custodian")), Reason.ALTERED);
    assertRefused(parse(note.replaceFirst("key .", "key 0")), Reason.ALTERED);
    assertRefused(parse(note.replaceFirst("conduct ..", "conduct 00")), Reason.ALTERED);
    assertRefused(parse(note.replace("round 0", "round 1")), Reason.ALTERED);
    assertRefused(parse(note.replace("until 2027", "until 2026")), Reason.ALTERED);
  }

  @Test
  void verify_refusesKeyThatEndorsesItself() {
    MemberKey own =
        new MemberKey(MemberRole.VETTER, "m-00aa", "org-casa", CASA.verifierKey().encoded(), LAST);

    assertRefused(signed(endorsement(own, 0, LAST), CASA), Reason.SELF_ENDORSED);
  }

  @Test
  void verify_countsThroughLastDay() throws Exception {
    verifier.verify(signed(endorsement(0, TODAY), CASA));

    assertRefused(signed(endorsement(0, TODAY.minusDays(1)), CASA), Reason.EXPIRED);
  }

  @Test
  void verify_refusesMoreThanNinetyDays() throws Exception {
    verifier.verify(signed(endorsement(0, LAST), CASA));

    assertRefused(signed(endorsement(0, LAST.plusDays(1)), CASA), Reason.TOO_LONG);
  }

  @Test
  void parse_refusesNoteWithTwoSignatures() throws NoteFormatException {
    String text = endorsement(0, LAST).text();
    byte[] note = CASA.sign(text).with(PUENTE.signature(text)).encoded().getBytes(UTF_8);

    assertThatThrownBy(() -> UnverifiedEndorsement.parse(note))
        .isInstanceOf(VettingFormatException.class);
  }

  @Test
  void parse_refusesOtherStatementsOfVetters() throws NoteFormatException {
    byte[] roster = CASA.sign("resguardo roster v1\nversion 1\n").encoded().getBytes(UTF_8);

    assertThatThrownBy(() -> UnverifiedEndorsement.parse(roster))
        .isInstanceOf(VettingFormatException.class);
  }

  @Test
  void lastDay_needsTwoOrganisations() throws Exception {
    Endorsement casa = verifier.verify(signed(endorsement(0, LAST), CASA));
    Endorsement casaTwo = verifier.verify(signed(endorsement(0, LAST), CASA_TWO));
    Endorsement puente = verifier.verify(signed(endorsement(0, TODAY), PUENTE));

    assertThat(EndorsementQuorum.lastDay(List.of())).isEmpty();
    assertThat(EndorsementQuorum.lastDay(List.of(casa, casa))).isEmpty();
    assertThat(EndorsementQuorum.lastDay(List.of(casa, casaTwo))).isEmpty();
    assertThat(EndorsementQuorum.lastDay(List.of(casa, puente))).isEqualTo(Optional.of(TODAY));
  }

  @Test
  void lastDay_takesTheBestOfEachOrganisation() throws Exception {
    Endorsement casa = verifier.verify(signed(endorsement(0, LAST), CASA));
    Endorsement old = verifier.verify(signed(endorsement(0, TODAY), PUENTE));
    Endorsement renewed = verifier.verify(signed(endorsement(0, LAST.minusDays(3)), PUENTE));

    assertThat(EndorsementQuorum.lastDay(List.of(renewed, casa, old))).contains(LAST.minusDays(3));
  }

  private void assertRefused(UnverifiedEndorsement endorsement, Reason reason) {
    assertThatThrownBy(() -> verifier.verify(endorsement))
        .isInstanceOf(EndorsementRefusedException.class)
        .extracting("reason")
        .isEqualTo(reason);
  }

  private static UnverifiedEndorsement parse(String note) throws VettingFormatException {
    return UnverifiedEndorsement.parse(note.getBytes(UTF_8));
  }

  private static String flippedFrom(String base64, int index) {
    char other = base64.charAt(index) == 'A' ? 'B' : 'A';
    return base64.substring(0, index) + other + base64.substring(index + 1);
  }
}

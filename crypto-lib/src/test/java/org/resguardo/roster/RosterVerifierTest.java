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
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionProof;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;

class RosterVerifierTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey CASA = SignerKey.generate("vetter-casa", RANDOM);
  private static final SignerKey CASA_TWO = SignerKey.generate("vetter-casa-2", RANDOM);
  private static final SignerKey PUENTE = SignerKey.generate("vetter-puente", RANDOM);
  private static final SignerKey STRANGER = SignerKey.generate("vetter-puente", RANDOM);
  private static final SignerKey DIRECTORY = SignerKey.generate("log/directory", RANDOM);
  private static final SignerKey ACCESS = SignerKey.generate("log/access", RANDOM);
  private static final WitnessKey WITNESS = WitnessKey.generate("w.example", RANDOM);
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
          new TrustedLogs(
              DIRECTORY.verifierKey(),
              ACCESS.verifierKey(),
              WitnessQuorum.NONE
                  .with(new TrustedWitness("w", WITNESS.cosignatureKey(), null))
                  .withRule("w")));

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
  void verify_refusesARosterThatIsNotInTheLog() throws Exception {
    UnverifiedRoster roster = parse(signed(CASA, PUENTE));
    UnverifiedLogProof ofAnother = proof(DIRECTORY, new byte[] {'x'}, WITNESS);

    assertRefused(roster, ofAnother, Reason.NOT_LOGGED);
  }

  @Test
  void verify_refusesASwappedKeyThoughTheQuorumSignedIt() throws Exception {
    RosterContent swapped = RosterContent.parse(CONTENT.text().replace("age1pq1x", "age1pq1z"));
    UnverifiedNote note = CASA.sign(swapped.text()).with(PUENTE.signature(swapped.text()));

    assertRefused(parse(note.encoded()), logged(CONTENT), Reason.NOT_LOGGED);
  }

  @Test
  void verify_refusesAnotherLogsProof() throws Exception {
    UnverifiedLogProof otherLog = proof(ACCESS, entry(CONTENT), WITNESS);

    assertRefused(parse(signed(CASA, PUENTE)), otherLog, Reason.NOT_LOGGED);
  }

  @Test
  void verify_refusesALogOfTheSameNameAndAnotherKey() throws Exception {
    SignerKey stranger = SignerKey.generate("log/directory", RANDOM);

    assertRefused(
        parse(signed(CASA, PUENTE)), proof(stranger, entry(CONTENT), WITNESS), Reason.NOT_LOGGED);
  }

  @Test
  void verify_refusesALogThatNoWitnessHasSeen() throws Exception {
    UnverifiedRoster roster = parse(signed(CASA, PUENTE));
    WitnessKey unknown = WitnessKey.generate("w.example", RANDOM);

    assertRefused(roster, proof(DIRECTORY, entry(CONTENT)), Reason.NOT_WITNESSED);
    assertRefused(roster, proof(DIRECTORY, entry(CONTENT), unknown), Reason.NOT_WITNESSED);
  }

  @Test
  void verify_tellsWhereTheRosterStands() throws Exception {
    Roster roster = verify(signed(CASA, PUENTE), "2026-11-23");

    assertThat(roster.logged().orElseThrow().entry()).isEqualTo(RosterEntry.of(CONTENT).bytes());
  }

  @Test
  void verifyWithoutLog_saysSo() throws Exception {
    Roster roster = verifier("2026-11-23").verifyWithoutLog(parse(signed(CASA, PUENTE)));

    assertThat(roster.logged()).isEmpty();
    assertThatThrownBy(() -> verifier("2026-11-23").verifyWithoutLog(parse(signed(CASA))))
        .isInstanceOf(RosterRefusedException.class);
  }

  @Test
  void refusals_sayExactlyWhy() {
    assertThat(Reason.values())
        .extracting(reason -> new RosterRefusedException(reason).getMessage())
        .contains(
            "nothing proves that the roster stands in the directory log",
            "too few witnesses have cosigned the directory log");
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

  private static RosterVerifier verifier(String today) {
    return new RosterVerifier(POLICY, InstantSource.fixed(Instant.parse(today + "T12:00:00Z")));
  }

  private static Roster verify(String note, String today) throws Exception {
    UnverifiedRoster roster = parse(note);
    return verifier(today).verify(roster, logged(roster.unverifiedContent()));
  }

  private static UnverifiedRoster parse(String note) throws RosterFormatException {
    return UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] entry(RosterContent roster) {
    return RosterEntry.of(roster).bytes().toArray();
  }

  private static UnverifiedLogProof logged(RosterContent roster) throws Exception {
    return proof(DIRECTORY, entry(roster), WITNESS);
  }

  /// The proof of the only entry of a log.
  private static UnverifiedLogProof proof(SignerKey log, byte[] entry, WitnessKey... witnesses)
      throws Exception {
    TreeHead head = Frontier.empty().append(Hash.ofLeaf(entry)).treeHead();
    UnverifiedCheckpoint checkpoint =
        UnverifiedCheckpoint.signed(CheckpointBody.of(log.verifierKey().name(), head), log);
    LogPolicy policy = new LogPolicy(log.verifierKey(), WitnessQuorum.NONE);
    Checkpoint signed = new LogVerifier(policy).verifyWithoutWitnesses(checkpoint);
    for (WitnessKey witness : witnesses) {
      checkpoint = checkpoint.with(witness.cosign(signed, Instant.EPOCH.plusSeconds(1)));
    }
    return UnverifiedLogProof.of(new InclusionProof(0, List.of()), checkpoint);
  }

  private static void assertRefused(String note, String today, Reason reason) {
    assertThatThrownBy(() -> verify(note, today))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void assertRefused(
      UnverifiedRoster roster, UnverifiedLogProof proof, Reason reason) {
    assertThatThrownBy(() -> verifier("2026-11-23").verify(roster, proof))
        .isInstanceOfSatisfying(
            RosterRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}

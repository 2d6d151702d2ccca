package org.resguardo.report.testbed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.age.HybridIdentity;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Organisation;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;
import org.resguardo.vetting.SuspensionStatement;

/// Keys and rosters made from fixed seeds, for tests and nothing else.
public final class TestOnlyKeys {
  private TestOnlyKeys() {}

  /// Signs rosters for the organisation.
  public static SignerKey vetter(String organisation) {
    return SignerKey.ofSeed("test-only-vetter-" + organisation, seed("vetter " + organisation));
  }

  /// Signs acknowledgements.
  public static SignerKey acknowledgement() {
    return SignerKey.ofSeed("test-only-acknowledgement", seed("acknowledgement"));
  }

  /// What the service seals its private keys to.
  public static HybridIdentity keyIdentity() {
    return HybridIdentity.fromSeed(seed("key identity"));
  }

  /// Signs identity-service's own statements.
  public static SignerKey identityService() {
    return SignerKey.ofSeed("test-only-identity-service", seed("identity-service"));
  }

  /// Signs the checkpoints of the directory log.
  public static SignerKey directoryLog() {
    return SignerKey.ofSeed("test-only.example/logs/directory", seed("directory log"));
  }

  /// Signs the checkpoints of the access log.
  public static SignerKey accessLog() {
    return SignerKey.ofSeed("test-only.example/logs/access", seed("access log"));
  }

  /// Cosigns checkpoints: the first or the second witness.
  public static WitnessKey witness(int number) {
    return WitnessKey.ofSeed("test-only-witness-" + number, seed("witness " + number));
  }

  /// Two witnesses, both wanted.
  public static WitnessQuorum bothWitnesses() {
    return WitnessQuorum.NONE
        .with(new TrustedWitness("one", witness(1).cosignatureKey(), null))
        .with(new TrustedWitness("two", witness(2).cosignatureKey(), null))
        .with(new WitnessGroup("both", 2, List.of("one", "two")))
        .withRule("both");
  }

  /// Opens what is sealed to the member.
  public static HybridIdentity reviewer(String memberId) {
    return HybridIdentity.fromSeed(seed("reviewer " + memberId));
  }

  /// Vetters of org-casa, org-puente and org-faro; two of them make a roster.
  public static TrustPolicy policy(URI identityService) {
    return new TrustPolicy(
        new TrustedService(identityService, identityService().verifierKey()),
        new TrustedService(URI.create("http://127.0.0.1:8080"), acknowledgement().verifierKey()),
        List.of("org-casa", "org-puente", "org-faro").stream()
            .map(
                organisation -> new TrustedVetter(organisation, vetter(organisation).verifierKey()))
            .toList(),
        2,
        new TrustedLogs(directoryLog().verifierKey(), accessLog().verifierKey(), bothWitnesses()));
  }

  /// A roster of three organisations, issued today and good for a month.
  public static RosterContent roster(int version, List<MemberKey> members) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new RosterContent(
        version,
        today,
        today.plusDays(30),
        List.of(organisation("org-casa"), organisation("org-faro"), organisation("org-puente")),
        members);
  }

  /// A reviewer's line, in force for a month.
  public static MemberKey member(String memberId, String organisation) {
    return new MemberKey(
        MemberRole.REVIEWER,
        memberId,
        organisation,
        reviewer(memberId).recipient().encoded(),
        LocalDate.now(ZoneOffset.UTC).plusDays(30));
  }

  /// The roster's note with a signature of each organisation's vetter.
  public static UnverifiedNote signed(RosterContent roster, String... organisations) {
    try {
      UnverifiedNote note = vetter(organisations[0]).sign(roster.text());
      for (String organisation : List.of(organisations).subList(1, organisations.length)) {
        note = note.with(vetter(organisation).signature(roster.text()));
      }
      return note;
    } catch (NoteFormatException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /// A list of suspended members, signed by identity-service.
  public static String suspensions(Instant issued, String... memberIds) {
    try {
      SuspensionStatement statement = SuspensionStatement.at(issued, List.of(memberIds));
      return identityService().sign(statement.text()).encoded();
    } catch (NoteFormatException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static Organisation organisation(String id) {
    return new Organisation(id, List.of("es"), List.of("extortion"), "Test-only " + id);
  }

  private static SecretBytes seed(String label) {
    return SecretBytes.of(Primitives.sha256(Bytes.utf8("test-only " + label).toArray()));
  }
}

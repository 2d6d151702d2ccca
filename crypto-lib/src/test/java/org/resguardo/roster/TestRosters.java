package org.resguardo.roster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.note.SignerKey;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionProof;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.UnverifiedLogProof;
import org.resguardo.tlog.WitnessQuorum;

/// Rosters for tests, signed by test-only keys and verified as any other.
public final class TestRosters {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SignerKey VETTER = SignerKey.generate("test-only-vetter", RANDOM);

  private static final SignerKey IDENTITY =
      SignerKey.generate("test-only-identity-service", RANDOM);
  private static final SignerKey DIRECTORY_LOG =
      SignerKey.generate("test-only.example/logs/directory", RANDOM);
  private static final SignerKey ACCESS_LOG =
      SignerKey.generate("test-only.example/logs/access", RANDOM);

  /// The key that signs acknowledgements under {@link #policy}.
  public static final SignerKey ACKNOWLEDGER =
      SignerKey.generate("test-only-report-service", RANDOM);

  private TestRosters() {}

  /// A policy of one vetter, with both services at `service`.
  public static TrustPolicy policy(URI service) {
    return new TrustPolicy(
        new TrustedService(service, IDENTITY.verifierKey()),
        new TrustedService(service, ACKNOWLEDGER.verifierKey()),
        List.of(new TrustedVetter("org-casa", VETTER.verifierKey())),
        1,
        new TrustedLogs(DIRECTORY_LOG.verifierKey(), ACCESS_LOG.verifierKey(), WitnessQuorum.NONE));
  }

  /// The signed note of a roster of `members`, whose organisations are org-casa and org-puente,
  /// expiring in `days` days.
  public static String note(int version, int days, List<MemberKey> members) throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    RosterContent content =
        new RosterContent(
            version,
            today.plusDays(Math.min(days, 0)),
            today.plusDays(days),
            List.of(organisation("org-casa"), organisation("org-puente")),
            members);
    return VETTER.sign(content.text()).encoded();
  }

  /// That roster, verified.
  public static Roster verified(int version, List<MemberKey> members) throws Exception {
    UnverifiedRoster roster =
        UnverifiedRoster.parse(note(version, 30, members).getBytes(StandardCharsets.UTF_8));
    return new RosterVerifier(policy(URI.create("http://127.0.0.1:1")), InstantSource.system())
        .verify(roster, proof(roster));
  }

  /// The proof that a roster is the only entry of the directory log.
  public static UnverifiedLogProof proof(UnverifiedRoster roster) {
    return proof(roster, DIRECTORY_LOG);
  }

  /// The same of the log with that key.
  static UnverifiedLogProof proof(UnverifiedRoster roster, SignerKey log) {
    byte[] entry = RosterEntry.of(roster.unverifiedContent()).bytes().toArray();
    TreeHead head = Frontier.empty().append(Hash.ofLeaf(entry)).treeHead();
    return UnverifiedLogProof.of(
        new InclusionProof(0, List.of()),
        UnverifiedCheckpoint.signed(CheckpointBody.of(log.verifierKey().name(), head), log));
  }

  /// A reviewer's key in force for a year.
  public static MemberKey reviewer(String memberId, String organisation, String recipient) {
    LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(365);
    return new MemberKey(MemberRole.REVIEWER, memberId, organisation, recipient, until);
  }

  private static Organisation organisation(String id) {
    return new Organisation(id, List.of("es"), List.of("extortion"), id);
  }
}

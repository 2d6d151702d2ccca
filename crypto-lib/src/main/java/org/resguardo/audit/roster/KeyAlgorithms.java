package org.resguardo.audit.roster;

import java.util.List;
import java.util.Optional;
import org.resguardo.age.HybridRecipient;
import org.resguardo.age.KeyFormatException;
import org.resguardo.age.Recipient;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.TrustPolicy;

/// The inventory of algorithms: which key is of which kind.
final class KeyAlgorithms {
  private KeyAlgorithms() {}

  /// Members' keys: hybrids, or Ed25519 for vetters.
  static Finding ofMembers(RosterContent roster) {
    List<String> against =
        roster.members().stream().map(KeyAlgorithms::complaint).flatMap(Optional::stream).toList();
    long hybrid = roster.members().stream().filter(key -> key.role().readsSealedFiles()).count();
    return Finding.of(
        Check.MEMBER_KEYS,
        "",
        "recipient keys of type mlkem768x25519 (age1pq1...): %d".formatted(hybrid),
        against);
  }

  private static Optional<String> complaint(MemberKey key) {
    try {
      boolean isRight =
          key.role().readsSealedFiles()
              ? Recipient.parse(key.publicKey()) instanceof HybridRecipient
              : VerifierKey.parse(key.publicKey()).publicKey().length() > 0;
      return isRight
          ? Optional.empty()
          : Optional.of(key.memberId() + " has a key that is no post-quantum hybrid");
    } catch (KeyFormatException | NoteFormatException malformed) {
      return Optional.of(key.memberId() + " has a key that is none: " + malformed.getMessage());
    }
  }

  /// Keys of the trust policy, which cannot hold others; counted so that one sees which.
  static Finding ofSigners(TrustPolicy policy) {
    return new Finding.Ok(
        Check.SIGNING_KEYS,
        "",
        "%d vetters, 2 services, 2 logs".formatted(policy.vetters().size()),
        List.of());
  }

  /// Witness keys of the trust policy.
  static Finding ofWitnesses(TrustPolicy policy) {
    List<String> names = policy.witnesses().stream().map(witness -> witness.key().name()).toList();
    return names.isEmpty()
        ? new Finding.Skip(Check.WITNESS_KEYS, "", "the trust policy names no witness")
        : new Finding.Ok(Check.WITNESS_KEYS, "", "%d witnesses".formatted(names.size()), names);
  }
}

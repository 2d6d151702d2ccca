package org.resguardo.tlog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.NoteVerifier;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogRefusedException.Reason;

/// Turns what came from one log into what may be believed of it, or says exactly why not.
/// Immutable, thread-safe.
public final class LogVerifier {
  private final LogPolicy policy;
  private final NoteVerifier logSignature;

  public LogVerifier(LogPolicy policy) {
    this.policy = policy;
    this.logSignature = new NoteVerifier(List.of(policy.logKey()));
  }

  /// Checks origin, log signature, all cosignatures of known witnesses, and their quorum.
  ///
  /// @throws LogRefusedException with the reason
  public WitnessedCheckpoint verify(UnverifiedCheckpoint checkpoint) throws LogRefusedException {
    Checkpoint verified = verifyWithoutWitnesses(checkpoint);
    if (!policy.quorum().isMet(verified.cosignatures().keySet())) {
      throw new LogRefusedException(Reason.NOT_WITNESSED);
    }
    return new WitnessedCheckpoint(verified);
  }

  /// Checks the same without asking for a quorum: for the log itself and its witnesses only, since
  /// the log may show somebody else another checkpoint.
  ///
  /// @throws LogRefusedException with the reason
  public Checkpoint verifyWithoutWitnesses(UnverifiedCheckpoint checkpoint)
      throws LogRefusedException {
    if (!checkpoint.unverifiedBody().origin().equals(policy.origin())) {
      throw new LogRefusedException(Reason.OTHER_LOG);
    }
    requireSignedByLog(checkpoint);
    return new Checkpoint(checkpoint, cosignatures(checkpoint));
  }

  /// Checks that `entry` stands in the log at the index the proof names.
  ///
  /// @throws LogRefusedException with the reason
  public LoggedEntry verify(UnverifiedLogProof proof, Bytes entry) throws LogRefusedException {
    WitnessedCheckpoint checkpoint = verify(proof.checkpoint());
    if (!proof.inclusionProof().verifies(Hash.ofLeaf(entry.toArray()), checkpoint.treeHead())) {
      throw new LogRefusedException(Reason.NOT_INCLUDED);
    }
    return new LoggedEntry(entry, proof.inclusionProof().leafIndex(), checkpoint);
  }

  /// The checkpoint with the cosignatures that a witness answered to `add-checkpoint`. Those of
  /// unknown keys are left out.
  ///
  /// @param signatureLines each ends in a newline
  /// @throws LogFormatException when a line is no signature line
  /// @throws LogRefusedException when a known witness's cosignature is wrong
  public Checkpoint withCosignatures(Checkpoint checkpoint, String signatureLines)
      throws LogFormatException, LogRefusedException {
    UnverifiedCheckpoint cosigned = checkpoint.unverified();
    for (String line : signatureLines.lines().toList()) {
      NoteSignature signature = signature(line);
      Optional<CosignatureKey> witness = claimedWitness(signature);
      if (witness.isPresent() && !checkpoint.cosignatures().containsKey(witness.get())) {
        cosigned = cosigned.with(signature);
      }
    }
    return verifyWithoutWitnesses(cosigned);
  }

  private static NoteSignature signature(String line) throws LogFormatException {
    try {
      return NoteSignature.parse(line);
    } catch (NoteFormatException malformed) {
      throw new LogFormatException(String.valueOf(malformed.getMessage()));
    }
  }

  private void requireSignedByLog(UnverifiedCheckpoint checkpoint) throws LogRefusedException {
    if (checkpoint.note().signatures().stream()
        .noneMatch(signature -> signature.claimsToBeFrom(policy.logKey()))) {
      throw new LogRefusedException(Reason.UNSIGNED);
    }
    try {
      logSignature.verify(checkpoint.note());
    } catch (NoteRefusedException wrong) {
      throw new LogRefusedException(Reason.ALTERED);
    }
  }

  private Map<CosignatureKey, Instant> cosignatures(UnverifiedCheckpoint checkpoint)
      throws LogRefusedException {
    Map<CosignatureKey, Instant> times = new HashMap<>();
    for (NoteSignature signature : checkpoint.note().signatures()) {
      Optional<CosignatureKey> witness = claimedWitness(signature);
      if (witness.isPresent()) {
        times.putIfAbsent(witness.get(), time(witness.get(), signature, checkpoint));
      }
    }
    return times;
  }

  private Optional<CosignatureKey> claimedWitness(NoteSignature signature) {
    return policy.quorum().witnesses().stream()
        .map(TrustedWitness::key)
        .filter(key -> key.isClaimedBy(signature))
        .findFirst();
  }

  private static Instant time(
      CosignatureKey witness, NoteSignature signature, UnverifiedCheckpoint checkpoint)
      throws LogRefusedException {
    return Cosignature.read(signature.signature())
        .filter(read -> read.isBy(witness, checkpoint.note().unverifiedText()))
        .map(Cosignature::time)
        .orElseThrow(() -> new LogRefusedException(Reason.ALTERED));
  }
}

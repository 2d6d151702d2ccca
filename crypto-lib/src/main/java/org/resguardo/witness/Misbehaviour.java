package org.resguardo.witness;

import java.util.Optional;
import org.resguardo.tlog.AddCheckpointOutcome;
import org.resguardo.tlog.AddCheckpointOutcome.Cosigned;
import org.resguardo.tlog.AddCheckpointOutcome.Refused;
import org.resguardo.tlog.AddCheckpointRequest;
import org.resguardo.tlog.CheckpointBody;
import org.resguardo.tlog.TreeHead;

/// What a refused checkpoint that its log did sign shows of the log, in one line for whoever runs
/// the witness.
///
/// Anybody can send what a log once signed. Two heads of one size convict the log; an older head,
/// or a larger one with a wrong proof, may also have been sent by a stranger.
final class Misbehaviour {
  private Misbehaviour() {}

  /// @param latest what was cosigned last for the same log
  static Optional<String> of(
      AddCheckpointRequest request, TreeHead latest, AddCheckpointOutcome outcome) {
    CheckpointBody offered = request.checkpoint().unverifiedBody();
    return switch (outcome) {
      case Cosigned _ -> Optional.empty();
      case Refused refused when !isSigned(refused.reason()) -> Optional.empty();
      case Refused _ -> Optional.of(describe(offered, latest));
      case AddCheckpointOutcome.Conflict _ ->
          isOlder(offered.treeHead(), latest)
              ? Optional.of(describe(offered, latest))
              : Optional.empty(); // a log that does not know yet where the witness stands
    };
  }

  /// Whether the witness looked at the consistency only after it had verified the log's signature.
  private static boolean isSigned(AddCheckpointOutcome.Reason reason) {
    return switch (reason) {
      case NOT_SIGNED, UNKNOWN_LOG -> false;
      case INCONSISTENT, MALFORMED -> true; // a request that parses is malformed by its sizes only
    };
  }

  private static boolean isOlder(TreeHead offered, TreeHead latest) {
    return offered.size() < latest.size()
        || (offered.size() == latest.size() && !offered.equals(latest));
  }

  private static String describe(CheckpointBody offered, TreeHead latest) {
    if (offered.size() < latest.size()) {
      return "roll-back refused: %s offers %d entries after %d"
          .formatted(offered.origin(), offered.size(), latest.size());
    }
    String root = offered.rootHash().toBase64();
    return offered.size() == latest.size()
        ? "split view refused: %s has two heads of %d entries, %s and %s"
            .formatted(offered.origin(), offered.size(), latest.rootHash().toBase64(), root)
        : "unproven checkpoint refused: %s with %d entries, %s, is not shown to continue its %d, %s"
            .formatted(
                offered.origin(),
                offered.size(),
                root,
                latest.size(),
                latest.rootHash().toBase64());
  }
}

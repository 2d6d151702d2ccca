package org.resguardo.tlog;

import org.resguardo.note.NoteSignature;

/// What a witness answers to `add-checkpoint` (c2sp.org/tlog-witness).
public sealed interface AddCheckpointOutcome {
  /// The HTTP status of the answer.
  int status();

  /// The text of the answer, ending in a newline.
  String body();

  /// The checkpoint was kept and cosigned.
  record Cosigned(NoteSignature cosignature) implements AddCheckpointOutcome {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public String body() {
      return cosignature.encoded() + "\n";
    }
  }

  /// The witness cosigned another size last; the answer has the type `text/x.tlog.size`.
  record Conflict(long latestSize) implements AddCheckpointOutcome {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public String body() {
      return latestSize + "\n";
    }
  }

  /// Nothing was kept or cosigned.
  record Refused(Reason reason) implements AddCheckpointOutcome {
    @Override
    public int status() {
      return reason.status;
    }

    @Override
    public String body() {
      return reason.sentence + "\n";
    }
  }

  /// Why a checkpoint was refused.
  enum Reason {
    /// The request breaks its format, or the old size is larger than the new.
    MALFORMED(400, "the request is malformed"),
    /// No key known for the log has signed, or its signature is wrong.
    NOT_SIGNED(403, "the log has not signed the checkpoint"),
    /// The witness does not watch this log.
    UNKNOWN_LOG(404, "the log is unknown"),
    /// The tree does not continue the one cosigned last: roll-back or split view.
    INCONSISTENT(422, "the checkpoint does not continue the one cosigned last");

    private final int status;
    private final String sentence;

    Reason(int status, String sentence) {
      this.status = status;
      this.sentence = sentence;
    }
  }
}

package org.resguardo.tlog;

/// Something well-formed from a log that must not be believed.
public final class LogRefusedException extends Exception {
  /// Why.
  public enum Reason {
    /// Its origin is not the one asked for.
    OTHER_LOG("the checkpoint is of another log"),
    /// The log's key has not signed.
    UNSIGNED("the log has not signed the checkpoint"),
    /// The log's signature or a known witness's cosignature is wrong.
    ALTERED("a signature does not match the checkpoint"),
    /// The quorum of witnesses is not met.
    NOT_WITNESSED("too few witnesses have cosigned the checkpoint"),
    /// The inclusion proof does not lead from the entry to the root hash.
    NOT_INCLUDED("the entry is not in the log"),
    /// The log was larger before.
    ROLLED_BACK("the log is smaller than it was"),
    /// The log showed another root hash at this size.
    SPLIT_VIEW("the log has two heads of one size"),
    /// Nothing proves that the log still begins with what it held before.
    INCONSISTENT("the log does not continue what it was");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  LogRefusedException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /// Why it was refused.
  public Reason reason() {
    return reason;
  }
}

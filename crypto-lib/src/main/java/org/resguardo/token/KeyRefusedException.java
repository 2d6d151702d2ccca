package org.resguardo.token;

/// A key that must not be used, because the directory log does not show that everybody gets it.
public final class KeyRefusedException extends Exception {
  /// Why.
  public enum Reason {
    /// The log has no such entry at all.
    NOT_PUBLISHED("the directory log does not have the %s of week %s that was given here"),
    /// The log has it for another week only.
    OTHER_WEEK("the directory log has this %s for another week than %s"),
    /// The log has two for the week: some are given one and others the other.
    NOT_THE_ONLY_ONE("the directory log has more than one %s for week %s");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  KeyRefusedException(Reason reason, PublishedKey key) {
    super(reason.sentence.formatted(key.noun(), key.week()));
    this.reason = reason;
  }

  /// Why it was refused.
  public Reason reason() {
    return reason;
  }
}

package org.resguardo.vetting;

/// A well-formed endorsement that does not count.
public final class EndorsementRefusedException extends Exception {
  /// Why.
  public enum Reason {
    /// No vetter of the trust policy has signed.
    UNKNOWN_SIGNER("no vetter of the trust policy has signed the endorsement"),
    /// The vetter's signature does not match the text.
    ALTERED("the vetter's signature does not match the endorsement"),
    /// The key that signed is the key endorsed.
    SELF_ENDORSED("a key does not endorse itself"),
    /// Its last day has passed.
    EXPIRED("the endorsement has expired"),
    /// Its last day is too far away.
    TOO_LONG("an endorsement counts for at most 90 days");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  EndorsementRefusedException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /// Why it was refused.
  public Reason reason() {
    return reason;
  }
}

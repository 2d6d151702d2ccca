package org.resguardo.roster;

/// A well-formed roster that must not be used.
public final class RosterRefusedException extends Exception {
  /// Why.
  public enum Reason {
    /// No vetter of the trust policy has signed.
    UNSIGNED("no vetter of the trust policy has signed the roster"),
    /// Vetters signed, but of too few organisations.
    UNDER_SIGNED("vetters of too few organisations have signed the roster"),
    /// A vetter's signature does not match the text.
    ALTERED("a vetter's signature does not match the roster"),
    /// Its last day has passed.
    EXPIRED("the roster has expired"),
    /// It is dated after today.
    NOT_YET_VALID("the roster is dated in the future"),
    /// The proof that came with it does not prove it for this roster and log.
    NOT_LOGGED("nothing proves that the roster stands in the directory log"),
    /// The log signed, but the quorum of witnesses is not met.
    NOT_WITNESSED("too few witnesses have cosigned the directory log");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  RosterRefusedException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /// Why it was refused.
  public Reason reason() {
    return reason;
  }
}

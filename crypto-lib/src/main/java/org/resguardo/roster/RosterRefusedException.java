package org.resguardo.roster;

import org.resguardo.tlog.LogRefusedException;

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
    NOT_WITNESSED("too few witnesses have cosigned the directory log"),
    /// The log shows less than it showed this client before.
    ROLLED_BACK("the directory log has been rolled back behind what it showed before"),
    /// The log shows this client two histories.
    SPLIT_VIEW("the directory log shows another history than before"),
    /// A roster of a higher version was seen before.
    OLDER_THAN_SEEN("the roster is older than one seen before"),
    /// Another roster of the same version was seen before.
    OTHER_THAN_SEEN("another roster of the same version was seen before");

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

  /// A roster refused because its log is.
  public static RosterRefusedException of(LogRefusedException refused) {
    return new RosterRefusedException(
        switch (refused.reason()) {
          case OTHER_LOG, UNSIGNED, ALTERED, NOT_INCLUDED, OTHER_CONTENTS -> Reason.NOT_LOGGED;
          case NOT_WITNESSED -> Reason.NOT_WITNESSED;
          case ROLLED_BACK -> Reason.ROLLED_BACK;
          case SPLIT_VIEW, INCONSISTENT -> Reason.SPLIT_VIEW;
        });
  }

  /// Why it was refused.
  public Reason reason() {
    return reason;
  }
}

package org.resguardo.vetting;

import org.resguardo.note.SignedNote;
import org.resguardo.roster.TrustedVetter;

/// A statement signed by a vetter of the trust policy, as {@link EndorsementVerifier} found. Has no
/// other maker.
public final class Endorsement {
  private final EndorsementStatement statement;
  private final TrustedVetter vetter;
  private final SignedNote note;

  Endorsement(EndorsementStatement statement, TrustedVetter vetter, SignedNote note) {
    this.statement = statement;
    this.vetter = vetter;
    this.note = note;
  }

  /// What is vouched for.
  public EndorsementStatement statement() {
    return statement;
  }

  /// Who vouches for it, and for which organisation.
  public TrustedVetter vetter() {
    return vetter;
  }

  /// The signed note it came in.
  public SignedNote note() {
    return note;
  }
}

package org.resguardo.identity.roster;

import java.time.LocalDate;
import org.resguardo.note.UnverifiedNote;

/// A roster whose every signature is by a vetter of one organisation, as {@link SignatureCheck}
/// found. Has no other maker.
final class CheckedSignature {
  private final UnverifiedNote note;
  private final LocalDate expires;

  CheckedSignature(UnverifiedNote note, LocalDate expires) {
    this.note = note;
    this.expires = expires;
  }

  UnverifiedNote note() {
    return note;
  }

  /// The last day of the roster that was signed.
  LocalDate expires() {
    return expires;
  }
}

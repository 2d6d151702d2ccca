package org.resguardo.vetting;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.SignedNote;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.vetting.EndorsementRefusedException.Reason;

/// Turns an {@link UnverifiedEndorsement} into an {@link Endorsement}, or says exactly why not.
///
/// Whether two organisations endorse the same key is for {@link EndorsementQuorum}. Immutable,
/// thread-safe.
public final class EndorsementVerifier {
  private final List<TrustedVetter> vetters;
  private final InstantSource clock;

  /// @param vetters those of the trust policy
  /// @param clock gives the day (UTC) on which endorsements are to count
  public EndorsementVerifier(List<TrustedVetter> vetters, InstantSource clock) {
    this.vetters = List.copyOf(vetters);
    this.clock = clock;
  }

  /// Checks the signature, that no key endorses itself, and the last day. spec: vetting.md section
  /// 3.
  ///
  /// @throws EndorsementRefusedException with the reason
  public Endorsement verify(UnverifiedEndorsement endorsement) throws EndorsementRefusedException {
    TrustedVetter vetter = claimedVetter(endorsement.note().signatures().getFirst());
    SignedNote signed = signedBy(vetter, endorsement.note());
    EndorsementStatement statement = endorsement.unverifiedStatement();
    if (digest(vetter).equals(statement.key())) {
      throw new EndorsementRefusedException(Reason.SELF_ENDORSED);
    }
    requireDay(statement.until());
    return new Endorsement(statement, vetter, signed);
  }

  private TrustedVetter claimedVetter(NoteSignature signature) throws EndorsementRefusedException {
    return vetters.stream()
        .filter(vetter -> signature.claimsToBeFrom(vetter.key()))
        .findFirst()
        .orElseThrow(() -> new EndorsementRefusedException(Reason.UNKNOWN_SIGNER));
  }

  private static SignedNote signedBy(TrustedVetter vetter, UnverifiedNote note)
      throws EndorsementRefusedException {
    try {
      return new NoteVerifier(List.of(vetter.key())).verify(note);
    } catch (NoteRefusedException wrong) {
      throw new EndorsementRefusedException(Reason.ALTERED);
    }
  }

  private static Bytes digest(TrustedVetter vetter) {
    return Bytes.of(Primitives.sha256(Bytes.utf8(vetter.key().encoded()).toArray()));
  }

  private void requireDay(LocalDate until) throws EndorsementRefusedException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (today.isAfter(until)) {
      throw new EndorsementRefusedException(Reason.EXPIRED);
    }
    if (until.isAfter(today.plusDays(EndorsementStatement.MAX_DAYS))) {
      throw new EndorsementRefusedException(Reason.TOO_LONG);
    }
  }
}

package org.resguardo.identity.oblivious;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenFormatException;

/// Tells whether a delivery comes from report-service. Not for the event loop.
@ApplicationScoped
class KeysCheck {
  private final VerifierKey reportService;

  KeysCheck(TrustPolicy policy) {
    this.reportService = policy.acknowledgementKey();
  }

  /// @throws ProblemException when it is malformed, or not signed by report-service
  KeysDelivery check(byte[] body) {
    try {
      UnverifiedNote note = UnverifiedNote.parse(body);
      String text = new NoteVerifier(List.of(reportService)).verify(note).text();
      if (PublishedKey.parse(text) instanceof PublishedKey.ObliviousKeys keys) {
        return new KeysDelivery(keys, Bytes.utf8(signedOnce(note).encoded()));
      }
    } catch (NoteFormatException | TokenFormatException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    } catch (NoteRefusedException forged) {
      throw new ProblemException(ProblemType.DELIVERY_REFUSED);
    }
    throw new ProblemException(ProblemType.MALFORMED_REQUEST);
  }

  // Whoever carries a note can put more signatures under it; they do not get into the log.
  private UnverifiedNote signedOnce(UnverifiedNote note) throws NoteFormatException {
    UnverifiedNote ours = note.retaining(each -> each.claimsToBeFrom(reportService));
    if (ours.signatures().size() == 1) {
      return ours;
    }
    throw new ProblemException(ProblemType.MALFORMED_REQUEST);
  }
}

package org.resguardo.identity.translog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.access.AccessDelivery;
import org.resguardo.access.AccessFormatException;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.TrustPolicy;

/// Tells whether a delivery comes from report-service. Not for the event loop.
@ApplicationScoped
class DeliveryCheck {
  private final NoteVerifier reportService;

  DeliveryCheck(TrustPolicy policy) {
    this.reportService = new NoteVerifier(List.of(policy.acknowledgementKey()));
  }

  /// @throws ProblemException when it is malformed, or not signed by report-service
  AccessDelivery check(byte[] note) {
    try {
      return AccessDelivery.read(reportService.verify(UnverifiedNote.parse(note)));
    } catch (NoteFormatException | AccessFormatException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    } catch (NoteRefusedException forged) {
      throw new ProblemException(ProblemType.DELIVERY_REFUSED);
    }
  }
}

package org.resguardo.report.oblivious;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.report.identity.IdentityGateway;

/// Hands the digest of a week's key configurations to the directory log of identity-service.
@ApplicationScoped
class KeyDelivery {
  private static final String PATH = "/v1/logs/directory/oblivious-keys";
  private static final int NO_CONTENT = 204;
  private static final int CONFLICT = 409;

  /// What the log said.
  enum Outcome {
    /// It holds these keys.
    CONFIRMED,
    /// It holds others for that week, and will hold no second ones.
    OTHERS_HELD,
    /// It did not answer, or did not take them; to be tried again.
    NOT_TAKEN
  }

  private final IdentityGateway identityService;
  private final SignerKey key;

  KeyDelivery(IdentityGateway identityService, SignerKey key) {
    this.identityService = identityService;
    this.key = key;
  }

  /// Emits what the log said; never fails for its sake.
  Uni<Outcome> deliver(WeekKeys keys) {
    return Uni.createFrom()
        .completionStage(() -> identityService.post(PATH, note(keys)))
        .map(KeyDelivery::outcome)
        .onFailure()
        .recoverWithItem(Outcome.NOT_TAKEN);
  }

  private String note(WeekKeys keys) {
    try {
      return key.sign(keys.published().text()).encoded();
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("the text is a note's", bug);
    }
  }

  private static Outcome outcome(int status) {
    return switch (status) {
      case NO_CONTENT -> Outcome.CONFIRMED;
      case CONFLICT -> Outcome.OTHERS_HELD;
      default -> Outcome.NOT_TAKEN;
    };
  }
}

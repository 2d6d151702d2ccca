package org.resguardo.report.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.SecretBytes;

/// What one look for a mailbox yields, found or not.
///
/// @param secretHash of the mailbox, or a value that no secret has
/// @param report null while the submission is in intake, and when there is no mailbox
/// @param restingWeek null when the submission is not in intake
record FoundMailbox(SecretBytes secretHash, @Nullable UUID report, @Nullable String restingWeek) {
  /// Whether the secret is the one of this mailbox. Takes the same time for any.
  boolean opensWith(SecretBytes hash) {
    return secretHash.equals(hash);
  }

  /// What is told of a submission that is in intake.
  Optional<MailboxView> resting() {
    return Optional.ofNullable(restingWeek).map(MailboxView::resting);
  }
}

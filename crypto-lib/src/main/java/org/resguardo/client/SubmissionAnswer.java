package org.resguardo.client;

import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// What a submission is answered with.
sealed interface SubmissionAnswer {
  /// It is stored.
  ///
  /// @param note what should be an acknowledgement
  record Acknowledged(Bytes note) implements SubmissionAnswer {}

  /// It will be, once its attachments are there.
  record UploadOpen(UUID upload) implements SubmissionAnswer {}
}

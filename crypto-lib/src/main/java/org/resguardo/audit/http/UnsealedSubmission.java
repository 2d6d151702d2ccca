package org.resguardo.audit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.submission.Submission;
import org.resguardo.submission.SubmissionJson;

/// A submission in form that no service can ever store, because its parts are not age files.
final class UnsealedSubmission {
  private static final Bytes NOT_SEALED = Bytes.utf8("not an age file");
  private static final int HASH_BYTES = 32;
  private static final int HYBRID_KEY_BYTES = 1216;

  private UnsealedSubmission() {}

  static String json() {
    MailboxKeys mailbox =
        new MailboxKeys(
            zeros(HASH_BYTES), zeros(HASH_BYTES), zeros(HASH_BYTES), zeros(HYBRID_KEY_BYTES));
    try {
      return JsonMapper.builder()
          .addModule(SubmissionJson.module())
          .build()
          .writeValueAsString(
              new Submission(List.of("org-audit"), 1, NOT_SEALED, NOT_SEALED, mailbox, List.of()));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a submission is JSON", bug);
    }
  }

  private static Bytes zeros(int length) {
    return Bytes.of(new byte[length]);
  }
}

package org.resguardo.report.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;

/// What the holder of a receipt is told.
///
/// @param state of the report, in the words of casework
/// @param week ISO week of arrival
/// @param report id; null until the report is released to reviewers
/// @param accessSalt 32 bytes, which recognise the report's entries in the access log; null as long
record MailboxView(
    String state,
    String week,
    @Nullable UUID report,
    @JsonProperty("access_salt") @Nullable Bytes accessSalt) {
  private static final String RECEIVED = "received";

  static MailboxView resting(String week) {
    return new MailboxView(RECEIVED, week, null, null);
  }
}

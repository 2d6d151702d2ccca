package org.resguardo.access;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.submission.IsoWeek;

/// The report of spec/access.md, and entries about it.
final class Entries {
  static final UUID REPORT_ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
  static final AccessSalt SALT = salt(0x2a);
  static final BlindedReport REPORT = BlindedReport.of(REPORT_ID, SALT);
  static final IsoWeek WEEK = new IsoWeek(2026, 48);

  private Entries() {}

  static AccessSalt salt(int octet) {
    byte[] salt = new byte[AccessSalt.BYTES];
    Arrays.fill(salt, (byte) octet);
    return new AccessSalt(SecretBytes.of(salt));
  }

  static AccessEntry entry(@Nullable String memberId, AccessAction action) {
    return new AccessEntry(memberId, WEEK, action, REPORT);
  }
}

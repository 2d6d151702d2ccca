package org.resguardo.report.accessrecord;

import java.util.UUID;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// A report that its reporter has an acknowledgement of.
///
/// @param week the one in the acknowledgement
public record AcknowledgedReport(UUID id, AccessSalt salt, IsoWeek week) {
  /// The salt's bytes, to be stored with the report.
  public String exportSaltHex() {
    return Bytes.of(salt.value().exportSecretBytes()).toHex();
  }

  AccessEntry entry() {
    return new AccessEntry(null, week, AccessAction.ACKNOWLEDGED, BlindedReport.of(id, salt));
  }
}

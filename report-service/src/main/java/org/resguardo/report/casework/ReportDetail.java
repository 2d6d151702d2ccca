package org.resguardo.report.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// A report as one of its reviewers sees it, and what its entries in the access log are recognised
/// by.
///
/// @param accessSalt 32 bytes
/// @param attachments files too large for the testimony, by number
record ReportDetail(
    @JsonUnwrapped ReportSummary report,
    @JsonProperty("access_salt") Bytes accessSalt,
    List<AttachmentSummary> attachments) {}

package org.resguardo.report.release;

import java.util.UUID;
import org.resguardo.report.accessrecord.AcknowledgedReport;

/// A submission on its way: its row in intake, and what it will be called.
record ReleasedReport(UUID intakeId, AcknowledgedReport report) {}

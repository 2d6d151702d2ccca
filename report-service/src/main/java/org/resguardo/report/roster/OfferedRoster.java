package org.resguardo.report.roster;

import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.UnverifiedLogProof;

/// What identity-service serves as the roster, and as the proof that it stands in the directory
/// log. Nothing about either is verified.
record OfferedRoster(UnverifiedRoster roster, UnverifiedLogProof proof) {}

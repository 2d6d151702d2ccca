package org.resguardo.incident;

import org.resguardo.incident.vocabulary.AfterReporting;
import org.resguardo.incident.vocabulary.ApproachPurpose;
import org.resguardo.incident.vocabulary.CountBand;
import org.resguardo.incident.vocabulary.DataGiven;
import org.resguardo.incident.vocabulary.Outcome;
import org.resguardo.incident.vocabulary.ReasonNotReported;
import org.resguardo.incident.vocabulary.Reported;
import org.resguardo.incident.vocabulary.ReportedTo;

/// One approach to an authority, or the decision against it, and what came of it.
public record Reporting(
    Answer<ApproachPurpose> approachPurpose,
    Answer<Reported> reported,
    Answer<ReportedTo> reportedTo,
    Answer<ReasonNotReported> reasonNotReported,
    Answer<Outcome> outcome,
    Answer<DataGiven> dataGiven,
    Answer<AfterReporting> afterReporting,
    Answer<CountBand> timesMoved) {}

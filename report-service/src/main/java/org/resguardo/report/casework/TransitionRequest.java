package org.resguardo.report.casework;

/// Where a report shall go.
record TransitionRequest(State to) {}

package org.resguardo.report.edge;

import java.time.Duration;

/// The least that has to come of a body: so many bytes each time.
///
/// A time-out for silence does not end a body of which a byte comes now and then, and one for the
/// whole body has to be as long as the largest needs.
record Pace(Duration every, long bytes) {}

package org.resguardo.report.release;

import org.resguardo.primitive.Bytes;

/// The truth about a submission of {@link Arrivals}.
///
/// @param hash finds its rows: commitment and mailbox id hash
/// @param number 0 came first
/// @param batch the release it went with
record Arrival(Bytes hash, int number, String week, int trueBytes, int payloadBytes, int batch) {}

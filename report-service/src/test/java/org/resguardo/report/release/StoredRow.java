package org.resguardo.report.release;

/// What a thief sees of a row, and the truth that is to be guessed.
///
/// @param features from 0 to 1 each
/// @param group pairs are made within a group only: what differs between groups is known anyway
/// @param target arrival or true size
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredRow(double[] features, String group, double target) {}

package org.resguardo.report.casework;

/// What can be told of an attachment without opening it.
///
/// @param number from 1
/// @param chunks how many of 256 KiB, rounded up
record AttachmentSummary(int number, int chunks) {}

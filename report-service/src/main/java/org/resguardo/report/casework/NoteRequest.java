package org.resguardo.report.casework;

import org.resguardo.primitive.Bytes;

/// A note to add.
///
/// @param sealed an age file, sealed to the reviewers of the author's organisation
record NoteRequest(Bytes sealed) {}

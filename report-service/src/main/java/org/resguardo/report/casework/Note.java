package org.resguardo.report.casework;

import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// A note as it is served. The order of notes is for their authors to write inside.
///
/// @param author member id
/// @param week ISO week it was added in
/// @param sealed an age file
record Note(UUID id, String author, String week, Bytes sealed) {}

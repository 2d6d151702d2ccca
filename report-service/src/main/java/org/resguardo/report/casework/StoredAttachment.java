package org.resguardo.report.casework;

import java.util.UUID;
import org.resguardo.primitive.Bytes;

/// Where a sealed attachment is, so that its payload can be read chunk by chunk.
///
/// @param number from 1
record StoredAttachment(UUID report, int number, Bytes header, int chunks) {}

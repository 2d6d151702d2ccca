package org.resguardo.identity.translog;

/// A checkpoint as it is stored; nothing about it is verified.
///
/// @param size as its row says
/// @param note with the log's signature, and cosignatures if it is a cosigned one
record StoredCheckpoint(long size, String note) {}

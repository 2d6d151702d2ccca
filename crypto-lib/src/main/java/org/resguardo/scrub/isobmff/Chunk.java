package org.resguardo.scrub.isobmff;

/// Samples of one track that lie together.
///
/// @param from where they are in the original; 0 when there are none, so that they stand before all
///   others however often a file is cleaned
/// @param slot where in the new list of contents their new place is to be written
record Chunk(long from, long size, int slot) {}

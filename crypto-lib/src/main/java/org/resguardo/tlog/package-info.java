/// Append-only logs: Merkle trees (RFC 6962), their tiles, checkpoints, cosignatures and proofs as
/// C2SP defines them.
///
/// Types say what was verified: {@link org.resguardo.tlog.UnverifiedCheckpoint} becomes {@link
/// org.resguardo.tlog.Checkpoint} and {@link org.resguardo.tlog.WitnessedCheckpoint} only through
/// {@link org.resguardo.tlog.LogVerifier}. Nothing here reads a file or opens a connection; tiles
/// come from a {@link org.resguardo.tlog.TileSource}. Format: `spec/tlog.md`.
@NullMarked
package org.resguardo.tlog;

import org.jspecify.annotations.NullMarked;

/// A witness: a small server that cosigns a log's checkpoint after checking that the log has only
/// grown since the last one it cosigned (c2sp.org/tlog-witness).
///
/// What is checked is decided in {@link org.resguardo.tlog.Witness}; here are the HTTP around it
/// and the file that remembers what was cosigned.
@NullMarked
package org.resguardo.witness;

import org.jspecify.annotations.NullMarked;

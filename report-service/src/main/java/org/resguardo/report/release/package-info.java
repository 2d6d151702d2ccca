/// Moves sealed submissions from intake to where reviewers see them, in shuffled batches, and
/// rewrites what is there in random order, so that nothing stored tells which report came first or
/// at what time.
///
/// How far that goes, and what PostgreSQL keeps all the same: `docs/data-model.md`.
@NullMarked
package org.resguardo.report.release;

import org.jspecify.annotations.NullMarked;

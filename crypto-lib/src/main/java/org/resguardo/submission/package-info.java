/// What a client hands to report-service and what it gets back: the submission, its commitment, the
/// acknowledgement.
///
/// Format: `spec/submission.md`.
@NullMarked
package org.resguardo.submission;

import org.jspecify.annotations.NullMarked;

/// What reviewers do with reports addressed to their organisation: list, open, assign, move, note.
///
/// The role comes from the access token, membership from the current roster; both are needed each
/// time.
@NullMarked
package org.resguardo.report.casework;

import org.jspecify.annotations.NullMarked;

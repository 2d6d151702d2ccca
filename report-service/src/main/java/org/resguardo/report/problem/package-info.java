/// What callers are told when something is refused: RFC 9457 problems from one closed list.
///
/// A problem names the rule that was broken and never repeats anything of the request.
@NullMarked
package org.resguardo.report.problem;

import org.jspecify.annotations.NullMarked;

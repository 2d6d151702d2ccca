/// The audit's report as JSON for machines and as one HTML page for people.
///
/// The page needs nothing but itself: no script, no font, no picture from elsewhere, and a content
/// security policy that would forbid them.
@NullMarked
package org.resguardo.audit.output;

import org.jspecify.annotations.NullMarked;

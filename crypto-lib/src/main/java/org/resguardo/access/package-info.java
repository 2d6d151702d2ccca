/// What is written down of each look at a report: entries of the access log, the delivery that
/// brings them there, and how somebody who knows a report finds its entries again.
///
/// An entry names the report only by a salted hash. Format: `spec/access.md`.
@NullMarked
package org.resguardo.access;

import org.jspecify.annotations.NullMarked;

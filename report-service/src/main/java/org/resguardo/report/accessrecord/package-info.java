/// Leaves a mark of every look at a report: an entry in the outbox, in the transaction of what it
/// tells of, and from there to the access log of identity-service, until that confirms it.
///
/// An entry names the report only by a salted hash. Format: `crypto-lib/spec/access.md`.
@NullMarked
package org.resguardo.report.accessrecord;

import org.jspecify.annotations.NullMarked;

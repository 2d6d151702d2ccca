/// The oblivious gateway (RFC 9458): anonymous requests that come sealed through somebody else's
/// relay, so that this service does not see the addresses of those who send them.
///
/// A request that has been opened goes to the service's own front door, through every filter, and
/// its answer goes back sealed, in one size. Keys change every week and stand in the directory log
/// before they are served.
@NullMarked
package org.resguardo.report.oblivious;

import org.jspecify.annotations.NullMarked;

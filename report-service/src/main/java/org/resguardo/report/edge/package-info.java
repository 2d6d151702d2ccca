/// What every request passes before any resource sees it: what it must not bring is taken off, and
/// the media type, size and time of its body are checked.
///
/// Every answer of an anonymous endpoint leaves through here, in one size and with one set of
/// headers.
@NullMarked
package org.resguardo.report.edge;

import org.jspecify.annotations.NullMarked;

/// What an audit finds: one finding a check, and the figures that are drawn beside them.
///
/// Everything here may hold words of a service that is not trusted; the records make them harmless
/// before anybody shows them.
@NullMarked
package org.resguardo.audit.finding;

import org.jspecify.annotations.NullMarked;

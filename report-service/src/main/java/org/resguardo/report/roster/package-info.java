/// The current roster: fetched from identity-service, verified against the trust policy, kept until
/// it expires.
///
/// The channel is not trusted; the signatures of the vetters are.
@NullMarked
package org.resguardo.report.roster;

import org.jspecify.annotations.NullMarked;

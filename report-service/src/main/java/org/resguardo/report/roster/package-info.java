/// The current roster: fetched from identity-service, verified against the trust policy, proven to
/// stand in the directory log, kept until it expires.
///
/// The channel is not trusted, nor is identity-service: the signatures of the vetters and the
/// cosignatures of the witnesses are. What was seen of roster and log is remembered in the
/// database, so that a restart forgets nothing.
@NullMarked
package org.resguardo.report.roster;

import org.jspecify.annotations.NullMarked;

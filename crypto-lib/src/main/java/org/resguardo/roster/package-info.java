/// The roster: who may read reports, signed by the vetters; and the trust policy that says whose
/// signatures count.
///
/// {@link org.resguardo.roster.UnverifiedRoster} becomes {@link org.resguardo.roster.Roster} only
/// through {@link org.resguardo.roster.RosterVerifier}. Format: `spec/roster.md`.
@NullMarked
package org.resguardo.roster;

import org.jspecify.annotations.NullMarked;

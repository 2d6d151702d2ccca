/// Statements about who is vetted: endorsements by vetters, suspensions by identity-service, the
/// entries of the directory log, and the code of conduct members accept.
///
/// {@link org.resguardo.vetting.UnverifiedEndorsement} becomes {@link
/// org.resguardo.vetting.Endorsement} only through {@link
/// org.resguardo.vetting.EndorsementVerifier}; suspension lists likewise. Format:
/// `spec/vetting.md`.
@NullMarked
package org.resguardo.vetting;

import org.jspecify.annotations.NullMarked;

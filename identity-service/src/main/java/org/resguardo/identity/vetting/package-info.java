/// How somebody becomes a member and stops being one: invited by a vetter, bound by the code of
/// conduct, endorsed by vetters of two organisations, suspended by any one.
///
/// Decisions are rows and signed endorsements here, each with an entry of the directory log in the
/// same transaction. Keycloak follows them ({@link org.resguardo.identity.realm}), and so does the
/// next roster ({@link org.resguardo.identity.vetting.KeysInForce}).
@NullMarked
package org.resguardo.identity.vetting;

import org.jspecify.annotations.NullMarked;

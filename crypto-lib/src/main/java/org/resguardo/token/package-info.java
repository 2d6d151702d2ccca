/// Anonymous submission tokens: Privacy Pass (RFC 9576, 9577, 9578), token type 0x0002, which is
/// blind RSA (RFC 9474).
///
/// Client ({@link org.resguardo.token.TokenBlinder}), issuer ({@link
/// org.resguardo.token.TokenIssuer}) and origin ({@link org.resguardo.token.TokenVerifier}), the
/// headers and the issuer's directory, and how keys are published in the directory log. Spec:
/// token.md.
@NullMarked
package org.resguardo.token;

import org.jspecify.annotations.NullMarked;

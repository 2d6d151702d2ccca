/// Submission tokens, from the origin's side: which issuer keys count, whether a token is genuine
/// and its key not too old, and that it is spent once.
///
/// Knows the issuer's public keys and nothing of issuing. Format: `crypto-lib/spec/token.md`.
@NullMarked
package org.resguardo.report.redemption;

import org.jspecify.annotations.NullMarked;

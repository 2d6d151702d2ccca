/// The cryptographic primitives every format of this library is built from, and two value types for
/// bytes.
///
/// Each primitive is here once. Which provider answers for which is decided in {@link
/// org.resguardo.primitive.Primitives} and measured in `crypto-lib/README.md`; no other package
/// imports Bouncy Castle or `javax.crypto`.
@NullMarked
package org.resguardo.primitive;

import org.jspecify.annotations.NullMarked;

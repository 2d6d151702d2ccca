/// Oblivious HTTP (RFC 9458): a request sealed to a gateway, so that a relay sees who asks and not
/// what, and the gateway what and not who.
///
/// HPKE with HKDF-SHA256, either KEM of {@link org.resguardo.primitive.HpkeKem}, either AEAD of
/// {@link org.resguardo.primitive.HpkeAead}. Spec: `spec/ohttp.md`.
@NullMarked
package org.resguardo.ohttp;

import org.jspecify.annotations.NullMarked;

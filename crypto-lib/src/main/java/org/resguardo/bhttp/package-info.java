/// Binary HTTP (RFC 9292): a whole HTTP message as bytes, to be sealed.
///
/// Both framings are read, known-length is written. Parsing is bounded by {@link
/// org.resguardo.bhttp.BhttpLimits} and strict: what RFC 9292 calls invalid is refused. Spec:
/// `spec/bhttp.md`.
@NullMarked
package org.resguardo.bhttp;

import org.jspecify.annotations.NullMarked;

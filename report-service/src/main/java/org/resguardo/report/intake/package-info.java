/// Takes sealed submissions from anonymous clients, whole or in chunks, each for a token, and
/// acknowledges them once they are stored.
///
/// Nothing here logs, reads the peer address, or keeps anything of a request but its sealed parts.
/// What is sealed rests here until it is released; what is not is dropped after three days.
@NullMarked
package org.resguardo.report.intake;

import org.jspecify.annotations.NullMarked;

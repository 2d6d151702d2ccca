/// Takes sealed submissions from anonymous clients and acknowledges them once they are stored.
///
/// Nothing here logs, reads the peer address, or keeps anything of a request but its sealed parts.
/// Everything is written through one repository, so that a release step can come between intake and
/// casework.
@NullMarked
package org.resguardo.report.intake;

import org.jspecify.annotations.NullMarked;

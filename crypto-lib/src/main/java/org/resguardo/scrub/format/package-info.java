/// What all scrubbers share: the types of file, where bytes come from, what is counted as removed,
/// and the one exception.
@NullMarked
package org.resguardo.scrub.format;

import org.jspecify.annotations.NullMarked;

/// Scrubbers of pictures, one a format.
@NullMarked
package org.resguardo.scrub.picture;

import org.jspecify.annotations.NullMarked;

/// Scrubbers of sound, one a format.
@NullMarked
package org.resguardo.scrub.sound;

import org.jspecify.annotations.NullMarked;

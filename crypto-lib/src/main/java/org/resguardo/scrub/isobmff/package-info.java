/// Scrubbers of the ISO base media file format: films, sound and the pictures of phones.
@NullMarked
package org.resguardo.scrub.isobmff;

import org.jspecify.annotations.NullMarked;

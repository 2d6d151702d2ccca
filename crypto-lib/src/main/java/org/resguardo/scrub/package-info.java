/// Cleans files of what identifies who made them, where and with what, before they are sealed.
///
/// {@link org.resguardo.scrub.FileScrubber} chooses by content the scrubber that rebuilds the file:
/// `picture`, `isobmff` (films and the pictures of phones), `sound` and `document` have one a
/// format. Format: `spec/scrub.md`.
@NullMarked
package org.resguardo.scrub;

import org.jspecify.annotations.NullMarked;

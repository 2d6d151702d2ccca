/// Files too large for a bundle: each an age file of its own, its length rounded up to a few counts
/// of 256 KiB, sealed from a stream and opened into one.
///
/// What was sealed lies in files without a name, which end with the process. Format:
/// `spec/submission.md` section 3.
@NullMarked
package org.resguardo.attachment;

import org.jspecify.annotations.NullMarked;

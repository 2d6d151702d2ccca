/// The plaintext of a sealed compartment: a document, attachments and padding in a ZIP whose length
/// is one of a few sizes.
///
/// Encoding is deterministic and keeps no file name, time or attribute; decoding refuses whatever
/// encoding would not produce. Format: spec/bundle.md.
@NullMarked
package org.resguardo.bundle;

import org.jspecify.annotations.NullMarked;

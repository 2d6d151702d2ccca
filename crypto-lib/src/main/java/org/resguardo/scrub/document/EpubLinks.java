package org.resguardo.scrub.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ScrubException;

/// Where references of one part of a book lead in the new one.
@FunctionalInterface
interface EpubLinks {
  /// The new reference, or null when its target is not written.
  @Nullable String of(String href) throws ScrubException, IOException;
}

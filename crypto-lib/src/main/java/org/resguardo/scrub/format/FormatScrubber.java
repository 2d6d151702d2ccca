package org.resguardo.scrub.format;

import java.io.IOException;
import java.io.OutputStream;

/// Cleans files of one format, or of one family.
///
/// The output is rebuilt from parts known to be needed; what is not known is not copied. The same
/// input gives the same output, byte for byte. Holds no state between calls; thread-safe.
@FunctionalInterface
public interface FormatScrubber {
  /// Writes the clean file to `out`, from the first byte to the last, without closing it.
  ///
  /// When it throws, what was written must be thrown away.
  ///
  /// @throws ScrubException for any input that does not give a clean file; no other exception tells
  ///   of bad input
  /// @throws IOException when reading or writing fails
  void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException;
}

package org.resguardo.scrub.picture;

import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ScrubException;

/// Quantization or Huffman tables, one after the other; what follows the last is not one.
///
/// Source: ITU-T T.81 sections B.2.4.1 and B.2.4.2.
final class JpegTables {
  private static final int COEFFICIENTS = 64;
  private static final int MAX_HUFFMAN_VALUES = 256;

  private final ByteReader reader;

  /// @param bytes what belongs to the marker, without its length
  JpegTables(byte[] bytes) {
    this.reader = ByteReader.bigEndian(bytes);
  }

  /// Where the last whole table ends.
  int end(boolean isQuantization) throws ScrubException {
    while (reader.remaining() > 0) {
      if (isQuantization) {
        quantization();
      } else {
        huffman();
      }
    }
    return reader.position();
  }

  private void quantization() throws ScrubException {
    int precision = reader.u8() >> 4;
    reader.skip(precision == 0 ? COEFFICIENTS : 2 * COEFFICIENTS);
  }

  private void huffman() throws ScrubException {
    reader.skip(1);
    int values = 0;
    for (int length = 1; length <= 16; length++) {
      values += reader.u8();
    }
    if (values > MAX_HUFFMAN_VALUES) {
      throw ScrubException.malformed("a JPEG table with too many values");
    }
    reader.skip(values);
  }
}

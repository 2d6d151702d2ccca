package org.resguardo.age;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A header of ever more stanzas that never ends, and counts what is taken from it.
@SuppressWarnings("InputStreamSlowMultibyteRead") // headers are read byte by byte
final class EndlessHeader extends InputStream {
  private static final byte[] START =
      (AgeHeader.VERSION_LINE + "\n").getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STANZA = "-> a b c\nYWJj\n".getBytes(StandardCharsets.US_ASCII);

  private int bytesRead;

  int bytesRead() {
    return bytesRead;
  }

  @Override
  public int read() {
    int index = bytesRead++;
    return index < START.length ? START[index] : STANZA[(index - START.length) % STANZA.length];
  }
}

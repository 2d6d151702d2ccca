package org.resguardo.scrub.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;

/// One stream of sound in an Ogg file, rewritten page by page.
final class OggStream {
  private static final int MAX_HEADER_BYTES = 16 << 20;
  private static final int MAX_LACES = 255;
  private static final String VORBIS = "\u0001vorbis";
  private static final String OPUS = "OpusHead";

  /// `\3vorbis`, no vendor, no comments, the framing bit.
  private static final String NO_VORBIS_COMMENTS = "\u0003vorbis\0\0\0\0\0\0\0\0\u0001";

  private static final String NO_OPUS_COMMENTS = "OpusTags\0\0\0\0\0\0\0\0";

  private final int serial;
  private final boolean isOpus;
  private ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private int sequence;
  private int headersRead;

  private OggStream(int serial, boolean isOpus) {
    this.serial = serial;
    this.isOpus = isOpus;
  }

  /// The stream that begins with the page, when it is of a known kind: all of the first packet is
  /// there then.
  static Optional<OggStream> beginningWith(OggPage page, int serial) {
    List<OggPage.Piece> pieces = page.pieces();
    boolean hasPacket = !pieces.isEmpty() && pieces.getFirst().isEnd();
    String first = hasPacket ? text(pieces.getFirst(), VORBIS.length() + 1) : "";
    boolean isOpus = first.equals(OPUS);
    return isOpus || first.startsWith(VORBIS)
        ? Optional.of(new OggStream(serial, isOpus))
        : Optional.empty();
  }

  private static String text(OggPage.Piece piece, int count) {
    byte[] bytes = new byte[Math.min(count, piece.bytes().remaining())];
    piece.bytes().duplicate().get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// Whether all headers are through, so that the next page has sound.
  boolean hasHeaders() {
    return headersRead == (isOpus ? 2 : 3);
  }

  void take(OggPage page, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    if (hasHeaders()) {
      out.write(page.as(serial, sequence++));
      return;
    }
    for (OggPage.Piece piece : page.pieces()) {
      takeHeader(piece, out, removed);
    }
  }

  private void takeHeader(OggPage.Piece piece, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    if (hasHeaders()) {
      throw ScrubException.malformed("sound on a page of headers");
    }
    byte[] bytes = new byte[piece.bytes().remaining()];
    piece.bytes().get(bytes);
    packet.write(bytes);
    if (packet.size() > MAX_HEADER_BYTES) {
      throw ScrubException.tooLarge("more than 16 MiB before the sound");
    }
    if (piece.isEnd()) {
      write(header(packet.toByteArray(), removed), out);
      packet = new ByteArrayOutputStream(); // a large one is not kept
      headersRead++;
    }
  }

  private byte[] header(byte[] said, RemovalCounter removed) throws ScrubException {
    if (headersRead == 1) {
      removed.add(SoundTraces.kindOf("", said));
      return ascii(isOpus ? NO_OPUS_COMMENTS : NO_VORBIS_COMMENTS);
    }
    if (headersRead == 2) {
      return requireStart(said, "\u0005vorbis");
    }
    return isOpus ? opusHead(said) : first(requireStart(said, VORBIS), 30);
  }

  /// RFC 7845 section 5.1.
  private static byte[] opusHead(byte[] said) throws ScrubException {
    requireStart(said, OPUS);
    boolean hasMapping = said.length > 18 && said[18] != 0;
    return first(said, hasMapping ? 21 + (said[9] & 0xff) : 19);
  }

  private static byte[] first(byte[] said, int count) throws ScrubException {
    if (said.length < count) {
      throw ScrubException.malformed("a header of sound that is too short");
    }
    return Arrays.copyOf(said, count);
  }

  private static byte[] requireStart(byte[] said, String start) throws ScrubException {
    if (!new String(said, StandardCharsets.ISO_8859_1).startsWith(start)) {
      throw ScrubException.malformed("a header of sound that is none");
    }
    return said;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// One packet on as many pages as it takes.
  private void write(byte[] header, OutputStream out) throws IOException {
    int from = 0;
    int laces = header.length / 255 + 1;
    while (laces > 0) {
      int here = Math.min(laces, MAX_LACES);
      byte[] sizes = new byte[here];
      Arrays.fill(sizes, (byte) 255);
      int to = Math.min(header.length, from + 255 * here);
      if (here == laces) {
        sizes[here - 1] = (byte) (header.length % 255);
      }
      int flags = (headersRead == 0 ? OggPage.FIRST : 0) | (from > 0 ? OggPage.CONTINUED : 0);
      OggPage page = OggPage.of(flags, sizes, Arrays.copyOfRange(header, from, to));
      out.write(page.as(serial, sequence++));
      from = to;
      laces -= here;
    }
  }
}

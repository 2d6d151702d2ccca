package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// PNG and animated PNG: the chunks that decoding needs, with their data as it is.
///
/// Source: W3C Portable Network Graphics (Third Edition) sections 5 and 11.
final class PngScrubber implements FormatScrubber {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /// Kept once, with the most bytes each can have.
  private static final Map<String, Integer> KEPT =
      Map.ofEntries(
          Map.entry("IHDR", 13),
          Map.entry("PLTE", 256 * 3),
          Map.entry("IEND", 0),
          Map.entry("tRNS", 256),
          Map.entry("gAMA", 4),
          Map.entry("cHRM", 32),
          Map.entry("sRGB", 1),
          Map.entry("sBIT", 4),
          Map.entry("bKGD", 6),
          Map.entry("cICP", 4),
          Map.entry("acTL", 8));

  private static final int FRAME_CONTROL_BYTES = 26;
  private static final int MAX_CHUNKS = 1_000_000;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    byte[] bytes = in.readAll(PictureBounds.MAX_BYTES);
    Chunks looked = new Chunks(bytes, removed, null);
    looked.read();
    out.write(SIGNATURE);
    new Chunks(bytes, removed, new Output(out, looked.orientation, looked.profile)).read();
  }

  /// Where chunks go, and what is said of the picture's colours and of how it stands.
  private record Output(OutputStream out, int orientation, @Nullable ColourProfile profile) {}

  /// One pass over a file's chunks: without an output only to count and to find the orientation,
  /// which may stand behind the picture.
  private static final class Chunks {
    private final byte[] bytes;
    private final ByteReader reader;
    private final RemovalCounter removed;
    private final @Nullable Output output;
    private int orientation = Exif.UPRIGHT;
    private @Nullable ColourProfile profile;
    private boolean hasData;
    private boolean hasProfile;
    private final Set<String> seen = new HashSet<>();

    Chunks(byte[] bytes, RemovalCounter removed, @Nullable Output output) {
      this.bytes = bytes;
      this.reader = ByteReader.bigEndian(bytes);
      this.removed = removed;
      this.output = output;
    }

    void read() throws ScrubException, IOException {
      reader.skip(SIGNATURE.length);
      header();
      String type = "IHDR";
      for (int count = 1; !type.equals("IEND"); count++) {
        if (count > MAX_CHUNKS) {
          throw ScrubException.tooLarge("more than a million parts in a PNG file");
        }
        type = chunk();
      }
      if (!hasData) {
        throw ScrubException.malformed("a PNG file without a picture");
      }
      if (reader.remaining() > 0) {
        count(RemovalKind.UNKNOWN);
      }
    }

    private void header() throws ScrubException, IOException {
      int start = reader.position();
      if (reader.u32() != 13 || !reader.text(4).equals("IHDR")) {
        throw ScrubException.malformed("a PNG file that does not begin with its header");
      }
      PictureBounds.check(reader.u32(), reader.u32());
      reader.position(start);
      chunk();
      if (output != null) {
        writeOwn(output);
      }
    }

    private void writeOwn(Output to) throws IOException {
      if (to.profile() != null) {
        byte[] chunk = PngProfile.chunk(to.profile());
        write("iCCP", chunk, 0, chunk.length);
      }
      if (to.orientation() != Exif.UPRIGHT) {
        byte[] exif = Exif.orientationOnly(to.orientation());
        write("eXIf", exif, 0, exif.length);
      }
    }

    private String chunk() throws ScrubException, IOException {
      long length = reader.u32();
      String type = reader.text(4);
      int from = reader.position();
      reader.skip(length);
      int to = reader.position();
      reader.skip(4);
      if (isKept(type, to - from)) {
        hasData |= type.equals("IDAT");
        write(type, bytes, from, to);
      } else {
        drop(type, from, to);
      }
      return type;
    }

    private boolean isKept(String type, int length) throws ScrubException {
      return switch (type) {
        case "IDAT" -> true;
        case "fcTL" -> seen.contains("acTL") && fits(length, FRAME_CONTROL_BYTES);
        case "fdAT" -> seen.contains("acTL");
        default ->
            KEPT.containsKey(type) && seen.add(type) && fits(length, KEPT.getOrDefault(type, 0));
      };
    }

    private static boolean fits(int length, int most) throws ScrubException {
      if (length > most) {
        throw ScrubException.malformed("a PNG chunk that is longer than its kind can be");
      }
      return true;
    }

    private void drop(String type, int from, int to) {
      switch (type) {
        case "eXIf" -> exif(from, to);
        case "iCCP" -> profile(from, to);
        case "tIME" -> count(RemovalKind.TIME);
        case "tEXt", "zTXt", "iTXt" -> text(from, to);
        default -> count(RemovalKind.UNKNOWN);
      }
    }

    private void exif(int from, int to) {
      Exif exif = Exif.read(bytes, from, to);
      orientation = exif.orientation();
      if (output == null) {
        exif.count(removed);
      }
    }

    private void profile(int from, int to) {
      count(RemovalKind.UNKNOWN);
      if (hasProfile) {
        return; // inflating costs much more time than a profile has bytes
      }
      hasProfile = true;
      profile = PngProfile.read(bytes, from, to).orElse(null);
    }

    private void text(int from, int to) {
      if (ByteReader.startsWith(bytes, from, to, "XML:com.adobe.xmp")) {
        if (output == null) {
          Xmp.count(bytes, from, to, removed);
        }
        return;
      }
      count(
          Set.of("Author", "Copyright").stream().anyMatch(word -> begins(word, from, to))
              ? RemovalKind.PERSON
              : begins("Creation Time", from, to)
                  ? RemovalKind.TIME
                  : begins("Software", from, to) ? RemovalKind.DEVICE : RemovalKind.UNKNOWN);
    }

    private boolean begins(String keyword, int from, int to) {
      return ByteReader.startsWith(bytes, from, to, keyword + "\0");
    }

    private void count(RemovalKind kind) {
      if (output == null) {
        removed.add(kind);
      }
    }

    private void write(String type, byte[] data, int from, int to) throws IOException {
      if (output == null) {
        return;
      }
      byte[] head = new byte[8];
      putInt(head, 0, to - from);
      for (int i = 0; i < 4; i++) {
        head[4 + i] = (byte) type.charAt(i);
      }
      CRC32 crc = new CRC32();
      crc.update(head, 4, 4);
      crc.update(data, from, to - from);
      byte[] tail = new byte[4];
      putInt(tail, 0, (int) crc.getValue());
      output.out().write(head);
      output.out().write(data, from, to - from);
      output.out().write(tail);
    }

    private static void putInt(byte[] into, int at, int value) {
      for (int i = 0; i < 4; i++) {
        into[at + i] = (byte) (value >>> (24 - 8 * i));
      }
    }
  }
}

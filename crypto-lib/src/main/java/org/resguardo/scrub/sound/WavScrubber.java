package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds WAV files with format, count of samples and samples only.
///
/// Sources: Multimedia Programming Interface and Data Specifications 1.0 (RIFF WAVE), Multiple
/// Channel Audio Data and WAVE Files (`WAVE_FORMAT_EXTENSIBLE`).
public final class WavScrubber implements FormatScrubber {
  private static final int HEADER_BYTES = 8;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int FACT_BYTES = 4;

  /// Of a format without, and with, a count of what it has more.
  private static final int PLAIN_BYTES = 16;

  private static final int COUNTED_BYTES = 18;
  private static final int MAX_CHUNKS = 65_536;
  private static final int SEARCHED_BYTES = 1 << 16;
  private static final long UNKNOWN_SIZE = 0xffff_ffffL;

  /// Numbers, Microsoft ADPCM, floats, A-law, mu-law, IMA ADPCM, GSM, extensible; each with the
  /// bytes that it has more than all have.
  private static final Map<Integer, Integer> FORMATS =
      Map.of(1, 0, 2, 32, 3, 0, 6, 0, 7, 0, 0x11, 2, 0x31, 2, 0xfffe, 22);

  private record Chunk(String type, long body, long size) {}

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    List<Chunk> chunks = chunks(in);
    byte[] format = format(in, only(chunks, "fmt "));
    Chunk data = only(chunks, "data");
    List<Chunk> facts =
        chunks.stream()
            .filter(chunk -> chunk.type().equals("fact") && chunk.size() >= FACT_BYTES)
            .toList();
    long factBytes = facts.isEmpty() ? 0 : HEADER_BYTES + FACT_BYTES;
    long padding = data.size() & 1;
    long size = 4 + HEADER_BYTES + format.length + factBytes + HEADER_BYTES + data.size() + padding;
    if (size >= UNKNOWN_SIZE) {
      throw ScrubException.tooLarge("a WAV file of 4 GiB");
    }
    out.write(header("RIFF", size));
    out.write("WAVE".getBytes(StandardCharsets.US_ASCII));
    out.write(header("fmt ", format.length));
    out.write(format);
    if (!facts.isEmpty()) {
      out.write(header("fact", FACT_BYTES));
      in.copy(facts.getFirst().body(), FACT_BYTES, out);
    }
    out.write(header("data", data.size()));
    in.copy(data.body(), data.size(), out);
    out.write(new byte[(int) padding]);
    count(in, chunks, removed);
  }

  private static byte[] header(String type, long size) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt((int) size)
        .array();
  }

  /// The last one may say more than there is: recorders that were cut off leave such files.
  private static List<Chunk> chunks(Source in) throws ScrubException, IOException {
    List<Chunk> chunks = new ArrayList<>();
    long at = RIFF_HEADER_BYTES;
    while (at <= in.size() - HEADER_BYTES) {
      byte[] header = in.read(at, HEADER_BYTES);
      String type = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
      long said = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & UNKNOWN_SIZE;
      long body = at + HEADER_BYTES;
      long size = Math.min(said, in.size() - body);
      chunks.add(new Chunk(type, body, size));
      at = body + size + (size & 1);
      if (chunks.size() > MAX_CHUNKS) {
        throw ScrubException.tooLarge("more than 65,536 chunks");
      }
    }
    return chunks;
  }

  private static Chunk only(List<Chunk> chunks, String type) throws ScrubException {
    List<Chunk> found = chunks.stream().filter(chunk -> chunk.type().equals(type)).toList();
    if (found.size() != 1) {
      throw ScrubException.malformed("a WAV file without one format and one run of samples");
    }
    return found.getFirst();
  }

  private static byte[] format(Source in, Chunk chunk) throws ScrubException, IOException {
    if (chunk.size() < PLAIN_BYTES || chunk.size() > SEARCHED_BYTES) {
      throw ScrubException.malformed("a WAV file with an odd format");
    }
    byte[] said = in.read(chunk.body(), (int) chunk.size());
    ByteBuffer fields = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN);
    int format = fields.getShort(0) & 0xffff;
    if (!FORMATS.containsKey(format)) {
      throw ScrubException.refusedType(
          "WAV files in a coding that is not known", "convert it to FLAC or MP3");
    }
    if (format == 1 || said.length < COUNTED_BYTES) {
      return Arrays.copyOf(said, PLAIN_BYTES);
    }
    int more = Math.min(said.length - COUNTED_BYTES, fields.getShort(PLAIN_BYTES) & 0xffff);
    int kept = Math.min(more, FORMATS.getOrDefault(format, 0)) & ~1; // whole fields
    fields.putShort(PLAIN_BYTES, (short) kept);
    return Arrays.copyOf(said, COUNTED_BYTES + kept);
  }

  private static void count(Source in, List<Chunk> chunks, RemovalCounter removed)
      throws IOException {
    for (Chunk chunk : chunks) {
      if (!Set.of("fmt ", "data", "fact").contains(chunk.type())) {
        int searched = (int) Math.min(SEARCHED_BYTES, chunk.size());
        removed.add(SoundTraces.kindOf(chunk.type(), in.read(chunk.body(), searched)));
      }
    }
  }
}

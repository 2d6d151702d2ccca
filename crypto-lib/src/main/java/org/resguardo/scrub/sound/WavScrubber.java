package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  private static final int MAX_CHUNKS = 65_536;
  private static final int SEARCHED_BYTES = 1 << 16;
  private static final long UNKNOWN_SIZE = 0xffff_ffffL;

  /// Numbers, Microsoft ADPCM, floats, A-law, mu-law, IMA ADPCM, GSM, extensible.
  private static final Set<Integer> FORMATS = Set.of(1, 2, 3, 6, 7, 0x11, 0x31, 0xfffe);

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
    if (chunk.size() < 16 || chunk.size() > SEARCHED_BYTES) {
      throw ScrubException.malformed("a WAV file with an odd format");
    }
    byte[] said = in.read(chunk.body(), (int) chunk.size());
    ByteBuffer fields = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN);
    int format = fields.getShort(0) & 0xffff;
    if (!FORMATS.contains(format)) {
      throw ScrubException.refusedType(
          "WAV files in a coding that is not known", "convert it to FLAC or MP3");
    }
    int extra = said.length < 18 || format == 1 ? 0 : fields.getShort(16) & 0xffff;
    int bytes = format == 1 ? 16 : Math.min(said.length, 18 + extra);
    return in.read(chunk.body(), bytes & ~1); // all fields have two bytes or more
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

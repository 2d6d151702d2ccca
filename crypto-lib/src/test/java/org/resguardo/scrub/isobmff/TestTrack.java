package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.u64;
import static org.resguardo.scrub.isobmff.TestBoxes.u8;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.List;
import java.util.stream.IntStream;

/// A track made for tests.
///
/// @param entry of the list of codings, whole
/// @param samples one character a byte
/// @param sizeBits of one size: 32 for the plain list, 4, 8 or 16 for the compact one
/// @param isLong whether times take 64 bits, and places too
/// @param chapters numbers of the tracks that hold its chapters
record TestTrack(
    String handler,
    Entry entry,
    List<String> samples,
    int sizeBits,
    boolean isLong,
    List<Integer> chapters) {
  /// A time that can be found in a file.
  static final String TIME = "t1mE";

  /// The name of a handler, which tells the maker of the camera.
  static final String NAME = "Rosa's HandlerVendor";

  /// Bytes 1 to 3 of the compact list of sizes, which mean nothing.
  static final String RESERVED = "rSv";

  TestTrack {
    samples = List.copyOf(samples);
    chapters = List.copyOf(chapters);
  }

  /// How samples are coded.
  interface Entry {
    byte[] bytes();
  }

  TestTrack(String handler, Entry entry, List<String> samples) {
    this(handler, entry, samples, 32, false, List.of());
  }

  TestTrack with(int otherSizeBits, boolean long64) {
    return new TestTrack(handler, entry, samples, otherSizeBits, long64, chapters);
  }

  TestTrack withChapters(int track) {
    return new TestTrack(handler, entry, samples, sizeBits, isLong, List.of(track));
  }

  /// Samples in a chunk: one, one, two, two, three, three, and again; the last one has what is
  /// left.
  private static int samplesIn(int chunk) {
    return 1 + chunk / 2 % 3;
  }

  private static int samplesBefore(int chunk) {
    return IntStream.range(0, chunk).map(TestTrack::samplesIn).sum();
  }

  int chunks() {
    return (int) IntStream.iterate(0, i -> samplesBefore(i) < samples.size(), i -> i + 1).count();
  }

  /// The samples of one chunk, together; nothing when there is no such one.
  String chunk(int index) {
    int from = Math.min(samples.size(), samplesBefore(index));
    int to = Math.min(samples.size(), samplesBefore(index + 1));
    return String.join("", samples.subList(from, to));
  }

  byte[] trak(int id, List<Long> offsets) {
    long[] ids = chapters.stream().mapToLong(Integer::longValue).toArray();
    byte[] references = ids.length == 0 ? zeros(0) : box("tref", box("chap", u32(ids)));
    byte[] name = box("udta", box("name", text(NAME)));
    return box("trak", header(id), references, media(offsets), name);
  }

  /// Creation, modification, what stands between them and the duration, the duration.
  static byte[] times(boolean isLong, byte[] between, long duration) {
    return isLong
        ? join(zeros(4), text(TIME), zeros(4), text(TIME), between, u64(duration))
        : join(text(TIME), text(TIME), between, u32(duration));
  }

  private byte[] header(int id) {
    byte[] times = times(isLong, u32(id, 0), samples.size());
    byte[] shape = join(u16(0, 0, 0x100, 0), matrix(), u32(16 << 16, 16 << 16));
    return full("tkhd", isLong ? 1 : 0, 7, times, text("Resrved1"), shape);
  }

  static byte[] matrix() {
    return u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  }

  private byte[] media(List<Long> offsets) {
    byte[] times = times(isLong, u32(1000), samples.size());
    byte[] name = join(u32(0), text(handler), zeros(12), text(NAME + "\0"));
    byte[] reference = full("dref", 0, 0, u32(1), full("url ", 0, 1));
    return box(
        "mdia",
        full("mdhd", isLong ? 1 : 0, 0, times, u16(0x15c7, 0)),
        full("hdlr", 0, 0, name),
        box("minf", full("nmhd", 0, 0), box("dinf", reference), table(offsets)));
  }

  private byte[] table(List<Long> offsets) {
    return box(
        "stbl",
        full("stsd", 0, 0, u32(1), entry.bytes()),
        full("stts", 0, 0, u32(1, samples.size(), 1)),
        runs(),
        sizes(),
        places(offsets));
  }

  /// One run for two chunks, and one for the last when it is not full.
  private byte[] runs() {
    byte[] runs = new byte[0];
    int count = 0;
    for (int chunk = 0; chunk < chunks(); chunk++) {
      int here = Math.min(samplesIn(chunk), samples.size() - samplesBefore(chunk));
      if (chunk % 2 == 0 || here < samplesIn(chunk)) {
        runs = join(runs, u32(chunk + 1, here, 1));
        count++;
      }
    }
    return full("stsc", 0, 0, u32(count), runs);
  }

  private byte[] sizes() {
    long[] sizes = samples.stream().mapToLong(String::length).toArray();
    if (sizeBits == 32) {
      return full("stsz", 0, 0, u32(0, sizes.length), u32(sizes));
    }
    byte[] list = new byte[(sizes.length * sizeBits + 7) / 8];
    for (int i = 0; i < sizes.length; i++) {
      int end = (i + 1) * sizeBits;
      list[(end - 1) / 8] |= (byte) (sizes[i] << ((8 - end % 8) % 8));
      list[i * sizeBits / 8] |= (byte) (sizeBits == 16 ? sizes[i] >> 8 : 0);
    }
    return full("stz2", 0, 0, text(RESERVED), u8(sizeBits), u32(sizes.length), list);
  }

  private byte[] places(List<Long> offsets) {
    long[] places = offsets.stream().mapToLong(Long::longValue).toArray();
    return isLong
        ? full("co64", 0, 0, u32(places.length), u64(places))
        : full("stco", 0, 0, u32(places.length), u32(places));
  }
}

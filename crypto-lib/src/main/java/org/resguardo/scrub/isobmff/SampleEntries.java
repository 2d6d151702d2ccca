package org.resguardo.scrub.isobmff;

import java.util.Map;
import java.util.Set;
import org.resguardo.scrub.format.ScrubException;

/// Rebuilds how samples are coded (ISO/IEC 14496-12 section 8.5.2).
final class SampleEntries {
  private static final int MAX_ENTRIES = 256;
  private static final int COMPRESSOR_BYTES = 32;

  private static final Set<String> VIDEO =
      Set.of("avc1", "avc3", "hvc1", "hev1", "av01", "vp08", "vp09", "mp4v", "s263");
  private static final Set<String> SOUND =
      Set.of("mp4a", "Opus", "ac-3", "ec-3", "alac", "fLaC", "samr", "sawb");

  /// Samples that are numbers, with bytes a channel; 0 where the entry tells.
  private static final Map<String, Integer> PCM =
      Map.of(
          "sowt", 0, "twos", 0, "lpcm", 0, "ipcm", 0, "in24", 3, "in32", 4, "ulaw", 1, "alaw", 1);

  private SampleEntries() {}

  static ScrubException refusedCodec() {
    return ScrubException.refusedType(
        "films and sound in a coding that is not known", "convert it to MP4 with H.264 and AAC");
  }

  /// Writes all entries.
  ///
  /// @return the bytes of one sample of numbers for all channels; 0 for other codings
  static long write(Box stsd, boolean isVideo, BoxWriter out) throws ScrubException {
    Fields in = stsd.body();
    if (in.u32() != 0) {
      throw refusedCodec();
    }
    long count = in.u32();
    Boxes entries = Boxes.in(in);
    if (count != entries.all().size() || count == 0 || count > MAX_ENTRIES) {
      throw ScrubException.malformed("codings that are not listed");
    }
    int start = out.start("stsd", 0, 0);
    out.u32(count);
    long frameBytes = 0;
    for (Box entry : entries.all()) {
      frameBytes = isVideo ? video(entry, out) : sound(entry, out);
    }
    out.end(start);
    return frameBytes;
  }

  private static long video(Box entry, BoxWriter out) throws ScrubException {
    if (!VIDEO.contains(entry.type())) {
      throw refusedCodec();
    }
    Fields in = entry.body().skip(8 + 16);
    int start = begin(entry, out);
    out.zeros(16);
    in.copyTo(out, 12);
    in.skip(4 + 2 + COMPRESSOR_BYTES);
    out.u32(0).u16(1).zeros(COMPRESSOR_BYTES).bytes(in.take(2)).u16(0xffff);
    in.skip(2);
    children(in, entry.type(), out);
    out.end(start);
    return 0;
  }

  private static int begin(Box entry, BoxWriter out) {
    int start = out.start(entry.type());
    out.zeros(6).u16(1);
    return start;
  }

  private static long sound(Box entry, BoxWriter out) throws ScrubException {
    if (!SOUND.contains(entry.type()) && !PCM.containsKey(entry.type())) {
      throw refusedCodec();
    }
    Fields in = entry.body().skip(8);
    int version = in.u16();
    int start = begin(entry, out);
    out.u16(version).zeros(6);
    in.skip(6);
    Fields shape = in.copy();
    in.copyTo(out, 12);
    Fields more = in.copy();
    in.copyTo(out, moreBytes(version));
    children(in, entry.type(), out);
    out.end(start);
    return PCM.containsKey(entry.type()) ? frameBytes(entry.type(), version, shape, more) : 0;
  }

  /// QuickTime File Format, sound sample descriptions of versions 1 and 2.
  private static int moreBytes(int version) throws ScrubException {
    return switch (version) {
      case 0 -> 0;
      case 1 -> 16;
      case 2 -> 36;
      default -> throw refusedCodec();
    };
  }

  private static long frameBytes(String type, int version, Fields shape, Fields more)
      throws ScrubException {
    if (version == 2) {
      return more.skip(28).u32();
    }
    int channels = shape.u16();
    int bits = shape.u16();
    int known = PCM.getOrDefault(type, 0);
    return (long) channels * (known == 0 ? bits / 8 : known);
  }

  private static void children(Fields in, String entry, BoxWriter out) throws ScrubException {
    for (Box child : Boxes.in(in).all()) {
      switch (child.type()) {
        case "esds" -> EsDescriptor.write(child, out);
        case "wave" -> wave(child, entry, out);
        case "sinf" -> throw refusedCodec();
        default -> CodecBoxes.write(child, out);
      }
    }
  }

  /// QuickTime's wrapping of what a decoder of sound must know.
  private static void wave(Box wave, String entry, BoxWriter out) throws ScrubException {
    int start = out.start("wave");
    out.box("frma", code(entry));
    for (Box child : Boxes.in(wave.body()).all()) {
      switch (child.type()) {
        case "mp4a" -> out.box("mp4a", new byte[4]);
        case "enda" -> out.box("enda", child.body().take(2));
        case "esds" -> EsDescriptor.write(child, out);
        case "alac" -> CodecBoxes.write(child, out);
        default -> {
          // Not needed.
        }
      }
    }
    out.u32(8).u32(0);
    out.end(start);
  }

  private static byte[] code(String entry) {
    return new BoxWriter().code(entry).toBytes();
  }
}

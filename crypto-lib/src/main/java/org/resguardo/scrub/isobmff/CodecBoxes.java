package org.resguardo.scrub.isobmff;

import java.util.Optional;
import java.util.Set;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.ScrubException;

/// Rebuilds the boxes that tell a decoder what it must know.
///
/// Each is written field by field, so that nothing rides along: supplemental enhancement
/// information, metadata units and user data of encoders are left out.
final class CodecBoxes {
  private static final int MAX_SPECIFIC_BYTES = 1024;

  /// Video, sequence and picture parameter sets of HEVC (ITU-T H.265 table 7-1).
  private static final Set<Integer> HEVC_PARAMETER_SETS = Set.of(32, 33, 34);

  private static final int AV1_SEQUENCE_HEADER = 1;

  private CodecBoxes() {}

  /// Writes the box when it is one that is known.
  ///
  /// @return whether it was written
  static boolean write(Box box, BoxWriter out) throws ScrubException {
    int before = out.size();
    int start = out.start(box.type());
    Fields in = box.body();
    switch (box.type()) {
      case "avcC" -> avc(in, out);
      case "hvcC" -> hevc(in, out);
      case "av1C" -> av1(in, out);
      case "vpcC" -> vp(in, out);
      case "dvcC", "dvvC" -> out.bytes(in.take(5)).zeros(19);
      case "colr" -> {
        if (!colour(in, out)) {
          out.cutTo(before);
          return false;
        }
      }
      case "pasp", "mdcv", "clli", "clap", "fiel" -> in.copyTo(out, fixedBytes(box.type()));
      case "d263" -> out.zeros(5).bytes(in.skip(5).take(2));
      case "damr" -> out.zeros(5).bytes(in.skip(5).take(4));
      case "dac3" -> in.copyTo(out, 3);
      case "dec3" -> in.copyTo(out, enhancedAc3Bytes(in.copy()));
      case "dOps" -> opus(in, out);
      case "dfLa" -> flac(in, out);
      case "alac" -> in.copyTo(out, 28);
      case "chan" -> channels(in, out);
      case "pcmC" -> in.copyTo(out, 6);
      default -> {
        out.cutTo(before);
        return false;
      }
    }
    out.end(start);
    return true;
  }

  private static int fixedBytes(String type) {
    return switch (type) {
      case "pasp" -> 8;
      case "mdcv" -> 24;
      case "clap" -> 32;
      case "clli" -> 4;
      default -> 2;
    };
  }

  /// ISO/IEC 14496-15 section 5.3.3.1.
  private static void avc(Fields in, BoxWriter out) throws ScrubException {
    int version = in.u8();
    int profile = in.u8();
    out.u8(version).u8(profile).bytes(in.take(2)).u8(in.u8() | 0xfc);
    int sequenceSets = in.u8() & 0x1f;
    out.u8(0xe0 | sequenceSets);
    avcSets(in, out, sequenceSets, 7);
    int pictureSets = in.u8();
    out.u8(pictureSets);
    avcSets(in, out, pictureSets, 8);
    if (in.remaining() >= 4 && profile != 66 && profile != 77 && profile != 88) {
      out.u8(in.u8() | 0xfc).u8(in.u8() | 0xf8).u8(in.u8() | 0xf8);
      int extensions = in.u8();
      out.u8(extensions);
      avcSets(in, out, extensions, 13);
    }
  }

  private static void avcSets(Fields in, BoxWriter out, int count, int unitType)
      throws ScrubException {
    for (int index = 0; index < count; index++) {
      byte[] set = in.take(in.u16());
      if (set.length == 0 || (set[0] & 0x1f) != unitType) {
        throw ScrubException.malformed("a parameter set that is none");
      }
      out.u16(set.length).bytes(set);
    }
  }

  /// ISO/IEC 14496-15 section 8.3.3.1.
  private static void hevc(Fields in, BoxWriter out) throws ScrubException {
    in.copyTo(out, 22);
    int arrays = in.u8();
    int kept = 0;
    int countAt = out.size();
    out.u8(0);
    for (int index = 0; index < arrays; index++) {
      int before = out.size();
      int type = in.u8();
      out.u8(type & 0xbf);
      hevcUnits(in, out, type & 0x3f);
      if (HEVC_PARAMETER_SETS.contains(type & 0x3f)) {
        kept++;
      } else {
        out.cutTo(before);
      }
    }
    out.put8(countAt, kept);
  }

  private static void hevcUnits(Fields in, BoxWriter out, int type) throws ScrubException {
    int units = in.u16();
    out.u16(units);
    for (int index = 0; index < units; index++) {
      byte[] unit = in.take(in.u16());
      if (unit.length < 2 || (unit[0] >> 1 & 0x3f) != type) {
        throw ScrubException.malformed("a parameter set that is none");
      }
      out.u16(unit.length).bytes(unit);
    }
  }

  /// AV1 Codec ISO Media File Format Binding section 2.3.3.
  private static void av1(Fields in, BoxWriter out) throws ScrubException {
    in.copyTo(out, 4);
    while (in.remaining() > 0) {
      av1Unit(in, out);
    }
  }

  /// AV1 Bitstream specification section 5.3.1.
  private static void av1Unit(Fields in, BoxWriter out) throws ScrubException {
    int before = out.size();
    int header = in.u8();
    out.u8(header);
    if ((header & 0x04) != 0) {
      out.u8(in.u8());
    }
    boolean hasSize = (header & 0x02) != 0;
    long size = hasSize ? leb128(in, out) : in.remaining();
    in.copyTo(out, size);
    if ((header >> 3 & 0x0f) != AV1_SEQUENCE_HEADER) {
      out.cutTo(before);
    }
  }

  private static long leb128(Fields in, BoxWriter out) throws ScrubException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.u8();
      out.u8(next);
      value |= (next & 0x7fL) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw ScrubException.malformed("a size that does not end");
  }

  /// VP Codec ISO Media File Format Binding: without initialization data, which VP8 and VP9 have
  /// none of.
  private static void vp(Fields in, BoxWriter out) throws ScrubException {
    in.copyTo(out, 10);
    out.u16(0);
  }

  /// ISO/IEC 14496-12 section 12.1.5; QuickTime has `nclc`.
  ///
  /// @return whether they were written
  private static boolean colour(Fields in, BoxWriter out) throws ScrubException {
    String type = in.code();
    return switch (type) {
      case "nclx", "nclc" -> {
        out.code(type);
        in.copyTo(out, 6);
        if (type.equals("nclx")) {
          out.u8(in.u8() & 0x80);
        }
        yield true;
      }
      case "prof", "rICC" -> profile(in, out);
      default -> false;
    };
  }

  /// One of our own for a known space; no other is kept.
  private static boolean profile(Fields in, BoxWriter out) throws ScrubException {
    Optional<byte[]> own = ColourProfile.ownFor(in.take(in.remaining()));
    own.ifPresent(profile -> out.code("prof").bytes(profile));
    return own.isPresent();
  }

  /// ETSI TS 102 366 section F.6.
  private static int enhancedAc3Bytes(Fields in) throws ScrubException {
    int before = in.remaining();
    int streams = (in.u16() & 7) + 1;
    for (int index = 0; index < streams; index++) {
      int dependent = in.skip(2).u8() >> 1 & 0x0f;
      in.skip(dependent > 0 ? 1 : 0);
    }
    // One more byte and a half tell of object audio (TS 103 420 section C.3.1).
    in.skip(Math.min(2, in.remaining()));
    return before - in.remaining();
  }

  /// Encapsulation of Opus in ISO Base Media File Format section 4.3.2.
  private static void opus(Fields in, BoxWriter out) throws ScrubException {
    int version = in.u8();
    int channels = in.u8();
    out.u8(version).u8(channels);
    in.copyTo(out, 8);
    int family = in.u8();
    out.u8(family);
    if (family != 0) {
      in.copyTo(out, 2L + channels);
    }
  }

  /// Encapsulation of FLAC in ISO Base Media File Format section 3.3.2: the stream's properties
  /// only, as the last block.
  private static void flac(Fields in, BoxWriter out) throws ScrubException {
    in.skip(4);
    out.u32(0);
    if ((in.u8() & 0x7f) != 0 || in.u24() != 34) {
      throw ScrubException.malformed("FLAC without properties");
    }
    out.u8(0x80).u24(34);
    in.copyTo(out, 34);
  }

  /// QuickTime File Format, channel layout: tag, bitmap, then 20 bytes a channel.
  private static void channels(Fields in, BoxWriter out) throws ScrubException {
    in.copyTo(out, 12);
    long count = in.u32();
    out.u32(count);
    in.copyTo(out, Math.multiplyExact(count, 20L));
  }

  /// Bytes of codec configuration that are kept at most.
  static byte[] specific(Fields in, long count) throws ScrubException {
    if (count > MAX_SPECIFIC_BYTES) {
      throw ScrubException.tooLarge("more than 1,024 bytes of a decoder's settings");
    }
    return in.take(count);
  }
}

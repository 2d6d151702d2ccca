package org.resguardo.scrub.isobmff;

import java.util.Set;
import org.resguardo.scrub.format.ScrubException;

/// Rebuilds what MPEG-4 tells of an elementary stream (ISO/IEC 14496-1 section 7.2.6).
final class EsDescriptor {
  private static final int ES = 3;
  private static final int DECODER_CONFIG = 4;
  private static final int DECODER_SPECIFIC = 5;
  private static final int SYNC_LAYER = 6;

  private static final int MPEG4_VISUAL = 0x20;
  private static final int USER_DATA = 0xb2;

  /// MPEG-4 visual, MPEG-4 and MPEG-2 AAC, MPEG-2 and MPEG-1 sound.
  private static final Set<Integer> OBJECT_TYPES =
      Set.of(MPEG4_VISUAL, 0x40, 0x66, 0x67, 0x68, 0x69, 0x6b);

  private EsDescriptor() {}

  static void write(Box esds, BoxWriter out) throws ScrubException {
    Fields stream = descriptor(esds.body().skip(4), ES);
    int flags = stream.skip(2).u8();
    stream.skip((flags & 0x80) != 0 ? 2 : 0);
    stream.skip((flags & 0x40) != 0 ? stream.u8() : 0);
    stream.skip((flags & 0x20) != 0 ? 2 : 0);
    Fields config = descriptor(stream, DECODER_CONFIG);
    int objectType = config.u8();
    if (!OBJECT_TYPES.contains(objectType)) {
      throw SampleEntries.refusedCodec();
    }
    byte[] settings = config.take(12);
    byte[] specific = config.remaining() > 0 ? specific(config) : new byte[0];
    write(objectType, settings, objectType == MPEG4_VISUAL ? plain(specific) : specific, out);
  }

  private static byte[] specific(Fields config) throws ScrubException {
    Fields specific = descriptor(config, DECODER_SPECIFIC);
    return CodecBoxes.specific(specific, specific.remaining());
  }

  private static void write(int objectType, byte[] settings, byte[] specific, BoxWriter out) {
    int specificBytes = specific.length == 0 ? 0 : specific.length + 5;
    int start = out.start("esds", 0, 0);
    header(out, ES, 3 + 5 + 13 + specificBytes + 5 + 1).u16(0).u8(0);
    header(out, DECODER_CONFIG, 13 + specificBytes).u8(objectType).bytes(settings);
    if (specific.length > 0) {
      header(out, DECODER_SPECIFIC, specific.length).bytes(specific);
    }
    header(out, SYNC_LAYER, 1).u8(2);
    out.end(start);
  }

  private static BoxWriter header(BoxWriter out, int tag, int size) {
    return out.u8(tag)
        .u8(0x80 | ((size >> 21) & 0x7f))
        .u8(0x80 | ((size >> 14) & 0x7f))
        .u8(0x80 | ((size >> 7) & 0x7f))
        .u8(size & 0x7f);
  }

  private static Fields descriptor(Fields in, int tag) throws ScrubException {
    if (in.u8() != tag) {
      throw ScrubException.malformed("a stream that is not described");
    }
    long size = 0;
    for (int index = 0; index < 4; index++) {
      int next = in.u8();
      size = (size << 7) | (next & 0x7f);
      if ((next & 0x80) == 0) {
        break;
      }
    }
    return in.slice(size);
  }

  /// Without user data, in which encoders give their names (ISO/IEC 14496-2 section 6.2.2).
  private static byte[] plain(byte[] visual) {
    BoxWriter out = new BoxWriter();
    boolean isUserData = false;
    for (int at = 0; at < visual.length; at++) {
      if (isStartCode(visual, at)) {
        isUserData = (visual[at + 3] & 0xff) == USER_DATA;
      }
      if (!isUserData) {
        out.u8(visual[at]);
      }
    }
    return out.toBytes();
  }

  private static boolean isStartCode(byte[] bytes, int at) {
    return at + 3 < bytes.length && bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1;
  }
}

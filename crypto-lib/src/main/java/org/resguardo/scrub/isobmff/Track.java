package org.resguardo.scrub.isobmff;

import java.util.List;
import org.resguardo.scrub.format.ScrubException;

/// A track with film or sound, rebuilt (ISO/IEC 14496-12 section 8.3).
record Track(Boxes boxes, long id, boolean isVideo) {
  /// `und`, three letters of five bits.
  private static final int NO_LANGUAGE = 0x55c4;

  private static final int SHORT_TIMES = 8;
  private static final int LONG_TIMES = 16;

  /// Adds the track's chunks to `chunks`.
  ///
  /// @param newId its number in the new file
  void write(int newId, Layout layout, BoxWriter out, List<Chunk> chunks) throws ScrubException {
    int start = out.start("trak");
    header(newId, out);
    edits(out);
    media(layout, out, chunks);
    out.end(start);
  }

  private void header(int newId, BoxWriter out) throws ScrubException {
    Fields in = boxes.require("tkhd").body();
    int version = in.u8();
    int start = out.start("tkhd", version, in.u24() & 0x0f);
    times(version, in, out);
    in.skip(8);
    out.u32(newId).u32(0);
    in.copyTo(out, durationBytes(version));
    in.skip(8);
    out.zeros(8);
    in.copyTo(out, 2 + 2 + 2);
    in.skip(2);
    out.zeros(2);
    in.copyTo(out, 36 + 8);
    out.end(start);
  }

  /// Both times become 0; what follows is left to read.
  static void times(int version, Fields in, BoxWriter out) throws ScrubException {
    int bytes = version == 1 ? LONG_TIMES : SHORT_TIMES;
    in.skip(bytes);
    out.zeros(bytes);
  }

  static int durationBytes(int version) {
    return version == 1 ? 8 : 4;
  }

  private void edits(BoxWriter out) throws ScrubException {
    if (boxes.has("edts") && boxes.within("edts").has("elst")) {
      Box list = boxes.within("edts").require("elst");
      int start = out.start("edts");
      Tables.copy(list, list.body().u8() == 1 ? 20 : 12, out);
      out.end(start);
    }
  }

  private void media(Layout layout, BoxWriter out, List<Chunk> chunks) throws ScrubException {
    Boxes media = boxes.within("mdia");
    int start = out.start("mdia");
    mediaHeader(media.require("mdhd").body(), out);
    handler(layout.isQuickTime() ? "mhlr" : "\0\0\0\0", isVideo ? "vide" : "soun", out);
    Boxes information = media.within("minf");
    int inner = out.start("minf");
    if (isVideo) {
      box("vmhd", 1, 8, out);
    } else {
      box("smhd", 0, 4, out);
    }
    if (layout.isQuickTime()) {
      handler("dhlr", "url ", out);
    }
    dataReference(information, out);
    SampleTables.write(information.within("stbl"), isVideo, layout.isLarge(), out, chunks);
    out.end(inner);
    out.end(start);
  }

  private static void box(String type, int flags, int zeros, BoxWriter out) {
    int start = out.start(type, 0, flags);
    out.zeros(zeros);
    out.end(start);
  }

  private static void mediaHeader(Fields in, BoxWriter out) throws ScrubException {
    int version = in.u8();
    in.skip(3);
    int start = out.start("mdhd", version, 0);
    times(version, in, out);
    in.copyTo(out, 4 + durationBytes(version));
    out.u16(NO_LANGUAGE).u16(0);
    out.end(start);
  }

  /// Without a name, which is an empty one both as ISO and as QuickTime write it.
  private static void handler(String component, String type, BoxWriter out) {
    int start = out.start("hdlr", 0, 0);
    out.code(component).code(type).zeros(12).u8(0);
    out.end(start);
  }

  /// The samples are in this file, or it is refused.
  private static void dataReference(Boxes information, BoxWriter out) throws ScrubException {
    if (information.has("dinf") && information.within("dinf").has("dref")) {
      Fields in = information.within("dinf").require("dref").body().skip(8);
      for (Box reference : Boxes.in(in).all()) {
        if ((reference.body().u32() & 1) == 0) {
          throw ScrubException.malformed("samples that are in another file");
        }
      }
    }
    int start = out.start("dinf");
    int inner = out.start("dref", 0, 0);
    out.u32(1);
    box("url ", 1, 0, out);
    out.end(inner);
    out.end(start);
  }
}

package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// GIF: colour tables, frames with their timing, and how often they are repeated.
///
/// Source: GIF89a specification, sections 18 to 27.
final class GifScrubber implements FormatScrubber {
  private static final int SCREEN_BYTES = 13;
  private static final int MAX_FRAMES = 20_000;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;
  private static final int COMMENT = 0xfe;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    new Blocks(in.readAll(PictureBounds.MAX_BYTES), out, removed).copy();
  }

  private static final class Blocks {
    private final byte[] bytes;
    private final ByteReader reader;
    private final OutputStream out;
    private final RemovalCounter removed;
    private int frames;

    Blocks(byte[] bytes, OutputStream out, RemovalCounter removed) {
      this.bytes = bytes;
      this.reader = ByteReader.littleEndian(bytes);
      this.out = out;
      this.removed = removed;
    }

    void copy() throws ScrubException, IOException {
      screen();
      int introducer = reader.u8();
      while (introducer != TRAILER) {
        block(introducer);
        introducer = reader.u8();
      }
      if (frames == 0) {
        throw ScrubException.malformed("a GIF file without a picture");
      }
      out.write(TRAILER);
      if (reader.remaining() > 0) {
        removed.add(RemovalKind.UNKNOWN);
      }
    }

    private void screen() throws ScrubException, IOException {
      reader.skip(6);
      PictureBounds.check(reader.u16(), reader.u16());
      int flags = reader.u8();
      reader.position(SCREEN_BYTES);
      reader.skip(tableBytes(flags));
      copy(0, reader.position());
    }

    private static int tableBytes(int flags) {
      return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void block(int introducer) throws ScrubException, IOException {
      switch (introducer) {
        case IMAGE -> image(reader.position() - 1);
        case EXTENSION -> extension(reader.position() - 1, reader.u8());
        default -> throw ScrubException.malformed("a GIF block of no known kind");
      }
    }

    private void image(int start) throws ScrubException, IOException {
      frames++;
      if (frames > MAX_FRAMES) {
        throw ScrubException.tooLarge("more than 20,000 frames in a GIF file");
      }
      reader.skip(4);
      PictureBounds.check(reader.u16(), reader.u16());
      reader.skip(tableBytes(reader.u8()));
      reader.skip(1); // the least code size
      skipSubBlocks();
      copy(start, reader.position());
    }

    private void extension(int start, int label) throws ScrubException, IOException {
      if (label == GRAPHIC_CONTROL && reader.startsWith("\4") && bytes.length > start + 7) {
        reader.skip(5);
        skipSubBlocks();
        copy(start, start + 7);
        out.write(0);
      } else if (label == APPLICATION && reader.startsWith("\u000bNETSCAPE2.0\3\1")) {
        copy(start, start + 2 + 12 + 2);
        reader.skip(14);
        out.write(reader.bytes(2));
        out.write(0);
        skipSubBlocks();
      } else {
        skipSubBlocks();
        removed.add(label == COMMENT ? RemovalKind.PERSON : RemovalKind.UNKNOWN);
      }
    }

    private void skipSubBlocks() throws ScrubException {
      int size = reader.u8();
      while (size != 0) {
        reader.skip(size);
        size = reader.u8();
      }
    }

    private void copy(int from, int to) throws IOException {
      out.write(bytes, from, to - from);
    }
  }
}

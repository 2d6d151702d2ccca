package org.resguardo.scrub.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resguardo.scrub.format.ByteReader;
import org.resguardo.scrub.format.ColourProfile;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Reads the pages of a TIFF file. Numbers of tags are those of TIFF 6.0 section 8 and of its
/// extensions.
final class TiffReader {
  private static final int MAX_PAGES = 1000;
  private static final int MAX_ENTRIES = 500;
  private static final int MAX_VALUE_BYTES = 1 << 24;

  /// Strips or tiles, whose places are written with four bytes each.
  private static final int MAX_PIECES = MAX_VALUE_BYTES / 4;

  private static final int ENTRY_BYTES = 12;
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int JPEG_TABLES = 347;
  private static final int SUB_DIRECTORIES = 330;
  private static final int PROFILE = 34675;
  private static final int DNG_VERSION = 50706;
  private static final int UNDEFINED = 7;
  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;

  private static final int OLD_SUBFILE_TYPE = 255;
  private static final int REDUCED = 2;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;

  /// None, fax, LZW, JPEG, Deflate, PackBits, LZMA, Zstandard: codings that hold samples only.
  private static final Set<Long> COMPRESSIONS =
      Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32773L, 32946L, 34925L, 50000L);

  /// Colour filter array and linear raw: what a sensor saw, not a picture.
  private static final Set<Long> RAW_PHOTOMETRICS = Set.of(32803L, 34892L);

  private static final Set<Integer> KEPT =
      Set.of(
          254, 256, 257, 258, 259, 262, 266, 274, 277, 278, 282, 283, 284, 292, 293, 296, 317, 320,
          321, 322, 323, 332, 334, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675);

  private final byte[] bytes;
  private final Source source;
  private final RemovalCounter removed;
  private final ByteOrder order;

  /// Bytes that values and data may still take, so that pages that share theirs do not multiply.
  private long budget;

  TiffReader(byte[] bytes, RemovalCounter removed) {
    this.bytes = bytes;
    this.source = Source.of(bytes);
    this.budget = 2L * bytes.length;
    this.removed = removed;
    this.order =
        ByteReader.startsWith(bytes, 0, bytes.length, "II")
            ? ByteOrder.LITTLE_ENDIAN
            : ByteOrder.BIG_ENDIAN;
  }

  ByteOrder order() {
    return order;
  }

  /// All pages but reduced copies of others.
  List<TiffPage> pages() throws ScrubException {
    Exif.read(bytes, 0, bytes.length).count(removed);
    List<TiffPage> pages = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long offset = at(4).u32();
    while (offset != 0) {
      if (!seen.add(offset) || seen.size() > MAX_PAGES) {
        throw ScrubException.tooLarge("pages of a TIFF file in a circle, or more than 1,000");
      }
      ByteReader reader = at(offset);
      SortedMap<Integer, TiffField> fields = fields(reader);
      offset = reader.u32();
      page(fields, pages);
    }
    if (pages.isEmpty()) {
      throw ScrubException.malformed("a TIFF file without a picture");
    }
    return pages;
  }

  private void page(SortedMap<Integer, TiffField> fields, List<TiffPage> pages)
      throws ScrubException {
    refuseRaw(fields);
    if ((number(fields, NEW_SUBFILE_TYPE, 0) & 1) == 1
        || number(fields, OLD_SUBFILE_TYPE, 0) == REDUCED) {
      removed.add(RemovalKind.THUMBNAIL);
    } else {
      pages.add(page(fields));
    }
  }

  private void refuseRaw(SortedMap<Integer, TiffField> fields) throws ScrubException {
    long photometric = number(fields, PHOTOMETRIC, 0);
    boolean isPreviewOfRaw =
        fields.containsKey(SUB_DIRECTORIES) && (number(fields, NEW_SUBFILE_TYPE, 0) & 1) == 1;
    if (fields.containsKey(DNG_VERSION)
        || RAW_PHOTOMETRICS.contains(photometric)
        || isPreviewOfRaw) {
      throw ScrubException.refusedType("raw files of cameras", "export it as JPEG");
    }
  }

  private TiffPage page(SortedMap<Integer, TiffField> fields) throws ScrubException {
    PictureBounds.check(number(fields, WIDTH, 0), number(fields, HEIGHT, 0));
    PictureBounds.check(number(fields, TILE_WIDTH, 0), number(fields, TILE_HEIGHT, 0));
    int offsets =
        fields.containsKey(TiffPage.TILE_OFFSETS) ? TiffPage.TILE_OFFSETS : TiffPage.STRIP_OFFSETS;
    int counts =
        offsets == TiffPage.TILE_OFFSETS ? TiffPage.TILE_BYTE_COUNTS : TiffPage.STRIP_BYTE_COUNTS;
    long compression = number(fields, COMPRESSION, 1);
    if (compression == OLD_JPEG) {
      throw ScrubException.refusedType("TIFF files with old JPEG in them", "save it as JPEG");
    }
    if (!COMPRESSIONS.contains(compression)) {
      throw ScrubException.refusedType("TIFF files in rare codings", "save it as PNG or JPEG");
    }
    List<Slice> data = data(numbers(fields, offsets), numbers(fields, counts), compression == JPEG);
    return new TiffPage(kept(fields), offsets, data);
  }

  private SortedMap<Integer, TiffField> kept(SortedMap<Integer, TiffField> fields)
      throws ScrubException {
    SortedMap<Integer, TiffField> kept = new TreeMap<>(fields);
    kept.keySet().retainAll(KEPT);
    TiffField tables = kept.get(JPEG_TABLES);
    if (tables != null) {
      byte[] clean = jpeg(tables.value());
      kept.put(JPEG_TABLES, new TiffField(UNDEFINED, clean.length, clean));
    }
    TiffField profile = kept.remove(PROFILE);
    if (profile != null) {
      ColourProfile.ownFor(profile.value())
          .ifPresent(icc -> kept.put(PROFILE, new TiffField(UNDEFINED, icc.length, icc)));
    }
    return kept;
  }

  private List<Slice> data(long[] offsets, long[] counts, boolean isJpeg) throws ScrubException {
    if (offsets.length != counts.length || offsets.length == 0) {
      throw ScrubException.malformed("a TIFF page without its data");
    }
    if (offsets.length > MAX_PIECES) {
      throw ScrubException.tooLarge("more than four million pieces of a TIFF page");
    }
    List<Slice> data = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      ByteReader reader = at(offsets[i]);
      int from = reader.position();
      reader.skip(counts[i]);
      spend(counts[i]);
      int length = (int) counts[i];
      data.add(
          isJpeg
              ? Slice.of(jpeg(Arrays.copyOfRange(bytes, from, from + length)))
              : new Slice(source, from, length));
    }
    return data;
  }

  private void spend(long count) throws ScrubException {
    budget -= count;
    if (budget < 0) {
      throw ScrubException.malformed("TIFF pages with more data than the file has");
    }
  }

  private byte[] jpeg(byte[] stream) throws ScrubException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(stream.length);
    try (Source in = Source.of(stream)) {
      JpegPicture.read(in, removed).writeTo(clean);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return clean.toByteArray();
  }

  private SortedMap<Integer, TiffField> fields(ByteReader reader) throws ScrubException {
    int count = reader.u16();
    if (count > MAX_ENTRIES) {
      throw ScrubException.malformed("too many tags in a TIFF page");
    }
    SortedMap<Integer, TiffField> fields = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int start = reader.position();
      field(reader, fields);
      reader.position(start);
      reader.skip(ENTRY_BYTES);
    }
    return fields;
  }

  /// Values of tags that are not kept are not read, but for those that tell where the data is.
  private void field(ByteReader reader, SortedMap<Integer, TiffField> fields)
      throws ScrubException {
    int tag = reader.u16();
    int type = reader.u16();
    long count = reader.u32();
    boolean isWanted =
        KEPT.contains(tag)
            || (tag >= TiffPage.STRIP_OFFSETS && tag <= TiffPage.STRIP_BYTE_COUNTS)
            || tag == OLD_SUBFILE_TYPE
            || tag == TiffPage.TILE_OFFSETS
            || tag == TiffPage.TILE_BYTE_COUNTS;
    long length = count * TiffField.bytesOf(type);
    if (!isWanted) {
      fields.put(tag, new TiffField(type, 0, new byte[0]));
    } else if (length > 0 && length <= MAX_VALUE_BYTES) {
      spend(length <= 4 ? 0 : length);
      ByteReader value = length <= 4 ? reader : at(reader.u32());
      fields.put(tag, new TiffField(type, count, value.bytes(length)));
    } else {
      throw ScrubException.malformed("a TIFF tag with no value, or too long a one");
    }
  }

  private long number(SortedMap<Integer, TiffField> fields, int tag, long otherwise)
      throws ScrubException {
    long[] numbers = numbers(fields, tag);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  private long[] numbers(SortedMap<Integer, TiffField> fields, int tag) throws ScrubException {
    TiffField field = fields.get(tag);
    if (field == null) {
      return new long[0];
    }
    ByteReader reader = new ByteReader(field.value(), 0, field.value().length, order);
    long[] numbers = new long[(int) field.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          switch (field.type()) {
            case 1 -> reader.u8();
            case 3 -> reader.u16();
            case 4 -> reader.u32();
            default -> throw ScrubException.malformed("a TIFF tag that is no number");
          };
    }
    return numbers;
  }

  private ByteReader at(long offset) throws ScrubException {
    ByteReader reader = new ByteReader(bytes, 0, bytes.length, order);
    reader.skip(offset);
    return reader;
  }
}

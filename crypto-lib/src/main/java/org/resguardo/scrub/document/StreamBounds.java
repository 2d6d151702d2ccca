package org.resguardo.scrub.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.resguardo.scrub.format.ScrubException;

/// Refuses streams that would fill the memory, before PDFBox decodes them whole. For one file.
final class StreamBounds {
  /// A picture of 40 megapixels in three colours, and some.
  static final int MAX_STREAM_BYTES = 160 << 20;

  /// Of all streams together: what bounds the time.
  static final long MAX_ALL_BYTES = 4L << 30;

  static final long MAX_PIXELS = 40_000_000;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int BUFFER_BYTES = 1 << 16;

  /// What pictures alone are coded with, and the size they are declared with bounds.
  private static final Set<String> PICTURE_FILTERS =
      Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JPXDecode", "JBIG2Decode");

  private long all;

  /// Inflates, without keeping anything, what stands behind each `stream`: PDFBox decodes object
  /// streams while it opens a file. ISO 32000-1 section 7.3.8
  void checkDeflated(byte[] file) throws ScrubException {
    byte[] sink = new byte[BUFFER_BYTES];
    Inflater inflater = new Inflater(true);
    try {
      for (int at = indexOfStream(file, 0); at >= 0; at = indexOfStream(file, at)) {
        inflater.reset();
        checkDeflated(inflater, file, afterLine(file, at) + 2, sink);
      }
    } finally {
      inflater.end();
    }
  }

  private void checkDeflated(Inflater inflater, byte[] file, int from, byte[] sink)
      throws ScrubException {
    if (from >= file.length) {
      return;
    }
    inflater.setInput(file, from, file.length - from);
    long size = 0;
    try {
      int count = inflater.inflate(sink);
      while (count > 0) {
        size += count;
        count(count, size);
        count = inflater.inflate(sink);
      }
    } catch (DataFormatException _) {
      // Coded otherwise, or damaged from here on.
    }
  }

  /// Index after the next `stream`, or -1.
  private static int indexOfStream(byte[] file, int from) {
    for (int at = from; at <= file.length - STREAM.length; at++) {
      if (file[at] == 's' && matches(file, at)) {
        return at + STREAM.length;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] file, int at) {
    for (int i = 1; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private static int afterLine(byte[] file, int at) {
    int after = at;
    while (after < file.length && after < at + 4 && " \r\n".indexOf(file[after]) >= 0) {
      after++;
    }
    return after;
  }

  private void count(int bytes, long size) throws ScrubException {
    all += bytes;
    if (size > MAX_STREAM_BYTES) {
      throw ScrubException.tooLarge("%d bytes in a part of a PDF".formatted(MAX_STREAM_BYTES));
    }
    if (all > MAX_ALL_BYTES) {
      throw ScrubException.tooLarge("%d bytes in a PDF".formatted(MAX_ALL_BYTES));
    }
  }

  /// Checks a stream that PDFBox has found, whatever it is coded with.
  void check(COSStream stream) throws ScrubException, IOException {
    checkPixels(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
    List<COSName> filters = filters(stream.getFilters());
    boolean isCounted =
        filters.size() <= 1 && filters.stream().allMatch(COSName.FLATE_DECODE::equals);
    if (!isCounted) {
      try (InputStream raw = stream.createRawInputStream()) {
        check(filters, stream, raw.readAllBytes());
      }
    }
  }

  /// Checks a picture that stands among the operators of a page. ISO 32000-1 section 8.9.7
  void check(COSDictionary parameters, byte[] raw) throws ScrubException, IOException {
    checkPixels(
        parameters.getLong(COSName.W, parameters.getLong(COSName.WIDTH, 0)),
        parameters.getLong(COSName.H, parameters.getLong(COSName.HEIGHT, 0)));
    check(filters(parameters.getDictionaryObject(COSName.F, COSName.FILTER)), parameters, raw);
  }

  static void checkPixels(long width, long height) throws ScrubException {
    if (width < 0 || height < 0 || (height > 0 && width > MAX_PIXELS / height)) {
      throw ScrubException.tooLarge("%d pixels in a picture".formatted(MAX_PIXELS));
    }
  }

  private void check(List<COSName> filters, COSDictionary parameters, byte[] raw)
      throws ScrubException, IOException {
    byte[] bytes = raw;
    for (int i = 0; i < filters.size() && !isPicture(filters.get(i)); i++) {
      Counted decoded = new Counted();
      FilterFactory.INSTANCE
          .getFilter(filters.get(i))
          .decode(new ByteArrayInputStream(bytes), decoded, parameters, i);
      bytes = decoded.bytes.toByteArray();
    }
  }

  private static boolean isPicture(COSName filter) {
    if (filter.getName().equals("JPXDecode") || filter.getName().equals("JBIG2Decode")) {
      throw new RefusedContentException(unknownPicture());
    }
    return PICTURE_FILTERS.contains(filter.getName());
  }

  static ScrubException unknownPicture() {
    return ScrubException.refusedType(
        "PDFs with pictures in JPEG 2000 or JBIG2",
        "print it to a new PDF, or save its pages as PNG");
  }

  private static List<COSName> filters(COSBase filters) {
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName one) {
      names.add(one);
    } else if (filters instanceof COSArray several) {
      several.toList().stream()
          .filter(COSName.class::isInstance)
          .forEach(name -> names.add((COSName) name));
    }
    return names;
  }

  /// Keeps what was decoded, up to the bound.
  private final class Counted extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      try {
        count(length, (long) bytes.size() + length);
      } catch (ScrubException tooLarge) {
        throw new RefusedContentException(tooLarge);
      }
      bytes.write(from, offset, length);
    }
  }
}

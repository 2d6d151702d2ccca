package org.resguardo.scrub.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Copies parts of a foreign PDF into a new one: of each dictionary the entries that are known to
/// be needed, of each stream what it decodes to, of operators those that draw. For one file.
final class PdfParts {
  private static final List<String> JPEG = List.of("DCTDecode", "DCT");

  private final PDDocument to;
  private final FormatScrubber jpeg;
  private final RemovalCounter removed;
  private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

  PdfParts(PDDocument to, FormatScrubber jpeg, RemovalCounter removed) {
    this.to = to;
    this.jpeg = jpeg;
    this.removed = removed;
  }

  /// Resources of a page or of a part of it.
  COSDictionary resources(COSDictionary from) throws ScrubException, IOException {
    COSBase known = copies.get(from);
    if (known instanceof COSDictionary copied) {
      return copied;
    }
    COSDictionary copy = new COSDictionary();
    copies.put(from, copy);
    for (String kind : PdfKeys.RESOURCES) {
      COSName key = COSName.getPDFName(kind);
      COSDictionary named = from.getCOSDictionary(key);
      if (named != null) {
        copy.setItem(key, named(named));
      }
    }
    return copy;
  }

  /// A dictionary whose entries have names of the file's own.
  private COSDictionary named(COSDictionary from) throws ScrubException, IOException {
    COSDictionary copy = new COSDictionary();
    for (COSName key : sorted(from)) {
      COSBase value = copy(from.getDictionaryObject(key));
      if (value != null) {
        copy.setItem(key, value);
      }
    }
    return copy;
  }

  private static List<COSName> sorted(COSDictionary dictionary) {
    return dictionary.keySet().stream().sorted().toList();
  }

  /// Anything that stands in what is allowed; null when it is nothing that is needed.
  @Nullable COSBase copy(@Nullable COSBase from) throws ScrubException, IOException {
    return switch (from) {
      case COSObject reference -> copy(reference.getObject());
      case COSName name -> name;
      case COSNumber number -> number;
      case COSBoolean flag -> flag;
      case COSString string -> new COSString(string.getBytes());
      case COSArray array -> array(array);
      case COSStream stream -> stream(stream);
      case COSDictionary dictionary -> dictionary(dictionary);
      case null, default -> null;
    };
  }

  private COSBase array(COSArray from) throws ScrubException, IOException {
    COSBase known = copies.get(from);
    if (known != null) {
      return known;
    }
    if (from.size() == 2 && COSName.ICCBASED.equals(from.getObject(0))) {
      return device(from.getObject(1));
    }
    COSArray copy = new COSArray();
    copies.put(from, copy);
    for (int i = 0; i < from.size(); i++) {
      COSBase element = copy(from.getObject(i));
      copy.add(element == null ? COSNull.NULL : element);
    }
    return copy;
  }

  /// A colour profile tells of the machine that it was made for: its number of colours is kept.
  private static COSName device(@Nullable COSBase profile) throws ScrubException {
    int colours = profile instanceof COSStream stream ? stream.getInt(COSName.N) : 0;
    return switch (colours) {
      case 1 -> COSName.DEVICEGRAY;
      case 3 -> COSName.DEVICERGB;
      case 4 -> COSName.DEVICECMYK;
      default -> throw ScrubException.malformed("a PDF with a colour profile of no known kind");
    };
  }

  private COSDictionary dictionary(COSDictionary from) throws ScrubException, IOException {
    COSBase known = copies.get(from);
    if (known instanceof COSDictionary copied) {
      return copied;
    }
    COSDictionary copy = new COSDictionary();
    copies.put(from, copy);
    entries(from, copy);
    return copy;
  }

  private void entries(COSDictionary from, COSDictionary to) throws ScrubException, IOException {
    for (COSName key : sorted(from)) {
      if (PdfKeys.ENTRIES.contains(key.getName())) {
        COSBase value = entry(key, from.getDictionaryObject(key));
        if (value != null) {
          to.setItem(key, value);
        }
      }
    }
  }

  private @Nullable COSBase entry(COSName key, @Nullable COSBase value)
      throws ScrubException, IOException {
    if (value instanceof COSDictionary inner && key.equals(COSName.RESOURCES)) {
      return resources(inner);
    }
    if (value instanceof COSDictionary inner && PdfKeys.NAMED.contains(key.getName())) {
      return key.equals(COSName.CHAR_PROCS) ? glyphs(inner) : named(inner);
    }
    return copy(value);
  }

  /// Signs that are drawn by operators. Section 9.6.5
  private COSDictionary glyphs(COSDictionary from) throws ScrubException, IOException {
    COSDictionary copy = new COSDictionary();
    for (COSName key : sorted(from)) {
      if (from.getDictionaryObject(key) instanceof COSStream glyph) {
        copy.setItem(key, deflated(operators(decoded(glyph))));
      }
    }
    return copy;
  }

  COSStream copy(COSStream from) throws ScrubException, IOException {
    return (COSStream) stream(from);
  }

  private COSBase stream(COSStream from) throws ScrubException, IOException {
    COSBase known = copies.get(from);
    if (known != null) {
      return known;
    }
    COSStream copy = to.getDocument().createCOSStream();
    copies.put(from, copy);
    entries(from, copy);
    if (COSName.IMAGE.equals(from.getCOSName(COSName.SUBTYPE))) {
      picture(from, copy);
    } else if (isDrawn(from)) {
      deflate(operators(decoded(from)), copy);
    } else {
      deflate(decoded(from), copy);
    }
    return copy;
  }

  private static boolean isDrawn(COSStream stream) {
    return COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))
        || stream.containsKey(COSName.PATTERN_TYPE);
  }

  private static byte[] decoded(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  private void picture(COSStream from, COSStream to) throws ScrubException, IOException {
    if (isJpeg(from)) {
      try (InputStream in = new PDStream(from).createInputStream(JPEG);
          OutputStream out = to.createRawOutputStream()) {
        out.write(jpeg(in.readAllBytes()));
      }
      to.setItem(COSName.FILTER, COSName.DCT_DECODE);
      return;
    }
    byte[] pixels = decoded(from);
    long needed = bytesOf(from);
    deflate(needed < pixels.length ? Arrays.copyOf(pixels, (int) needed) : pixels, to);
  }

  private static boolean isJpeg(COSStream picture) {
    return switch (picture.getFilters()) {
      case COSName one -> JPEG.contains(one.getName());
      case COSArray several when several.size() > 0 ->
          several.getObject(several.size() - 1) instanceof COSName last
              && JPEG.contains(last.getName());
      case null, default -> false;
    };
  }

  private byte[] jpeg(byte[] picture) throws ScrubException, IOException {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(picture.length);
    jpeg.scrub(Source.of(picture), clean, removed);
    return clean.toByteArray();
  }

  /// How many bytes a picture's rows take; what comes after them nobody sees.
  private static long bytesOf(COSStream picture) throws IOException {
    int bits =
        picture.getBoolean(COSName.IMAGE_MASK, false)
            ? 1
            : picture.getInt(COSName.BITS_PER_COMPONENT, 8);
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
    int colours = space == null ? 1 : PDColorSpace.create(space).getNumberOfComponents();
    long row = (picture.getLong(COSName.WIDTH, 0) * bits * colours + 7) / 8;
    return row * picture.getLong(COSName.HEIGHT, 0);
  }

  /// The operators of `content` that draw, without its comments.
  byte[] operators(byte[] content) throws ScrubException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ContentStreamWriter out = new ContentStreamWriter(bytes);
    PDFStreamParser parser = new PDFStreamParser(content);
    List<Object> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      operands.add(token);
      if (token instanceof Operator operator) {
        if (PdfKeys.OPERATORS.contains(operator.getName())) {
          clean(operator);
          out.writeTokens(operands);
        }
        operands.clear();
      }
    }
    return bytes.toByteArray();
  }

  private void clean(Operator operator) throws ScrubException, IOException {
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters == null || data == null) {
      return;
    }
    COSDictionary kept = only(PdfKeys.INLINE_PICTURE, parameters);
    for (COSName key : List.of(COSName.DP, COSName.DECODE_PARMS)) {
      if (kept.getDictionaryObject(key) instanceof COSDictionary coding) {
        kept.setItem(key, only(PdfKeys.PARAMETERS, coding));
      }
    }
    operator.setImageParameters(kept);
    if (kept.getDictionaryObject(COSName.F, COSName.FILTER) instanceof COSName filter
        && JPEG.contains(filter.getName())) {
      operator.setImageData(jpeg(data));
    }
  }

  private static COSDictionary only(Set<String> keys, COSDictionary from) {
    COSDictionary kept = new COSDictionary();
    sorted(from).stream()
        .filter(key -> keys.contains(key.getName()))
        .forEach(key -> kept.setItem(key, from.getDictionaryObject(key)));
    return kept;
  }

  COSStream deflated(byte[] content) throws IOException {
    COSStream stream = to.getDocument().createCOSStream();
    deflate(content, stream);
    return stream;
  }

  private static void deflate(byte[] content, COSStream into) throws IOException {
    try (OutputStream out = into.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
  }
}

package org.resguardo.scrub.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// The central directory of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16).
final class ZipDirectory {
  static final int MAX_ENTRIES = 10_000;
  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int MAX_COMMENT_BYTES = 0xffff;
  private static final int CENTRAL_BYTES = 46;
  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final long ZIP64 = 0xffffffffL;
  private static final int MAX_DIRECTORY_BYTES = 16 << 20;

  /// Encryption, patches, strong encryption, masked headers (section 4.4.4).
  private static final int REFUSED_FLAGS = 0x2061;

  private ZipDirectory() {}

  static List<ZipPart> read(Source source) throws ScrubException, IOException {
    LittleEndian end = end(source);
    int entries = end.shortAt(10);
    long bytes = end.unsignedIntAt(12);
    long offset = end.unsignedIntAt(16);
    if (entries > MAX_ENTRIES) {
      throw ScrubException.tooLarge("more than 10,000 parts in a document");
    }
    if (bytes > MAX_DIRECTORY_BYTES || offset == ZIP64 || end.intAt(4) != 0) {
      throw ScrubException.malformed("a ZIP directory that is not usual");
    }
    return entries(source.read(offset, (int) bytes), entries);
  }

  private static LittleEndian end(Source source) throws ScrubException, IOException {
    int count = (int) Math.min(source.size(), END_BYTES + MAX_COMMENT_BYTES);
    byte[] tail = source.read(source.size() - count, count);
    for (int at = count - END_BYTES; at >= 0; at--) {
      if (tail[at] == 'P' && new LittleEndian(tail).intAt(at) == END_SIGNATURE) {
        return new LittleEndian(Arrays.copyOfRange(tail, at, at + END_BYTES));
      }
    }
    throw ScrubException.malformed("no ZIP directory");
  }

  private static List<ZipPart> entries(byte[] directory, int count) throws ScrubException {
    List<ZipPart> parts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at > directory.length - CENTRAL_BYTES) {
        throw ScrubException.malformed("a ZIP directory that ends too early");
      }
      LittleEndian fields = new LittleEndian(directory);
      int nameBytes = fields.shortAt(at + 28);
      if (nameBytes > directory.length - CENTRAL_BYTES - at) {
        throw ScrubException.malformed("a ZIP directory that ends too early");
      }
      parts.add(entry(fields, at, name(directory, at + CENTRAL_BYTES, nameBytes)));
      at += CENTRAL_BYTES + nameBytes + fields.shortAt(at + 30) + fields.shortAt(at + 32);
    }
    return parts;
  }

  private static ZipPart entry(LittleEndian fields, int at, String name) throws ScrubException {
    int method = fields.shortAt(at + 10);
    if (fields.intAt(at) != CENTRAL_SIGNATURE || !PartName.isAcceptable(name)) {
      throw ScrubException.malformed("a ZIP entry that is not usual");
    }
    if ((fields.shortAt(at + 8) & REFUSED_FLAGS) != 0) {
      throw ScrubException.refusedType("encrypted documents", "save it without a password");
    }
    if (method != ZipPart.STORED && method != ZipPart.DEFLATED) {
      throw ScrubException.malformed("a ZIP entry that is neither stored nor deflated");
    }
    return new ZipPart(
        name,
        method,
        fields.intAt(at + 16),
        fields.unsignedIntAt(at + 20),
        fields.unsignedIntAt(at + 24),
        fields.unsignedIntAt(at + 42));
  }

  private static String name(byte[] directory, int offset, int count) {
    return new String(directory, offset, count, StandardCharsets.UTF_8);
  }
}

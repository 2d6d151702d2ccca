package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// The parts of a document that is a ZIP file, read one at a time within stated bounds.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Files with ZIP64 fields,
/// encryption or several disks are refused. For one thread.
final class ZipPackage {
  static final int MAX_FILE_BYTES = 256 << 20;
  static final int MAX_PART_BYTES = 64 << 20;
  static final long MAX_INFLATED_BYTES = 512L << 20;
  private static final int MAX_RATIO = 200;
  private static final int RATIO_FROM_BYTES = 1 << 20;
  private static final int LOCAL_BYTES = 30;
  private static final int LOCAL_SIGNATURE = 0x04034b50;

  private final Source source;
  private final Map<String, ZipPart> parts;
  private long inflated;

  private ZipPackage(Source source, Map<String, ZipPart> parts) {
    this.source = source;
    this.parts = parts;
  }

  static ZipPackage open(Source source) throws ScrubException, IOException {
    if (source.size() > MAX_FILE_BYTES) {
      throw ScrubException.tooLarge("a document of more than 256 MiB");
    }
    Map<String, ZipPart> parts = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    long compressed = 0;
    for (ZipPart part : ZipDirectory.read(source)) {
      if (!names.add(PartName.folded(part.name()))) {
        throw ScrubException.malformed("a part is there twice");
      }
      parts.put(part.name(), part);
      compressed += part.compressed();
    }
    if (compressed > source.size()) {
      throw ScrubException.malformed("parts overlap");
    }
    return new ZipPackage(source, parts);
  }

  /// All names in the order of the directory.
  Set<String> names() {
    return parts.keySet();
  }

  /// Whether there is such a part and anything in it.
  boolean has(String name) {
    return parts.containsKey(name) && parts.get(name).size() > 0;
  }

  /// The content of a part, or nothing when there is none of that name.
  Optional<byte[]> find(String name) throws ScrubException, IOException {
    ZipPart part = parts.get(name);
    return part == null || part.isFolder() ? Optional.empty() : Optional.of(content(part));
  }

  byte[] read(String name) throws ScrubException, IOException {
    return find(name)
        .orElseThrow(() -> ScrubException.malformed("a part of the document is missing"));
  }

  private byte[] content(ZipPart part) throws ScrubException, IOException {
    checkSize(part);
    byte[] stored = source.read(dataOffset(part), (int) part.compressed());
    byte[] content = part.method() == ZipPart.STORED ? stored : inflate(stored, (int) part.size());
    CRC32 crc32 = new CRC32();
    crc32.update(content);
    if (content.length != part.size() || (int) crc32.getValue() != part.crc32()) {
      throw ScrubException.malformed("the checksum of a part is wrong");
    }
    return content;
  }

  private void checkSize(ZipPart part) throws ScrubException {
    if (part.size() > MAX_PART_BYTES || part.compressed() > MAX_PART_BYTES) {
      throw ScrubException.tooLarge("a part of more than 64 MiB");
    }
    if (inflatesTooMuch(part.size(), part.compressed())) {
      throw ScrubException.tooLarge("a part that inflates more than 200 times");
    }
    inflated += part.size();
    if (inflated > MAX_INFLATED_BYTES) {
      throw ScrubException.tooLarge("more than 512 MiB when inflated");
    }
  }

  static boolean inflatesTooMuch(long size, long compressed) {
    return size > RATIO_FROM_BYTES && size / MAX_RATIO > compressed;
  }

  private long dataOffset(ZipPart part) throws ScrubException, IOException {
    LittleEndian header = new LittleEndian(source.read(part.header(), LOCAL_BYTES));
    if (header.intAt(0) != LOCAL_SIGNATURE) {
      throw ScrubException.malformed("no ZIP entry where one should be");
    }
    return part.header() + LOCAL_BYTES + header.shortAt(26) + header.shortAt(28);
  }

  private static byte[] inflate(byte[] deflated, int size) throws ScrubException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      byte[] content = new byte[size];
      int filled = 0;
      while (filled < size) {
        int count = inflater.inflate(content, filled, size - filled);
        if (count == 0) {
          throw ScrubException.malformed("a part ends too early");
        }
        filled += count;
      }
      return content;
    } catch (DataFormatException _) {
      throw ScrubException.malformed("a part does not inflate");
    } finally {
      inflater.end();
    }
  }
}

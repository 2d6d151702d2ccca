package org.resguardo.scrub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The bytes of a file and of everything deflated within it, to be searched.
final class RawScan {
  private static final int MAX_INFLATED = 64 << 20;
  private static final int SHORTEST_STREAM = 16;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /// One character a byte, so that text can be searched for bytes.
  private final List<String> parts = new ArrayList<>();

  private RawScan() {}

  static RawScan of(byte[] file) throws IOException {
    RawScan scan = new RawScan();
    scan.add(file);
    return scan;
  }

  /// Whether the value is there in one of its forms.
  boolean finds(String value) {
    return CHARSETS.stream()
        .map(charset -> new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))
        .anyMatch(form -> parts.stream().anyMatch(part -> part.contains(form)));
  }

  private void add(byte[] bytes) throws IOException {
    parts.add(new String(bytes, StandardCharsets.ISO_8859_1));
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      addEntries(bytes);
    } else {
      addStreams(bytes);
    }
  }

  private void addEntries(byte[] zip) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        add(atMost(entries));
      }
    }
  }

  private static byte[] atMost(InputStream in) throws IOException {
    return in.readNBytes(MAX_INFLATED);
  }

  /// Whatever looks like a zlib stream (RFC 1950 section 2.2).
  private void addStreams(byte[] bytes) {
    for (int at = 0; at + 2 < bytes.length; at++) {
      int header = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
      if ((bytes[at] & 0x0f) == 8 && bytes[at] <= 0x78 && bytes[at] >= 0x08 && header % 31 == 0) {
        addStream(bytes, at);
      }
    }
  }

  private void addStream(byte[] bytes, int from) {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] buffer = new byte[1 << 15];
      int count = inflater.inflate(buffer);
      while (count > 0 && out.size() < MAX_INFLATED) {
        out.write(buffer, 0, count);
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException _) {
      // Until there it may have been one.
    } finally {
      inflater.end();
    }
    if (out.size() >= SHORTEST_STREAM) {
      parts.add(out.toString(StandardCharsets.ISO_8859_1));
    }
  }
}

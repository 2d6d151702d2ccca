package org.resguardo.scrub.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.resguardo.scrub.format.ScrubException;

/// Documents made for tests, and what is in them, with the JDK's own ZIP.
final class TestZip {
  private final ZipOutput out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  TestZip() {
    out = new ZipOutput(bytes);
  }

  TestZip with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  TestZip with(String name, byte[] content) {
    try {
      out.deflated(name, content);
      return this;
    } catch (ScrubException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] bytes() {
    try {
      out.finish();
      return bytes.toByteArray();
    } catch (ScrubException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A DOCX with this in its body, and one relationship for each of the given tags.
  static TestZip docx(String body, String relationships) {
    return new TestZip()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + OoxmlPart.DOCUMENT.contentType()
                + "\"/></Types>")
        .with(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>")
        .with(
            "word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>")
        .with(
            "word/document.xml",
            "<w:document xmlns:w=\""
                + OoxmlNamespaces.WORD
                + "\" xmlns:r=\""
                + OoxmlNamespaces.RELATIONSHIPS
                + "\" xmlns:a=\""
                + OoxmlNamespaces.DRAWING
                + "\" xmlns:q=\"urn:q\"><w:body>"
                + body
                + "</w:body></w:document>");
  }

  static byte[] of(Map<String, byte[]> parts) {
    TestZip zip = new TestZip();
    parts.forEach(zip::with);
    return zip.bytes();
  }

  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  static Map<String, String> read(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}

package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds ODT, ODS, ODP and ODG from their content, styles and pictures (OpenDocument 1.3 part 2,
/// section 3).
final class OdfScrubber implements FormatScrubber {
  static final String TYPE_PREFIX = "application/vnd.oasis.opendocument.";
  private static final String TEMPLATE = "-template";
  private static final Set<String> TYPES =
      Stream.of("text", "spreadsheet", "presentation", "graphics")
          .map(TYPE_PREFIX::concat)
          .collect(Collectors.toUnmodifiableSet());
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String EMPTY_META =
      DECLARATION
          + "<office:document-meta"
          + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " office:version=\"1.2\"><office:meta/></office:document-meta>";

  private final EmbeddedPictures pictures;

  OdfScrubber(EmbeddedPictures pictures) {
    this.pictures = pictures;
  }

  /// What a package says that it is, empty when it says nothing.
  static String mimetype(ZipPackage in) throws ScrubException, IOException {
    Optional<byte[]> type = in.find("mimetype");
    return type.isEmpty() ? "" : new String(type.get(), StandardCharsets.US_ASCII).strip();
  }

  /// The type of a document that is written; the same for a template.
  static String documentType(ZipPackage in) throws ScrubException, IOException {
    String type = mimetype(in);
    return type.endsWith(TEMPLATE) ? type.substring(0, type.length() - TEMPLATE.length()) : type;
  }

  @Override
  public void scrub(Source source, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    ZipPackage in = ZipPackage.open(source);
    ZipOutput zip = new ZipOutput(out);
    String type = documentType(in);
    if (!TYPES.contains(type)) {
      throw ScrubException.unknownType();
    }
    zip.stored("mimetype", type.getBytes(StandardCharsets.US_ASCII));
    PictureParts media = new PictureParts(in, zip, "Pictures/", pictures, removed);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : new String[] {"styles.xml", "content.xml"}) {
      Optional<byte[]> xml = in.find(name);
      if (xml.isPresent()) {
        parts.put(name, XmlRewriter.rewrite(xml.get(), new OdfRules(media), removed));
      }
    }
    if (!parts.containsKey("content.xml")) {
      throw ScrubException.malformed("a document without content");
    }
    parts.put("meta.xml", EMPTY_META.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.deflated(part.getKey(), part.getValue());
    }
    zip.deflated("META-INF/manifest.xml", manifest(type, parts.keySet(), media));
    zip.finish();
    countUnused(in, media, removed);
  }

  private static byte[] manifest(String type, Iterable<String> parts, PictureParts media) {
    StringBuilder xml =
        new StringBuilder(DECLARATION)
            .append("<manifest:manifest manifest:version=\"1.2\"")
            .append(" xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">")
            .append(entry("/", type));
    parts.forEach(name -> xml.append(entry(name, "text/xml")));
    media
        .written()
        .forEach(picture -> xml.append(entry(picture.name(), picture.format().mediaType())));
    return xml.append("</manifest:manifest>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(String name, String type) {
    return "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>"
        .formatted(name, type);
  }

  private static void countUnused(ZipPackage in, PictureParts media, RemovalCounter removed) {
    for (String name : in.names()) {
      boolean isUsed =
          name.endsWith("/")
              || media.originals().contains(name)
              || name.equals("mimetype")
              || name.equals("content.xml")
              || name.equals("styles.xml")
              || name.equals("META-INF/manifest.xml");
      if (!isUsed) {
        removed.add(kindOf(name));
      }
    }
  }

  private static RemovalKind kindOf(String name) {
    if (name.equals("meta.xml")) {
      return RemovalKind.PERSON;
    }
    if (name.equals("settings.xml")) {
      return RemovalKind.DEVICE;
    }
    return name.startsWith("Thumbnails/") ? RemovalKind.THUMBNAIL : RemovalKind.UNKNOWN;
  }
}

package org.resguardo.scrub.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// One Open XML package while it is rebuilt: parts are followed from the main one, renamed by kind
/// and number, and their relationships numbered anew.
final class OoxmlPackage {
  private static final String RELATIONSHIP_TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final ZipPackage in;
  private final ZipOutput out;
  private final EmbeddedPictures pictures;
  private final RemovalCounter removed;
  private final ContentTypes types;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<OoxmlPart, Integer> numbers = new EnumMap<>(OoxmlPart.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>();

  private record Part(OoxmlPart kind, String newName) {}

  OoxmlPackage(ZipPackage in, ZipOutput out, EmbeddedPictures pictures, RemovalCounter removed)
      throws ScrubException, IOException {
    this.in = in;
    this.out = out;
    this.pictures = pictures;
    this.removed = removed;
    this.types = ContentTypes.of(in.read(ContentTypes.NAME));
  }

  /// The main part of a package, when it is one of Open XML.
  static Optional<String> mainPart(ZipPackage in) throws ScrubException, IOException {
    return Relationship.of(in, "").stream()
        .filter(relationship -> relationship.kind().equals("officeDocument"))
        .map(Relationship::target)
        .filter(in::has)
        .findFirst();
  }

  void write() throws ScrubException, IOException {
    String main =
        mainPart(in).orElseThrow(() -> ScrubException.malformed("a package without a main part"));
    OoxmlPart kind =
        types.kindOf(main).orElseThrow(() -> ScrubException.malformed("an unknown main part"));
    String root = kind.name("", 1).replaceFirst("/.*", "/");
    Part first = part(main, kind, root);
    PictureParts media = new PictureParts(in, out, root + "media/image", pictures, removed);
    while (!waiting.isEmpty()) {
      writePart(waiting.removeFirst(), root, media);
    }
    media.originals().forEach(used::add);
    writePackage(first, media);
    countUnused();
  }

  private Part part(String name, OoxmlPart kind, String root) {
    return parts.computeIfAbsent(
        name,
        _ -> {
          waiting.addLast(name);
          used.add(name);
          return new Part(kind, kind.name(root, numbers.merge(kind, 1, Integer::sum)));
        });
  }

  private void writePart(String name, String root, PictureParts media)
      throws ScrubException, IOException {
    Part part = Objects.requireNonNull(parts.get(name));
    Map<String, String> ids = new LinkedHashMap<>();
    StringBuilder relationships = new StringBuilder(DECLARATION).append(relationshipsTag());
    for (Relationship relationship : Relationship.of(in, name)) {
      if (ids.containsKey(relationship.id())) {
        throw ScrubException.malformed("two relationships of one name");
      }
      Optional<String> target = target(relationship, root, media);
      if (target.isPresent()) {
        String id = "rId" + (ids.size() + 1);
        ids.put(relationship.id(), id);
        relationships.append(tag(id, relationship.kind(), target.get()));
      }
    }
    byte[] xml = in.read(name);
    out.deflated(
        part.newName(), XmlRewriter.rewrite(xml, OoxmlRules.of(part.kind(), ids), removed));
    if (!ids.isEmpty()) {
      deflated(Relationship.partOf(part.newName()), relationships.append("</Relationships>"));
    }
  }

  /// The new name of what a relationship leads to, when that is written.
  private Optional<String> target(Relationship relationship, String root, PictureParts media)
      throws ScrubException, IOException {
    if (relationship.target().isEmpty()) {
      removed.add(RemovalKind.UNKNOWN);
      return Optional.empty();
    }
    if (relationship.kind().equals("image")) {
      return media.inPlaceOf(relationship.target()).map(PictureParts.Picture::name);
    }
    return in.has(relationship.target())
        ? types
            .kindOf(relationship.target())
            .filter(kind -> kind.relationship().equals(relationship.kind()))
            .map(kind -> part(relationship.target(), kind, root).newName())
        : Optional.empty();
  }

  private void writePackage(Part main, PictureParts media) throws ScrubException, IOException {
    deflated(
        "_rels/.rels",
        DECLARATION
            + relationshipsTag()
            + tag("rId1", "officeDocument", main.newName())
            + "</Relationships>");
    StringBuilder xml =
        new StringBuilder(DECLARATION)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append(byExtension("rels", "application/vnd.openxmlformats-package.relationships+xml"))
            .append(byExtension("xml", "application/xml"));
    Set<String> extensions = new HashSet<>();
    for (PictureParts.Picture picture : media.written()) {
      PictureFormat format = picture.format();
      if (extensions.add(format.extension())) {
        xml.append(byExtension(format.extension(), format.mediaType()));
      }
    }
    for (Part part : parts.values()) {
      xml.append(
          "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
              .formatted(part.newName(), part.kind().contentType()));
    }
    deflated(ContentTypes.NAME, xml.append("</Types>"));
  }

  private void countUnused() {
    for (String name : in.names()) {
      if (!used.contains(name) && !name.endsWith("/") && !isStructure(name)) {
        removed.add(OoxmlLeftOut.kindOf(name));
      }
    }
  }

  private static boolean isStructure(String name) {
    return name.endsWith(".rels") || name.equals(ContentTypes.NAME);
  }

  private void deflated(String name, CharSequence xml) throws ScrubException, IOException {
    out.deflated(name, xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String relationshipsTag() {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  }

  private static String tag(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"/%s\"/>"
        .formatted(id, RELATIONSHIP_TYPE, kind, target);
  }

  private static String byExtension(String extension, String type) {
    return "<Default Extension=\"%s\" ContentType=\"%s\"/>".formatted(extension, type);
  }
}

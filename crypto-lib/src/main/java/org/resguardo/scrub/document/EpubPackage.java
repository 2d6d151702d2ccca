package org.resguardo.scrub.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// One EPUB while it is rebuilt: what its manifest lists is renamed by number, and its metadata is
/// always the same but for the language.
final class EpubPackage {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String FOLDER = "EPUB/";
  private static final String XHTML = "application/xhtml+xml";
  private static final String NCX = "application/x-dtbncx+xml";
  private static final String CSS = "text/css";
  private static final String SVG = "image/svg+xml";
  private static final String CONTAINER =
      DECLARATION
          + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
          + "<rootfiles><rootfile full-path=\"EPUB/package.opf\""
          + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

  private final ZipPackage in;
  private final ZipOutput out;
  private final EmbeddedPictures pictures;
  private final RemovalCounter removed;
  private final PictureParts media;
  private final Map<String, Item> items = new LinkedHashMap<>();

  /// A part that is written.
  private record Item(String newName, String id, String type, boolean isNavigation) {}

  EpubPackage(ZipPackage in, ZipOutput out, EmbeddedPictures pictures, RemovalCounter removed) {
    this.in = in;
    this.out = out;
    this.pictures = pictures;
    this.removed = removed;
    this.media = new PictureParts(in, out, FOLDER + "image", pictures, removed);
  }

  /// Where the package document is, or nothing.
  static Optional<String> packageDocument(ZipPackage in) throws ScrubException, IOException {
    Optional<byte[]> container = in.find("META-INF/container.xml");
    return container.isEmpty()
        ? Optional.empty()
        : XmlReader.list(container.get()).stream()
            .filter(element -> element.name().equals("rootfile"))
            .map(element -> element.value("full-path"))
            .filter(in::has)
            .findFirst();
  }

  void write() throws ScrubException, IOException {
    String opf =
        packageDocument(in).orElseThrow(() -> ScrubException.malformed("no package document"));
    if (in.has("META-INF/encryption.xml")) {
      throw ScrubException.refusedType("protected books", "save it without protection");
    }
    out.stored("mimetype", EpubScrubber.MIMETYPE.getBytes(StandardCharsets.US_ASCII));
    deflated("META-INF/container.xml", CONTAINER);
    List<Element> elements = XmlReader.list(in.read(opf));
    Map<String, Item> byId = new LinkedHashMap<>();
    for (Element element : elements) {
      if (element.name().equals("item")) {
        list(opf, element, byId);
      }
    }
    for (Map.Entry<String, Item> item : items.entrySet()) {
      writeItem(item.getKey(), item.getValue());
    }
    deflated(FOLDER + "package.opf", packageXml(elements, byId));
    countUnused(opf);
  }

  private void list(String opf, Element element, Map<String, Item> byId) {
    Optional<String> name = PartName.resolve(opf, element.value("href"));
    String type = element.value("media-type");
    String extension =
        switch (type) {
          case XHTML -> ".xhtml";
          case NCX -> ".ncx";
          case CSS -> ".css";
          case SVG -> ".svg";
          default -> "";
        };
    if (name.isEmpty() || extension.isEmpty() || !isThere(name.get(), type)) {
      return;
    }
    int number = items.size() + 1;
    boolean isNavigation = List.of(element.value("properties").split(" ", -1)).contains("nav");
    Item item = new Item("part" + number + extension, "part" + number, type, isNavigation);
    items.putIfAbsent(name.get(), item);
    byId.put(element.value("id"), items.getOrDefault(name.get(), item));
  }

  /// A style sheet of which nothing is left is one still.
  private boolean isThere(String name, String type) {
    return type.equals(CSS) ? in.names().contains(name) : in.has(name);
  }

  private void writeItem(String name, Item item) throws ScrubException, IOException {
    byte[] original = in.read(name);
    byte[] clean =
        switch (item.type()) {
          case CSS -> Css.clean(utf8(original)).getBytes(StandardCharsets.UTF_8);
          case SVG -> XmlRewriter.rewrite(original, new SvgRules(pictures, removed), removed);
          case NCX -> XmlRewriter.rewrite(original, new NcxRules(link(name)), removed);
          default ->
              XmlRewriter.rewrite(
                  NamedCharacters.numbered(original), new XhtmlRules(link(name)), removed);
        };
    out.deflated(FOLDER + item.newName(), clean);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private EpubLinks link(String from) {
    return href -> href.startsWith("#") ? href : target(from, href);
  }

  private @Nullable String target(String from, String href) throws ScrubException, IOException {
    Optional<String> name = PartName.resolve(from, href);
    if (name.isEmpty()) {
      return null;
    }
    Item item = items.get(name.get());
    if (item != null) {
      int fragment = href.indexOf('#');
      return item.newName() + (fragment < 0 ? "" : href.substring(fragment));
    }
    boolean isPicture =
        List.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff")
            .contains(PartName.extension(name.get()));
    return isPicture
        ? media
            .inPlaceOf(name.get())
            .map(picture -> picture.name().substring(FOLDER.length()))
            .orElse(null)
        : null;
  }

  private String packageXml(List<Element> elements, Map<String, Item> byId) {
    boolean hasNavigation = items.values().stream().anyMatch(Item::isNavigation);
    String version = hasNavigation ? "3.0" : "2.0";
    StringBuilder xml = new StringBuilder(DECLARATION).append(metadata(version));
    xml.append("<manifest>");
    for (Item item : items.values()) {
      String properties = item.isNavigation() ? " properties=\"nav\"" : "";
      xml.append(item(item.id(), item.newName(), item.type(), properties));
    }
    int number = 0;
    for (PictureParts.Picture picture : media.written()) {
      number++;
      String name = picture.name().substring(FOLDER.length());
      xml.append(item("image" + number, name, picture.format().mediaType(), ""));
    }
    xml.append("</manifest><spine").append(tableOfContents()).append('>');
    for (Element element : elements) {
      Item item = byId.get(element.value("idref"));
      if (element.name().equals("itemref") && item != null) {
        xml.append("<itemref idref=\"").append(item.id()).append("\"/>");
      }
    }
    return xml.append("</spine></package>").toString();
  }

  private String tableOfContents() {
    return items.values().stream()
        .filter(item -> item.type().equals(NCX))
        .map(item -> " toc=\"" + item.id() + "\"")
        .findFirst()
        .orElse("");
  }

  private static String metadata(String version) {
    return "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\""
        + version
        + "\" unique-identifier=\"id\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + "<dc:identifier id=\"id\">urn:uuid:00000000-0000-0000-0000-000000000000</dc:identifier>"
        + "<dc:title>-</dc:title><dc:language>und</dc:language>"
        + (version.equals("3.0")
            ? "<meta property=\"dcterms:modified\">1980-01-01T00:00:00Z</meta></metadata>"
            : "</metadata>");
  }

  private static String item(String id, String name, String type, String properties) {
    return "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>"
        .formatted(id, name, type, properties);
  }

  private void deflated(String name, String xml) throws ScrubException, IOException {
    out.deflated(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private void countUnused(String opf) {
    removed.add(RemovalKind.PERSON);
    for (String name : in.names()) {
      boolean isUsed =
          items.containsKey(name)
              || media.originals().contains(name)
              || name.equals(opf)
              || name.endsWith("/")
              || name.equals("mimetype")
              || name.equals("META-INF/container.xml");
      if (!isUsed) {
        removed.add(RemovalKind.UNKNOWN);
      }
    }
  }
}

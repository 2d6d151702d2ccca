package org.resguardo.scrub.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.resguardo.scrub.format.ScrubException;

/// What kind each part of an Open XML package is (ECMA-376 part 2, section 7.2.3).
final class ContentTypes {
  static final String NAME = "[Content_Types].xml";

  private final Map<String, String> byExtension = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  private ContentTypes() {}

  static ContentTypes of(byte[] xml) throws ScrubException {
    ContentTypes types = new ContentTypes();
    for (Element element : XmlReader.list(xml)) {
      String type = element.value("ContentType");
      if (element.name().equals("Default")) {
        types.byExtension.put(PartName.folded(element.value("Extension")), type);
      } else if (element.name().equals("Override")) {
        types.byName.put(PartName.folded(element.value("PartName")), type);
      }
    }
    return types;
  }

  Optional<OoxmlPart> kindOf(String name) {
    String type = byName.get("/" + PartName.folded(name));
    if (type == null) {
      type = byExtension.getOrDefault(PartName.extension(name), "");
    }
    return OoxmlPart.ofContentType(type);
  }
}

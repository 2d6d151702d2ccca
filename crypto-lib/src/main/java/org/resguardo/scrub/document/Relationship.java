package org.resguardo.scrub.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.scrub.format.ScrubException;

/// A reference from one part of an Open XML package to another (ECMA-376 part 2, section 6.5).
///
/// @param kind the last segment of its type
/// @param target the name of a part; empty when it points out of the package
record Relationship(String id, String kind, String target) {
  /// The relationships of a part; those of the package for an empty name.
  static List<Relationship> of(ZipPackage in, String part) throws ScrubException, IOException {
    Optional<byte[]> xml = in.find(partOf(part));
    List<Relationship> relationships = new ArrayList<>();
    if (xml.isPresent()) {
      for (Element element : XmlReader.list(xml.get())) {
        if (element.name().equals("Relationship")) {
          relationships.add(of(element, part));
        }
      }
    }
    return relationships;
  }

  private static Relationship of(Element element, String part) {
    String type = element.value("Type");
    boolean isExternal = element.value("TargetMode").equals("External");
    String target = isExternal ? "" : PartName.resolve(part, element.value("Target")).orElse("");
    return new Relationship(element.value("Id"), type.substring(type.lastIndexOf('/') + 1), target);
  }

  /// Where the relationships of a part are kept.
  static String partOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }
}

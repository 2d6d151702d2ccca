package org.resguardo.scrub.isobmff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.resguardo.scrub.format.ScrubException;

/// The pictures of a file that are kept: the primary one, what it is made of, and their
/// transparency.
///
/// @param ids numbers in the new file by those in the original
record Pictures(
    long primary,
    Map<Long, Item> all,
    List<Reference> references,
    List<Box> properties,
    Map<Long, List<Association>> associations,
    Map<Long, Integer> ids) {
  private static final Set<String> CODED = Set.of("hvc1", "av01", "grid", "iden", "iovl");
  private static final Set<String> REFERENCES = Set.of("dimg", "auxl", "prem");
  private static final int MAX_PROPERTIES = 16_384;

  static Pictures of(Boxes meta) throws ScrubException {
    Boxes properties = meta.within("iprp");
    Pictures pictures =
        new Pictures(
            ItemReader.primary(meta.require("pitm")),
            ItemReader.items(meta),
            ItemReader.references(meta),
            properties.within("ipco").all(),
            ItemReader.associations(properties),
            new TreeMap<>());
    if (pictures.properties.size() > MAX_PROPERTIES) {
      throw ScrubException.tooLarge("more than 16,384 properties of pictures");
    }
    pictures.keepAllNeeded();
    return pictures;
  }

  private void keepAllNeeded() throws ScrubException {
    Map<Long, List<Long>> needs = needs();
    Deque<Long> open = new ArrayDeque<>(List.of(primary));
    while (!open.isEmpty()) {
      long id = open.remove();
      if (ids.putIfAbsent(id, 0) == null) {
        requireCoded(id);
        open.addAll(needs.getOrDefault(id, List.of()));
      }
    }
    int next = 1;
    for (Map.Entry<Long, Integer> entry : ids.entrySet()) {
      entry.setValue(next++);
    }
  }

  /// What is shown with each item.
  private Map<Long, List<Long>> needs() throws ScrubException {
    Map<Long, List<Long>> needs = new TreeMap<>();
    Set<Long> alphas = alphas();
    for (Reference reference : references) {
      if (reference.type().equals("dimg")) {
        needs.computeIfAbsent(reference.from(), _ -> new ArrayList<>()).addAll(reference.to());
      }
      if (reference.type().equals("auxl") && alphas.contains(reference.from())) {
        reference
            .to()
            .forEach(to -> needs.computeIfAbsent(to, _ -> new ArrayList<>()).add(reference.from()));
      }
    }
    return needs;
  }

  /// The items that are the transparency of another.
  private Set<Long> alphas() throws ScrubException {
    Set<Integer> marks = new HashSet<>();
    for (int index = 1; index <= properties.size(); index++) {
      if (Properties.isAlpha(property(index))) {
        marks.add(index);
      }
    }
    Set<Long> alphas = new HashSet<>();
    associations.forEach(
        (id, list) -> {
          if (list.stream().anyMatch(association -> marks.contains(association.index()))) {
            alphas.add(id);
          }
        });
    return alphas;
  }

  Box property(int index) throws ScrubException {
    if (index > properties.size()) {
      throw ScrubException.malformed("a property that is not there");
    }
    return properties.get(index - 1);
  }

  private void requireCoded(long id) throws ScrubException {
    Item item = all.get(id);
    if (item == null) {
      throw ScrubException.malformed("a picture that is not there");
    }
    if (item.protection() != 0 || !CODED.contains(item.type())) {
      throw ScrubException.refusedType(
          "pictures in a coding that is not known", "export it as JPEG or PNG");
    }
  }

  /// In the order of the new numbers.
  List<Item> kept() {
    return ids.keySet().stream().map(this::item).toList();
  }

  private Item item(long id) {
    return all.getOrDefault(id, new Item(id, "", 0, List.of()));
  }

  /// Those that are left out.
  Collection<Item> dropped() {
    return all.values().stream().filter(item -> !ids.containsKey(item.id())).toList();
  }

  /// References between pictures that are kept, without those to others: a transparency may be
  /// shared with a picture that is not.
  List<Reference> keptReferences() {
    return references.stream()
        .filter(reference -> REFERENCES.contains(reference.type()))
        .filter(reference -> ids.containsKey(reference.from()))
        .map(reference -> reference.among(ids.keySet()))
        .filter(reference -> !reference.to().isEmpty())
        .toList();
  }

  int newId(long id) {
    return ids.getOrDefault(id, 0);
  }
}

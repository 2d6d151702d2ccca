package org.resguardo.scrub.isobmff;

import java.util.List;
import java.util.Set;

/// What an item needs or belongs to, such as `dimg`: made of those.
record Reference(String type, long from, List<Long> to) {
  Reference {
    to = List.copyOf(to);
  }

  /// The same, to these items only.
  Reference among(Set<Long> items) {
    return new Reference(type, from, to.stream().filter(items::contains).toList());
  }
}

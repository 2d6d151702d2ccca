package org.resguardo.scrub.isobmff;

import java.util.List;

/// What an item needs or belongs to, such as `dimg`: made of those.
record Reference(String type, long from, List<Long> to) {
  Reference {
    to = List.copyOf(to);
  }
}

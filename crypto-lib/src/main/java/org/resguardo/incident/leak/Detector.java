package org.resguardo.incident.leak;

import java.util.List;

/// Finds one kind of identifier.
interface Detector {
  LeakKind kind();

  /// Where in the text something of the kind stands, in any order.
  List<Span> find(Examined examined);
}

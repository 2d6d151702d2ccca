package org.resguardo.scrub.isobmff;

/// A box within a box (ISO/IEC 14496-12 section 4.2).
record Box(String type, Fields content) {
  /// From the first byte after the header.
  Fields body() {
    return content.copy();
  }
}

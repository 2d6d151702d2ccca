package org.resguardo.scrub;

/// What the person may choose.
///
/// @param keepText whether PDFs keep text that can be searched and copied, instead of being redrawn
///   as pictures of their pages
public record ScrubOptions(boolean keepText) {
  /// Clean first.
  public static ScrubOptions standard() {
    return new ScrubOptions(false);
  }
}

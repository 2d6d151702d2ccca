package org.resguardo.bhttp;

/// How much of a message is read before it is refused.
///
/// @param maxFieldSectionBytes longest header or trailer section, without its length
/// @param maxContentBytes longest content
public record BhttpLimits(int maxFieldSectionBytes, int maxContentBytes) {
  public BhttpLimits {
    if (maxFieldSectionBytes < 0 || maxContentBytes < 0) {
      throw new IllegalArgumentException("a limit is not negative");
    }
  }
}

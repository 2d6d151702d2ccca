package org.resguardo.deploy.leak;

/// A canary that was kept.
///
/// @param where file or answer
/// @param offset of its first byte there; in what was inflated, of the inflated bytes
public record Finding(String place, String form, String where, long offset) {
  @Override
  public String toString() {
    return "%s, as %s, in %s at %d".formatted(place, form, where, offset);
  }
}

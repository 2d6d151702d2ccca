package org.resguardo.incident;

/// A file too large for the bundle: which sealed part it is, and what the seal hides of it.
///
/// @param name what it is called once opened, numbered after the files inside the bundle
/// @param bytes its length without the padding
public record AttachedFile(@Required PartName part, @Required FileName name, @Required int bytes) {
  /// As much as one submission may carry in all.
  static final int MAX_BYTES = 1 << 26;

  /// @throws IllegalArgumentException when the length is one that no such file has
  public AttachedFile {
    Rules.positive(bytes);
    Rules.check(bytes <= MAX_BYTES, "must not be longer than " + MAX_BYTES + " bytes");
  }
}

package org.resguardo.tlog;

import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A SHA-256 hash of a leaf, a node or a whole tree (RFC 6962 section 2.1).
///
/// @param value 32 bytes
public record Hash(Bytes value) {
  /// Bytes of a hash.
  public static final int BYTES = 32;

  /// Root hash of the tree without leaves: the hash of the empty string.
  public static final Hash EMPTY_TREE = new Hash(Bytes.of(Primitives.sha256()));

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  public Hash {
    if (value.length() != BYTES) {
      throw new IllegalArgumentException("a hash has " + BYTES + " bytes");
    }
  }

  /// The leaf hash of an entry.
  public static Hash ofLeaf(byte[] entry) {
    return new Hash(Bytes.of(Primitives.sha256(LEAF, entry)));
  }

  /// The hash of the node above `left` and `right`.
  public static Hash ofNode(Hash left, Hash right) {
    return new Hash(Bytes.of(Primitives.sha256(NODE, left.value.toArray(), right.value.toArray())));
  }

  /// Reads canonical base64.
  ///
  /// @throws LogFormatException when `base64` is not the base64 of 32 bytes
  public static Hash fromBase64(String base64) throws LogFormatException {
    try {
      return new Hash(Bytes.fromBase64(base64));
    } catch (IllegalArgumentException malformed) {
      throw new LogFormatException("a hash is the base64 of " + BYTES + " bytes");
    }
  }

  /// Standard base64, as {@link #fromBase64} reads it.
  public String toBase64() {
    return value.toBase64();
  }
}

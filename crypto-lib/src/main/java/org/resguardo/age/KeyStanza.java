package org.resguardo.age;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// A stanza addressed to a key pair, its lengths checked.
///
/// @param share what the sender contributed: an ephemeral public key or an encapsulated key
/// @param wrappedFileKey {@link FileKey#WRAPPED_BYTES} bytes, so that no longer key is ever opened
record KeyStanza(Bytes share, Bytes wrappedFileKey) {
  /// All stanzas of one type, before any of them is opened.
  ///
  /// @throws OpenException when one of them is malformed, as the spec asks
  static List<KeyStanza> parse(List<Stanza> stanzas, String type, int shareBytes)
      throws OpenException {
    List<KeyStanza> parsed = new ArrayList<>();
    for (Stanza stanza : stanzas) {
      if (stanza.type().equals(type)) {
        parsed.add(parse(stanza, shareBytes));
      }
    }
    return parsed;
  }

  private static KeyStanza parse(Stanza stanza, int shareBytes) throws OpenException {
    if (stanza.arguments().size() != 1 || stanza.body().length() != FileKey.WRAPPED_BYTES) {
      throw new OpenException();
    }
    return new KeyStanza(
        RawBase64.decode(stanza.arguments().getFirst(), shareBytes), stanza.body());
  }
}

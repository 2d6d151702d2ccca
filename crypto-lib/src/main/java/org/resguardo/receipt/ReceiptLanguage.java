package org.resguardo.receipt;

import java.util.Locale;

/// A language receipts are written in. The same receipt can be written in each of them.
public enum ReceiptLanguage {
  /// Spanish.
  ES,
  /// English.
  EN;

  /// The language tag (BCP 47): `es` or `en`.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}

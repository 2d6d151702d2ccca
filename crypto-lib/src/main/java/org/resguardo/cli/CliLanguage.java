package org.resguardo.cli;

import java.util.Locale;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.receipt.ReceiptLanguage;

/// The languages the command speaks to reporters and reviewers in, by their two-letter codes.
enum CliLanguage {
  es(ReceiptLanguage.ES, Language.ES),
  en(ReceiptLanguage.EN, Language.EN);

  private final ReceiptLanguage receipt;
  private final Language report;

  CliLanguage(ReceiptLanguage receipt, Language report) {
    this.receipt = receipt;
    this.report = report;
  }

  ReceiptLanguage ofReceipt() {
    return receipt;
  }

  Language ofReport() {
    return report;
  }

  Locale locale() {
    return Locale.of(name());
  }
}

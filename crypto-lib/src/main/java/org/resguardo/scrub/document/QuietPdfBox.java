package org.resguardo.scrub.document;

import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Makes PDFBox leave no trace: no log, which quotes what it read, no temporary files of pictures,
/// no cache of fonts, no window system.
final class QuietPdfBox {
  static {
    setIfAbsent("java.awt.headless", "true");
    setIfAbsent(
        "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
    setIfAbsent("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    ImageIO.setUseCache(false);
    FontMappers.set(new BundledFont());
  }

  private QuietPdfBox() {}

  /// Has done its work when it returns, the first time and ever after.
  static void ensure() {
    // The static initializer does it, once.
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}

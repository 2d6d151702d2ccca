package org.resguardo.bundle;

/// Bytes are not a bundle. The message names the rule and the place, never the content.
public final class BundleFormatException extends Exception {
  BundleFormatException(String rule) {
    super(rule);
  }
}

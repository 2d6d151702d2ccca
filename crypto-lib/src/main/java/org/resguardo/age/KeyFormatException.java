package org.resguardo.age;

/// A recipient or identity string that is malformed. The message says how, in one lower case
/// sentence, and never repeats the string.
public final class KeyFormatException extends Exception {
  KeyFormatException(String message) {
    super(message);
  }
}

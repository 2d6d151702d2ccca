package org.resguardo.note;

/// A note or key that breaks the rules of its format. The message names the rule, never the
/// content.
public final class NoteFormatException extends Exception {
  public NoteFormatException(String rule) {
    super(rule);
  }
}

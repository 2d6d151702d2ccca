package org.resguardo.note;

/// A well-formed note that proves nothing: a known key's signature is wrong, or no known key
/// signed.
public final class NoteRefusedException extends Exception {
  NoteRefusedException(String reason) {
    super(reason);
  }
}

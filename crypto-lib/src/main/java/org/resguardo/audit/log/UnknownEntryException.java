package org.resguardo.audit.log;

/// An entry that has none of the forms its log is for.
public final class UnknownEntryException extends Exception {
  UnknownEntryException() {
    super("the entry has no known form");
  }
}

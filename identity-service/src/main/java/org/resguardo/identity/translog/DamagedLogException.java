package org.resguardo.identity.translog;

/// What is stored of a log is not what was logged. The message says where: a leaf, tile or
/// checkpoint, and what is wrong with it.
final class DamagedLogException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedLogException(String where) {
    super(where, null, false, false);
  }
}

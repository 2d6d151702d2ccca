package org.resguardo.cli;

/// What to do with findings of the leak guard without asking.
enum LeakMode {
  /// Put a mask in the place of each of the reporter's.
  mask,
  /// Leave the text as it is.
  keep,
  /// Send nothing when there is one.
  refuse
}

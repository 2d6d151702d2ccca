package org.resguardo.age;

import java.io.IOException;

/// A sealed file that does not open: not an age file, damaged, or sealed to somebody else.
///
/// Carries no reason, no cause and no stack trace, because whoever learns why a file does not open
/// can ask for more. Other I/O failures of the underlying stream stay what they are.
public final class OpenException extends IOException {
  OpenException() {
    super("the file does not open", null);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // the line that refused would be the reason
  }
}

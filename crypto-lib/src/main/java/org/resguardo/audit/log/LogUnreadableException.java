package org.resguardo.audit.log;

import java.io.IOException;

/// A log that does not give what a log must give. The message is a sentence of ours.
final class LogUnreadableException extends IOException {
  LogUnreadableException(String sentence) {
    super(sentence);
  }
}

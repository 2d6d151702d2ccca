package org.resguardo.audit.roster;

import java.io.IOException;

/// An answer that is not the statement it should be. The message is a sentence of ours.
final class RosterUnreadableException extends IOException {
  RosterUnreadableException(String sentence) {
    super(sentence);
  }
}

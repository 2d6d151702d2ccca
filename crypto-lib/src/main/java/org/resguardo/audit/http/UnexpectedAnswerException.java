package org.resguardo.audit.http;

import java.io.IOException;

/// An answer that is not what was asked for. The message is a sentence of ours.
final class UnexpectedAnswerException extends IOException {
  UnexpectedAnswerException(String sentence) {
    super(sentence);
  }
}

package org.resguardo.deploy.stack;

/// Part of the stack could not do what was asked; the message is for the person who started it.
public final class StackException extends RuntimeException {
  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}

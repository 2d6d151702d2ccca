package org.resguardo.ohttp;

/// An encapsulated message that does not open: forged, cut short, made for somebody else.
///
/// Carries neither cause nor reason, because senders must not tell one refusal from another.
public final class EncapsulationException extends Exception {
  EncapsulationException() {
    super("does not open", null, false, false);
  }
}

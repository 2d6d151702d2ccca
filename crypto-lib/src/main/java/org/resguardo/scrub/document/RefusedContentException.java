package org.resguardo.scrub.document;

import org.resguardo.scrub.format.ScrubException;

/// Carries a refusal out of the midst of PDFBox, which catches checked exceptions of its own.
final class RefusedContentException extends RuntimeException {
  private final ScrubException refusal;

  RefusedContentException(ScrubException refusal) {
    super(refusal);
    this.refusal = refusal;
  }

  ScrubException refusal() {
    return refusal;
  }
}

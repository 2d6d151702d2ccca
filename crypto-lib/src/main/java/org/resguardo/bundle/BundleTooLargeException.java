package org.resguardo.bundle;

/// A document and its attachments do not fit.
public final class BundleTooLargeException extends Exception {
  private final int limitBytes;
  private final long actualBytes;

  BundleTooLargeException(int limitBytes, long actualBytes) {
    super("bundle needs " + actualBytes + " bytes, limit is " + limitBytes);
    this.limitBytes = limitBytes;
    this.actualBytes = actualBytes;
  }

  /// The largest length allowed.
  public int limitBytes() {
    return limitBytes;
  }

  /// The length needed before any padding.
  public long actualBytes() {
    return actualBytes;
  }
}

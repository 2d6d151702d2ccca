package org.resguardo.submission;

/// More or larger files than one submission may carry. The message tells the limit.
public final class AttachmentLimitException extends Exception {
  AttachmentLimitException(String limit) {
    super(limit);
  }
}

package org.resguardo.attachment;

/// A file that is not the one the testimony names, or breaks the format. The message names the
/// rule, never the content.
public final class AttachmentRefusedException extends Exception {
  AttachmentRefusedException(String rule) {
    super(rule);
  }
}

package org.resguardo.scrub.format;

/// A file that cannot be scrubbed, and is therefore not handed on. Message and hint tell nothing of
/// its content.
public final class ScrubException extends Exception {
  private final Reason reason;
  private final String hint;

  /// Why there is no clean file.
  public enum Reason {
    /// No type that is known.
    UNKNOWN_TYPE,
    /// A known type that cannot be rebuilt safely.
    REFUSED_TYPE,
    /// Not what its type says.
    MALFORMED,
    /// Larger, deeper or with more parts than the stated bound.
    TOO_LARGE
  }

  private ScrubException(Reason reason, String message, String hint) {
    super(message);
    this.reason = reason;
    this.hint = hint;
  }

  /// For a file of no known type.
  public static ScrubException unknownType() {
    return new ScrubException(
        Reason.UNKNOWN_TYPE,
        "a type of file that is not known",
        "save it as JPEG, MP4, PDF or plain text");
  }

  /// For a type that is known and not cleaned.
  ///
  /// @param type such as `Photoshop pictures`
  /// @param hint what to do instead, such as `export it as PNG`
  public static ScrubException refusedType(String type, String hint) {
    return new ScrubException(
        Reason.REFUSED_TYPE, type + " cannot be cleaned with certainty", hint);
  }

  /// For a file that is not what its type says.
  ///
  /// @param what lower case, such as `a JPEG segment longer than the file`
  public static ScrubException malformed(String what) {
    return new ScrubException(
        Reason.MALFORMED,
        "damaged, or not what it seems: " + what,
        "open it and save it again, or make a new copy");
  }

  /// For a file that ends before what its type says is all there.
  public static ScrubException endsTooEarly() {
    return malformed("it ends too early");
  }

  /// For a file beyond a bound of `spec/scrub.md`.
  ///
  /// @param what the bound with its figure, such as `more than 128 MiB in a picture`
  public static ScrubException tooLarge(String what) {
    return new ScrubException(
        Reason.TOO_LARGE, "more than can be cleaned: " + what, "make it smaller, or split it");
  }

  public Reason reason() {
    return reason;
  }

  /// What to do about it.
  public String hint() {
    return hint;
  }
}

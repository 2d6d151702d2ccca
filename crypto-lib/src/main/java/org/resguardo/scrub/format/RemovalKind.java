package org.resguardo.scrub.format;

/// What a part that was left out could have told. A part that holds several is counted under the
/// first that applies.
public enum RemovalKind {
  /// Coordinates, places, tracks.
  LOCATION,
  /// Makes, models, serial numbers, maker notes, encoders, programs.
  DEVICE,
  /// Authors, owners, copyright, contacts.
  PERSON,
  /// When something was made or changed.
  TIME,
  /// Smaller or further pictures of the same.
  THUMBNAIL,
  /// Revisions, comments, tracked changes, session and document ids.
  HISTORY,
  /// Everything else that was not needed.
  UNKNOWN
}

package org.resguardo.scrub.document;

/// What becomes of an element.
enum Fate {
  /// Written, with the attributes that are allowed.
  KEEP,
  /// Left out itself, while its content is looked at.
  UNWRAP,
  /// Left out with all that is in it.
  DROP
}

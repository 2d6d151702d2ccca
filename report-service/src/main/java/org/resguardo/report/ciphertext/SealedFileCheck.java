package org.resguardo.report.ciphertext;

import org.resguardo.report.problem.ProblemType;

/// What came of looking at a sealed file from outside.
public sealed interface SealedFileCheck {
  /// It keeps the rules.
  record Sound(SealedFile file) implements SealedFileCheck {}

  /// It breaks one.
  record Broken(ProblemType rule) implements SealedFileCheck {}
}

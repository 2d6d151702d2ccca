package org.resguardo.audit.finding;

import java.util.List;

/// What one check found about one subject.
public sealed interface Finding {
  /// The check.
  Check check();

  /// What was checked, such as a log or a service; empty when there is only one.
  String subject();

  /// What was found, or why nothing was; one line.
  String sentence();

  /// The evidence, a line each; may be empty.
  List<String> details();

  /// The claim holds.
  record Ok(Check check, String subject, String sentence, List<String> details) implements Finding {
    public Ok {
      subject = Harmless.line(subject);
      sentence = Harmless.line(sentence);
      details = Harmless.lines(details);
    }
  }

  /// The claim does not hold, or could not be verified though it should be possible.
  record Fail(Check check, String subject, String sentence, List<String> details)
      implements Finding {
    public Fail {
      subject = Harmless.line(subject);
      sentence = Harmless.line(sentence);
      details = Harmless.lines(details);
    }
  }

  /// Not checked, for want of what the auditor did not give or another check refused.
  record Skip(Check check, String subject, String sentence) implements Finding {
    public Skip {
      subject = Harmless.line(subject);
      sentence = Harmless.line(sentence);
    }

    @Override
    public List<String> details() {
      return List.of();
    }
  }

  /// The claim holds when nothing speaks against it.
  ///
  /// @param against what speaks against it, a line each; empty means ok
  static Finding of(Check check, String subject, String sentence, List<String> against) {
    return against.isEmpty()
        ? new Ok(check, subject, sentence, List.of())
        : new Fail(
            check, subject, against.size() == 1 ? against.getFirst() : failed(against), against);
  }

  private static String failed(List<String> against) {
    return "%s, and %d more".formatted(against.getFirst(), against.size() - 1);
  }

  /// `ok`, `FAIL` or `skip`.
  default String word() {
    return switch (this) {
      case Ok _ -> "ok";
      case Fail _ -> "FAIL";
      case Skip _ -> "skip";
    };
  }
}

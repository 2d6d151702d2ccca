package org.resguardo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.incident.ContactData;
import org.resguardo.incident.Identifier;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.leak.Leak;
import org.resguardo.incident.leak.LeakOwner;
import org.resguardo.incident.leak.LeakyText;
import org.resguardo.incident.leak.ReportLeaks;
import org.resguardo.incident.vocabulary.IdentifierType;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.submission.SubmissionSealer;

/// Asks the person who writes the report about each finding. For one report.
final class LeakQuestions {
  private final BufferedReader answers;
  private final Messages messages;
  private final Language language;
  private ContactData contact = ContactData.none();

  private enum Choice {
    MASK,
    KEEP,
    CONTACT,
    EVIDENCE
  }

  /// What a finding may be, with the answers that are offered and the one that needs no letter.
  private enum Finding {
    REPORTERS(
        Choice.MASK,
        "m: mask; c: mask, and keep it apart, where only your eleven words open it; k: keep [m]"),
    EVIDENCE(
        Choice.EVIDENCE,
        "a perpetrator's? e: move it to the report's own field for it; m: mask; k: keep [e]"),
    EVIDENCE_WITHOUT_FIELD(Choice.KEEP, "a perpetrator's? k: keep it, it is evidence; m: mask [k]");

    private final Choice usual;
    private final String question;

    Finding(Choice usual, String question) {
      this.usual = usual;
      this.question = question;
    }
  }

  LeakQuestions(BufferedReader answers, Messages messages, Language language) {
    this.answers = answers;
    this.messages = messages;
    this.language = language;
  }

  /// The report as the person wants it.
  ///
  /// @throws Refusal when the answers end before the questions do
  SubmissionSealer.Report ask(SubmissionSealer.Report sealable, List<LeakyText> found)
      throws Refusal, IOException {
    IncidentReport changed = sealable.incidents();
    List<LeakyText> masked = new ArrayList<>();
    for (LeakyText text : found) {
      List<Leak> leaks = new ArrayList<>();
      for (Leak leak : text.leaks()) {
        Optional<IdentifierType> field = evidence(sealable.incidents(), text, leak);
        Choice choice = ask(text, leak, finding(leak, field.isPresent()));
        if (choice == Choice.EVIDENCE) {
          changed =
              ReportLeaks.addEvidence(
                  changed, incident(text), field.orElseThrow(), text.textOf(leak));
        }
        if (choice != Choice.KEEP) {
          leaks.add(leak);
        }
      }
      masked.add(text.with(leaks));
    }
    return sealable.reviewed(ReportLeaks.mask(changed, masked, language), contact);
  }

  /// The field for a perpetrator's identifier, where it is clear whose incident it belongs to.
  private static Optional<IdentifierType> evidence(
      IncidentReport report, LeakyText text, Leak leak) {
    boolean isClear = text.incident() > 0 || report.incidents().size() == 1;
    return leak.owner() == LeakOwner.PERPETRATOR && isClear
        ? leak.kind().evidence()
        : Optional.empty();
  }

  private static int incident(LeakyText text) {
    return Math.max(1, text.incident());
  }

  private static Finding finding(Leak leak, boolean hasField) {
    if (leak.owner() == LeakOwner.REPORTER) {
      return Finding.REPORTERS;
    }
    return hasField ? Finding.EVIDENCE : Finding.EVIDENCE_WITHOUT_FIELD;
  }

  private Choice ask(LeakyText text, Leak leak, Finding finding) throws Refusal, IOException {
    messages.info(
        "%s: %s: \"%s\"; instead: %s"
            .formatted(
                LeakReview.place(text),
                leak.kind().label(language),
                text.textOf(leak),
                leak.kind().mask(language)));
    messages.info("  " + finding.question);
    Optional<Choice> choice = Optional.empty();
    while (choice.isEmpty()) {
      choice = choice(answer(), finding, text.textOf(leak));
    }
    return choice.get();
  }

  private Optional<Choice> choice(String answer, Finding finding, String found) {
    return switch (answer) {
      case "" -> Optional.of(finding.usual);
      case "m" -> Optional.of(Choice.MASK);
      case "k" -> Optional.of(Choice.KEEP);
      case "e" -> finding == Finding.EVIDENCE ? Optional.of(Choice.EVIDENCE) : again();
      case "c" -> finding == Finding.REPORTERS ? keepApart(found) : again();
      default -> again();
    };
  }

  /// Moves the finding into the contact compartment, while there is room in it.
  private Optional<Choice> keepApart(String found) {
    try {
      ContactData more = contact.with(new Identifier(found));
      if (Bundle.room(DocumentKind.CONTACT, ReportJson.write(more).length, 0) >= 0) {
        contact = more;
        return Optional.of(Choice.CONTACT);
      }
    } catch (IllegalArgumentException tooLong) {
      messages.info("  it " + tooLong.getMessage());
    }
    messages.info("  there is no room for it; m: mask; k: keep [m]");
    return Optional.empty();
  }

  private Optional<Choice> again() {
    messages.info("  please answer with one of these letters");
    return Optional.empty();
  }

  private String answer() throws Refusal, IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new Refusal("no answer; nothing was sent", "choose --leaks=mask or --leaks=keep");
    }
    return line.strip();
  }
}

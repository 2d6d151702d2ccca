package org.resguardo.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.resguardo.deploy.stack.Enrolment;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.UnverifiedRoster;

/// Two organisations and their people come onto a roster that two vetters sign; forged rosters are
/// refused.
final class RosterChapter {
  private static final List<String> ORGANISATIONS = List.of("casa", "puente");

  private final Story story;
  private final RunningStack stack;
  private final Enrolment enrolment;

  RosterChapter(Story story, RunningStack stack, Enrolment enrolment) {
    this.story = story;
    this.stack = stack;
    this.enrolment = enrolment;
  }

  void tell() {
    story.chapter("Who may read: a roster that no single organisation can make");
    ORGANISATIONS.forEach(this::enrol);
    String draft = enrolment.draft("vetter-casa");
    story.proof(
        !enrolment.sign("vetter-casa", draft),
        "vetter-casa",
        "signs the draft on her own machine; one organisation is not enough, nothing is published");
    story.proof(
        enrolment.sign("vetter-puente", draft),
        "vetter-puente",
        "signs it too; two organisations are the quorum, the roster is published");
    Roster roster = enrolment.awaitRoster();
    story.step(
        "any client",
        "verifies roster %d against its pinned trust policy: %d keys, expires %s"
            .formatted(roster.version(), roster.content().members().size(), roster.expires()));
    refuseForgeries(roster);
  }

  private void enrol(String name) {
    String vetter = "vetter-" + name;
    String organisation = enrolment.enterOrganisation(vetter).name();
    story.step(vetter, "enters the organisation " + organisation);
    for (String member : List.of("reviewer-" + name, "vetter-" + name)) {
      enrolment.enterKey(vetter, member);
      story.step(member, "proves to hold the private half of the key entered for them");
    }
  }

  private void refuseForgeries(Roster roster) {
    String note = roster.note().encoded();
    String swapped = note.replaceFirst("age1pq1[a-z0-9]{10}", "age1pq1qqqqqqqqqq");
    String oneSignature = note.substring(0, note.stripTrailing().lastIndexOf('\n') + 1);
    story.proof(
        reasonAgainst(swapped).equals("a vetter's signature does not match the roster"),
        "any client",
        "refuses it with one key swapped: " + reasonAgainst(swapped));
    story.proof(
        reasonAgainst(oneSignature)
            .equals("vetters of too few organisations have signed the roster"),
        "any client",
        "refuses it with one signature taken off: " + reasonAgainst(oneSignature));
  }

  private String reasonAgainst(String note) {
    try {
      UnverifiedNote.parse(note);
      new RosterVerifier(stack.policy(), InstantSource.system())
          .verifyWithoutLog(UnverifiedRoster.parse(note.getBytes(StandardCharsets.UTF_8)));
      return "accepted";
    } catch (RosterRefusedException | RosterFormatException | NoteFormatException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}

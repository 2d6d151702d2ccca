package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.resguardo.age.OpenException;
import org.resguardo.client.VettingClient;
import org.resguardo.deploy.stack.Enrolment;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.deploy.stack.Waiting;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingFormatException;

/// Somebody new is invited and becomes a reviewer once two organisations vouch for them; later one
/// vetter suspends them.
final class VettingChapter {
  private static final Duration ROLE = Duration.ofSeconds(30);
  private static final Duration SUSPENSION = Duration.ofSeconds(30);

  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final Cast cast;
  private final Enrolment enrolment;
  private final Path scratch;

  VettingChapter(
      Story story,
      RunningStack stack,
      ResguardoCommand resguardo,
      Cast cast,
      Enrolment enrolment,
      Path scratch) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.cast = cast;
    this.enrolment = enrolment;
    this.scratch = scratch;
  }

  /// Somebody who stands in the published roster and may read.
  Newcomer vouchFor()
      throws IOException,
          OpenException,
          NoteFormatException,
          RosterFormatException,
          VettingFormatException {
    story.chapter("Vetting: two vetters of two organisations, each on their own machine");
    Newcomer newcomer = invite();
    proveKey(newcomer);
    endorse(newcomer);
    publish(newcomer);
    return newcomer;
  }

  private Newcomer invite() throws IOException {
    String username = "reviewer-" + UUID.randomUUID().toString().substring(0, 8);
    Newcomer newcomer =
        cast.newcomer(username, vetter("casa").invite(MemberRole.REVIEWER, username));
    story.step(
        "vetter-casa", "invites somebody new; she is " + newcomer.memberId() + " from now on");
    return newcomer;
  }

  private void proveKey(Newcomer newcomer)
      throws IOException, OpenException, RosterFormatException {
    newcomer.acceptConduct();
    newcomer.proveKey();
    story.step(newcomer.memberId(), "logs in, accepts the code of conduct, proves to hold her key");
    String refused = Refusals.of(() -> newcomer.casework(newcomer.token()).list(null));
    story.proof(
        refused.startsWith("403"),
        newcomer.memberId(),
        "asks for reports before anybody vouched for her; refused: " + refused);
  }

  private void endorse(Newcomer newcomer)
      throws IOException, NoteFormatException, VettingFormatException {
    story.proof(
        !endorsed("casa", newcomer.memberId()),
        "vetter-casa",
        "endorses her key; one organisation is not enough");
    String self = Refusals.of(() -> vetter("casa").endorsement(cast.memberId("vetter-casa")));
    story.proof(
        self.startsWith("4"), "vetter-casa", "would like to endorse herself too; refused: " + self);
    story.proof(
        endorsed("puente", newcomer.memberId()),
        "vetter-puente",
        "endorses it too; the key is in force");
  }

  /// Signs with the command, as on a vetter's machine, and hands the signature in.
  private boolean endorsed(String organisation, String memberId)
      throws IOException, NoteFormatException, VettingFormatException {
    Path statement = scratch.resolve("statement");
    Files.writeString(statement, vetter(organisation).endorsement(memberId).text());
    Path key = stack.folder("vetter-" + organisation).resolve("signing.key");
    String note =
        resguardo.run(List.of("endorse", "-k", key.toString(), statement.toString())).succeeded();
    return vetter(organisation)
        .endorse(
            UnverifiedEndorsement.of(UnverifiedNote.parse(note.getBytes(StandardCharsets.UTF_8))));
  }

  private void publish(Newcomer newcomer) {
    Roster roster = enrolment.publish();
    story.proof(
        lists(roster, newcomer),
        "any client",
        "verifies roster %d, which names her: signed, in the log, cosigned by two witnesses"
            .formatted(roster.version()));
    boolean reads =
        Waiting.until(
            ROLE,
            () ->
                Refusals.of(() -> newcomer.casework(newcomer.token()).list(null))
                    .equals("not refused"));
    story.proof(reads, newcomer.memberId(), "logs in anew and sees her organisation's inbox");
  }

  /// One vetter is enough to take a member out.
  void suspend(Newcomer newcomer) throws IOException {
    story.chapter("Suspension: one vetter, at once, everywhere");
    String token = newcomer.token();
    vetter("faro").suspend(newcomer.memberId());
    long start = System.nanoTime();
    boolean refused =
        Waiting.until(
            SUSPENSION,
            () -> Refusals.of(() -> newcomer.casework(token).list(null)).startsWith("403"));
    story.proof(
        refused,
        newcomer.memberId(),
        "suspended by a vetter of a third organisation; her token, still valid, refused after %.1f s: %s"
            .formatted(
                (System.nanoTime() - start) / 1e9,
                Refusals.of(() -> newcomer.casework(token).list(null))));
    Roster next = enrolment.publish();
    story.proof(
        !lists(next, newcomer),
        "any client",
        "finds her key in roster %d no more: no new report is sealed to it"
            .formatted(next.version()));
  }

  private static boolean lists(Roster roster, Newcomer newcomer) {
    return roster.content().members().stream()
        .anyMatch(key -> key.memberId().equals(newcomer.memberId()));
  }

  private VettingClient vetter(String organisation) {
    return cast.vetter("vetter-" + organisation);
  }
}

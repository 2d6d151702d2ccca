package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.KeyFormatException;
import org.resguardo.age.Recipient;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.client.CaseworkClient;
import org.resguardo.client.ReportSummary;
import org.resguardo.client.RosterClient;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.deploy.stack.Waiting;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;

/// Reviewers of the two organisations find, open and triage the report; a third organisation's
/// reviewer sees nothing.
final class CaseworkChapter {
  private static final Duration BATCH = Duration.ofSeconds(30);
  private static final String READER = "reviewer-casa";
  private static final String NOTE = "{\"text\":\"llamar a la clinica el lunes\"}";

  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final Cast cast;
  private final Path scratch;

  CaseworkChapter(
      Story story, RunningStack stack, ResguardoCommand resguardo, Cast cast, Path scratch) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.cast = cast;
    this.scratch = scratch;
  }

  /// The ids of the reports in the inbox of `username`.
  Set<String> inbox(String username) {
    return Set.copyOf(
        resguardo
            .run(cast.command("inbox", username))
            .succeeded()
            .lines()
            .map(line -> line.split("\t", -1)[0])
            .toList());
  }

  /// Waits for the next batch and gives the id of the one report that came with it.
  ///
  /// @param before the ids of the reports before
  String released(Set<String> before) {
    boolean isReleased = Waiting.until(BATCH, () -> inbox(READER).size() > before.size());
    Set<String> arrived = new HashSet<>(inbox(READER));
    arrived.removeAll(before);
    story.proof(
        isReleased && arrived.size() == 1,
        "report-service",
        "releases it with the next batch: here every two seconds, in truth every few minutes,"
            + " so that nobody who looks learns the minute");
    return arrived.iterator().next();
  }

  /// @param id of the report that was just handed in
  void tell(String id)
      throws IOException,
          RosterRefusedException,
          RosterFormatException,
          KeyFormatException,
          BundleTooLargeException {
    story.chapter("Reviewers: opened on their own machines, triaged over the API");
    open("reviewer-casa", id);
    open("reviewer-puente", id);
    triage(id);
    refuseThirdOrganisation(id);
  }

  /// The file with the access salt of the report that was told of.
  Path salt() {
    return scratch.resolve("salt");
  }

  private void open(String reviewer, String id) throws IOException {
    Path folder = scratch.resolve(reviewer);
    ResguardoCommand.Result shown =
        resguardo.run(
            cast.command(
                "show",
                reviewer,
                "-i",
                cast.identityFile(reviewer).toString(),
                "-o",
                folder.toString(),
                "--originals",
                "--salt",
                salt().toString(),
                id));
    String text = shown.succeeded();
    Path photo = folder.resolve("01.jpg");
    boolean sameFiles =
        Photo.showSame(photo, scratch.resolve("photo.jpg"))
            && Files.mismatch(folder.resolve("02.wav"), scratch.resolve("recording.wav")) < 0;
    story.proof(
        sameFiles && text.lines().count() > 50,
        reviewer,
        "lists it and opens it: %d lines, every pixel of the photo and bit of the recording; first: %s"
            .formatted(text.lines().count(), text.lines().findFirst().orElse("")));
    story.proof(
        !Photo.tells(photo),
        reviewer,
        "finds neither serial number nor place in the photo: they were gone before it was sealed");
    story.proof(
        shown.err().contains("not opened: " + folder.resolve("03.jpg"))
            && Files.notExists(folder.resolve("03.jpg")),
        reviewer,
        "asks for the untouched photo, too; sealed apart as evidence, with consent to keep it only: not opened");
  }

  private void triage(String id)
      throws IOException,
          RosterRefusedException,
          RosterFormatException,
          KeyFormatException,
          BundleTooLargeException {
    CaseworkClient casa = cast.casework("reviewer-casa");
    int first = casa.summary(id).version();
    casa.assign(id, first, cast.memberId("reviewer-casa"));
    story.step("reviewer-casa", "takes the report over");
    String lost =
        Refusals.of(() -> cast.casework("reviewer-puente").transition(id, first, "discarded"));
    story.proof(
        lost.startsWith("412"),
        "reviewer-puente",
        "tries to move it on the strength of an older version; refused: " + lost);
    casa.addNote(id, casa.summary(id).version(), note());
    story.step("reviewer-casa", "adds a note, sealed to the reviewers of her organisation");
    casa.transition(id, casa.summary(id).version(), "in_review");
    ReportSummary after = casa.summary(id);
    story.proof(
        after.state().equals("in_review"),
        "reviewer-casa",
        "moves it: received -> " + after.state());
  }

  private Bytes note()
      throws IOException,
          RosterRefusedException,
          RosterFormatException,
          KeyFormatException,
          BundleTooLargeException {
    List<Recipient> reviewers = new ArrayList<>();
    for (MemberKey key :
        new RosterClient(stack.policy(), stack.memory(), InstantSource.system())
            .current()
            .keys(MemberRole.REVIEWER, List.of("org-casa"), LocalDate.now(ZoneOffset.UTC))) {
      reviewers.add(Recipient.parse(key.publicKey()));
    }
    byte[] bundle = Bundle.of(DocumentKind.MESSAGE, NOTE.getBytes(StandardCharsets.UTF_8)).encode();
    return Bytes.of(new AgeSealer(reviewers, new SecureRandom()).seal(bundle));
  }

  private void refuseThirdOrganisation(String id) {
    story.proof(
        !inbox("reviewer-faro").contains(id),
        "reviewer-faro",
        "of a third organisation does not find it in his inbox");
    String foreign = Refusals.of(() -> cast.casework("reviewer-faro").testimony(id));
    String unknown =
        Refusals.of(
            () -> cast.casework("reviewer-faro").testimony("00000000-0000-4000-8000-000000000000"));
    story.proof(
        foreign.startsWith("404") && foreign.equals(unknown),
        "reviewer-faro",
        "asks for it by its id; refused as if there were none: " + foreign);
  }
}

package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.incident.Samples;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.TestSealing;

/// What a reviewer's machine makes of a report with large files, from a server that may lie.
class ShowCommandTest {
  private static final FileToAttach PHOTO = TestSealing.file("jpg", 10_000);
  private static final FileToAttach FILM = TestSealing.file("mp4", 1_500_000);
  private static final FileToAttach VOICE = TestSealing.file("ogg", 1_200_000);

  @TempDir private Path folder;

  private ReviewerDesk desk;
  private SealedReport report;

  @BeforeEach
  void open() throws Exception {
    desk = new ReviewerDesk(folder);
    report = seal();
    desk.serve(report);
  }

  @AfterEach
  void close() throws Exception {
    report.close();
    desk.close();
  }

  @Test
  void show_writesEveryFileBitForBit() throws Exception {
    assertThat(desk.show("-o", desk.opened().toString())).as(desk::said).isZero();

    assertThat(opened("01.jpg")).isEqualTo(PHOTO.read().content());
    assertThat(opened("02.mp4")).isEqualTo(FILM.read().content());
    assertThat(opened("03.ogg")).isEqualTo(VOICE.read().content());
  }

  @Test
  void show_withoutAFolderTellsOfThem() {
    assertThat(desk.show()).isZero();

    assertThat(desk.said())
        .contains("attached: 02.mp4, 1500000 bytes")
        .contains("attached: 03.ogg, 1200000 bytes");
  }

  @Test
  void show_refusesAFileInAnothersPlace() throws Exception {
    desk.answer("/attachments/1", ReviewerDesk.bytes(report.attachments().get(1)));

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesTheFileOfAnotherReport() throws Exception {
    try (SealedReport other = seal()) {
      desk.answer("/attachments/1", ReviewerDesk.bytes(other.attachments().getFirst()));
    }

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesAFileThatWasCut() throws Exception {
    byte[] whole = ReviewerDesk.bytes(report.attachments().getFirst()).toArray();
    desk.answer("/attachments/1", Bytes.of(Arrays.copyOf(whole, whole.length - 1)));

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesAnEndlessFile() {
    desk.answer("/attachments/1", Bytes.of(new byte[4 << 20]));

    assertRefused("the service's answer is too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void show_refusesMoreOrFewerFilesThanWereSealed(int count) {
    desk.list(count);

    assertRefused("the server has not the attachments that were sealed with the report");
  }

  private void assertRefused(String message) {
    assertThat(desk.show("-o", desk.opened().toString())).isEqualTo(1);
    assertThat(desk.said()).contains(message);
    assertThat(desk.opened().resolve("02.mp4")).doesNotExist();
    assertThat(desk.opened().resolve("03.ogg")).doesNotExist();
  }

  private Bytes opened(String name) throws Exception {
    return Bytes.of(Files.readAllBytes(desk.opened().resolve(name)));
  }

  private static SealedReport seal() throws Exception {
    return ReviewerDesk.seal(
        new SubmissionSealer.Report(
            Samples.report(Samples.TAXI), Language.ES, List.of(FILM, PHOTO, VOICE)));
  }
}

package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.HybridIdentity;
import org.resguardo.attachment.FileToAttach;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.bundle.Attachment;
import org.resguardo.client.IdentityStub;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.receipt.MailboxKeys;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;

/// What a reviewer's machine makes of a report with large files, from a server that may lie.
class ShowCommandTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity REVIEWER = HybridIdentity.generate(RANDOM);
  private static final String ID = "9ec6fcdc-fcc0-43c1-89b8-2980e48134f1";
  private static final FileToAttach PHOTO = file("jpg", 10_000);
  private static final FileToAttach FILM = file("mp4", 1_500_000);
  private static final FileToAttach VOICE = file("ogg", 1_200_000);

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private IdentityStub service;
  private SealedReport report;

  @BeforeEach
  void open() throws Exception {
    service = new IdentityStub();
    report = seal();
    Files.writeString(folder.resolve("policy"), service.policy().text());
    Files.writeString(folder.resolve("token"), "token\n");
    Files.writeString(folder.resolve("identity"), REVIEWER.exportSecretString() + "\n");
    answer("/testimony", report.submission().testimony());
    list(2);
    answer("/attachments/1", bytes(report.attachments().get(0)));
    answer("/attachments/2", bytes(report.attachments().get(1)));
  }

  @AfterEach
  void close() throws IOException {
    report.close();
    service.close();
  }

  @Test
  void show_writesEveryFileBitForBit() throws Exception {
    assertThat(show("-o", opened().toString())).as(err::toString).isZero();

    assertThat(Bytes.of(Files.readAllBytes(opened().resolve("01.jpg"))))
        .isEqualTo(PHOTO.read().content());
    assertThat(Bytes.of(Files.readAllBytes(opened().resolve("02.mp4"))))
        .isEqualTo(FILM.read().content());
    assertThat(Bytes.of(Files.readAllBytes(opened().resolve("03.ogg"))))
        .isEqualTo(VOICE.read().content());
  }

  @Test
  void show_withoutAFolderTellsOfThem() {
    assertThat(show()).isZero();

    assertThat(said())
        .contains("attached: 02.mp4, 1500000 bytes")
        .contains("attached: 03.ogg, 1200000 bytes");
  }

  @Test
  void show_refusesAFileInAnothersPlace() throws Exception {
    answer("/attachments/1", bytes(report.attachments().get(1)));

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesTheFileOfAnotherReport() throws Exception {
    try (SealedReport other = seal()) {
      answer("/attachments/1", bytes(other.attachments().getFirst()));
    }

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesAFileThatWasCut() throws Exception {
    byte[] whole = bytes(report.attachments().getFirst()).toArray();
    answer("/attachments/1", Bytes.of(Arrays.copyOf(whole, whole.length - 1)));

    assertRefused("resguardo: error: attachment 1 is refused: it is not the file the testimony");
  }

  @Test
  void show_refusesAnEndlessFile() {
    answer("/attachments/1", Bytes.of(new byte[4 << 20]));

    assertRefused("the service's answer is too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void show_refusesMoreOrFewerFilesThanWereSealed(int count) {
    list(count);

    assertRefused("the server has not the attachments that were sealed with the report");
  }

  private void assertRefused(String message) {
    assertThat(show("-o", opened().toString())).isEqualTo(1);
    assertThat(said()).contains(message);
    assertThat(opened().resolve("02.mp4")).doesNotExist();
    assertThat(opened().resolve("03.ogg")).doesNotExist();
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path opened() {
    return folder.resolve("opened");
  }

  private int show(String... more) {
    String[] arguments = {
      "show",
      "--policy",
      folder.resolve("policy").toString(),
      "--token-file",
      folder.resolve("token").toString(),
      "-i",
      folder.resolve("identity").toString(),
      ID
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Resguardo.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, all);
  }

  private void answer(String path, Bytes body) {
    service.lies.put("/v1/reports/" + ID + path, body);
  }

  private void list(int attachments) {
    String listed =
        IntStream.rangeClosed(1, attachments)
            .mapToObj(number -> "{\"number\":%d,\"chunks\":6}".formatted(number))
            .collect(Collectors.joining(","));
    answer(
        "",
        Bytes.utf8(
            """
            {"id":"%s","state":"received","week":"2026-W47","organisations":["org-casa"],
            "assignee":null,"version":1,"attachments":[%s]}
            """
                .formatted(ID, listed)));
  }

  private static SealedReport seal() throws Exception {
    String key = REVIEWER.recipient().encoded();
    return new SubmissionSealer(
            TestRosters.verified(1, List.of(TestRosters.reviewer("m-7f3a", "org-casa", key))),
            LocalDate.now(ZoneOffset.UTC),
            RANDOM)
        .seal(
            List.of("org-casa"),
            new SubmissionSealer.Report(example(), Language.ES, List.of(FILM, PHOTO, VOICE)),
            new MailboxKeys(
                random(32), random(32), random(32), random(Primitives.HYBRID_PUBLIC_KEY_BYTES)));
  }

  private static Bytes bytes(SealedAttachment sealed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(sealed.header().toArray());
    for (int i = 0; i < sealed.chunks().value(); i++) {
      all.writeBytes(sealed.chunk(i));
    }
    return Bytes.of(all.toByteArray());
  }

  private static FileToAttach file(String extension, int length) {
    return FileToAttach.of(new Attachment(extension, random(length)));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }

  private static IncidentReport example() throws Exception {
    try (InputStream json =
        IncidentReport.class.getResourceAsStream("examples/delivered-by-a-taxi.json")) {
      return ReportJson.read(Objects.requireNonNull(json).readAllBytes());
    }
  }
}

package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resguardo.age.HybridIdentity;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.client.IdentityStub;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.TestSealing;

/// A reviewer's machine, and a server that gives it one report, and may lie.
final class ReviewerDesk implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  static final HybridIdentity REVIEWER = HybridIdentity.generate(RANDOM);
  private static final String ID = "9ec6fcdc-fcc0-43c1-89b8-2980e48134f1";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final IdentityStub service = new IdentityStub();
  private final Path folder;

  ReviewerDesk(Path folder) throws Exception {
    this.folder = folder;
    Files.writeString(folder.resolve("policy"), service.policy().text());
    Files.writeString(folder.resolve("token"), "token\n");
    Files.writeString(folder.resolve("identity"), REVIEWER.exportSecretString() + "\n");
  }

  /// A report as its sender seals it to the reviewer.
  static SealedReport seal(SubmissionSealer.Report report) throws Exception {
    return TestSealing.seal(REVIEWER.recipient().encoded(), report);
  }

  /// A sealed file as the server gives it out.
  static Bytes bytes(SealedAttachment sealed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(sealed.header().toArray());
    for (int i = 0; i < sealed.chunks().value(); i++) {
      all.writeBytes(sealed.chunk(i));
    }
    return Bytes.of(all.toByteArray());
  }

  void serve(SealedReport report) throws IOException {
    answer("/testimony", report.submission().testimony());
    list(report.attachments().size());
    for (int i = 0; i < report.attachments().size(); i++) {
      answer("/attachments/" + (i + 1), bytes(report.attachments().get(i)));
    }
  }

  void answer(String path, Bytes body) {
    service.lies.put("/v1/reports/" + ID + path, body);
  }

  void list(int attachments) {
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

  /// Runs the command; gives its exit status.
  int show(String... more) {
    List<String> arguments = new ArrayList<>(List.of("show"));
    arguments.addAll(List.of("--policy", folder.resolve("policy").toString()));
    arguments.addAll(List.of("--token-file", folder.resolve("token").toString()));
    arguments.addAll(List.of("-i", folder.resolve("identity").toString(), ID));
    arguments.addAll(List.of(more));
    return Resguardo.run(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        err,
        arguments.toArray(String[]::new));
  }

  String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /// Where the tests let it write.
  Path opened() {
    return folder.resolve("opened");
  }

  @Override
  public void close() {
    service.close();
  }
}

package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.bundle.Attachment;
import org.resguardo.bundle.Bundle;
import org.resguardo.bundle.DocumentKind;
import org.resguardo.primitive.Bytes;

/// What `resguardo open` says of what it opened.
class OpenedFileCheckTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity IDENTITY = HybridIdentity.generate(RANDOM);
  private static final byte[] CLEAN = utf8("what was seen\n");
  private static final byte[] MARKED = utf8("what was\u200b seen\n");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void open_warnsOfAFileThatTellsMoreThanItShows() throws Exception {
    open(MARKED);

    assertThat(said())
        .startsWith("resguardo: warning: " + opened() + " carries more than it shows; scrub would")
        .hasLineCount(1);
    assertThat(Files.readAllBytes(opened())).isEqualTo(MARKED);
  }

  @Test
  void open_warnsOfAnAttachmentInABundle() throws Exception {
    open(bundle(CLEAN, MARKED));

    assertThat(said()).startsWith("resguardo: warning: 02.txt in " + opened()).hasLineCount(1);
  }

  @Test
  void open_warnsOfAFileThatCannotBeChecked() throws Exception {
    open(utf8("8BPS and more"));

    assertThat(said()).contains("could not be checked for what it tells: Photoshop files");
  }

  @Test
  void open_saysNothingOfCleanFilesAndUnknownTypes() throws Exception {
    for (byte[] silent : List.of(CLEAN, bundle(CLEAN), new byte[] {1, 2, 3}, new byte[0])) {
      open(silent);
    }

    assertThat(said()).isEmpty();
  }

  @Test
  void open_toAStreamSaysNothing() throws Exception {
    Files.write(folder.resolve("identity"), utf8(IDENTITY.exportSecretString()));
    Files.write(sealed(), seal(MARKED));

    assertThat(run("open", "-i", folder.resolve("identity").toString(), sealed().toString()))
        .isZero();

    assertThat(out.toByteArray()).isEqualTo(MARKED);
    assertThat(said()).isEmpty();
  }

  private void open(byte[] content) throws Exception {
    Files.write(folder.resolve("identity"), utf8(IDENTITY.exportSecretString()));
    Files.write(sealed(), seal(content));
    String identity = folder.resolve("identity").toString();
    int status = run("open", "-i", identity, "-o", opened().toString(), sealed().toString());
    assertThat(status).as(err::toString).isZero();
  }

  private int run(String... arguments) {
    return Resguardo.run(InputStream.nullInputStream(), out, err, arguments);
  }

  private static byte[] seal(byte[] content) {
    return new AgeSealer(List.of(IDENTITY.recipient()), RANDOM).seal(content);
  }

  private static byte[] bundle(byte[]... attachments) throws Exception {
    return new Bundle(
            DocumentKind.REPORT,
            Bytes.utf8("{}"),
            List.of(attachments).stream()
                .map(content -> new Attachment("txt", Bytes.of(content)))
                .toList())
        .encode();
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path opened() {
    return folder.resolve("opened");
  }

  private Path sealed() {
    return folder.resolve("sealed");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

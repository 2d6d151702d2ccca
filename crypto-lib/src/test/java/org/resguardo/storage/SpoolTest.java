package org.resguardo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

class SpoolTest {
  private static final byte[] TEXT = "sealed bytes".getBytes(StandardCharsets.US_ASCII);

  @Test
  void read_returnsWhatWasWritten() throws Exception {
    try (Spool spool = filled()) {
      assertThat(spool.length()).isEqualTo(TEXT.length);
      assertThat(spool.read(7, 5)).asString().isEqualTo("bytes");
      assertThat(spool.sha256()).isEqualTo(Bytes.of(Primitives.sha256(TEXT)));
      try (InputStream in = spool.from(7)) {
        assertThat(in.read()).isEqualTo('b');
        assertThat(in.readAllBytes()).asString().isEqualTo("ytes");
        assertThat(in.read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void output_goesOnWhereItEnded() throws Exception {
    try (Spool spool = filled()) {
      try (OutputStream more = spool.output()) {
        more.write('!');
      }

      assertThat(spool.read(0, TEXT.length + 1)).asString().isEqualTo("sealed bytes!");
    }
  }

  @Test
  void read_refusesToReadBeyondTheEnd() throws Exception {
    try (Spool spool = filled()) {
      assertThatThrownBy(() -> spool.read(7, 6)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void create_leavesNoName() throws Exception {
    Set<Path> before = temporaryFiles();
    try (Spool spool = filled()) {
      assertThat(temporaryFiles()).isEqualTo(before);
      assertThat(spool.length()).isPositive();
    }
  }

  @Test
  void close_endsIt() throws Exception {
    Spool spool = filled();
    spool.close();

    assertThatThrownBy(spool::length).isInstanceOf(ClosedChannelException.class);
  }

  private static Spool filled() throws IOException {
    Spool spool = Spool.create();
    try (OutputStream out = spool.output()) {
      out.write(TEXT);
    }
    return spool;
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("resguardo"))
          .filter(file -> file.toString().endsWith(".sealed"))
          .collect(Collectors.toSet());
    }
  }
}

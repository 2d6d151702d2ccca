package org.resguardo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Where a request comes from is asked neither of the connection ({@link ArchitectureTest}) nor of
/// a header.
class PeerAddressTest {
  private static final Pattern ADDRESS_HEADERS =
      Pattern.compile("(?i)\"(x-)?forwarded|x-real-ip|client-ip|connecting-ip|\"via\"");

  @Test
  void noSource_namesAHeaderThatHoldsAnAddress() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      List<Path> files = sources.filter(Files::isRegularFile).toList();

      assertThat(files).hasSizeGreaterThan(20);
      assertThat(files).noneMatch(PeerAddressTest::namesOne);
    }
  }

  private static boolean namesOne(Path source) {
    try {
      return ADDRESS_HEADERS.matcher(Files.readString(source)).find();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

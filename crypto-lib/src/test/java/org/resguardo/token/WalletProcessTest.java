package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.submission.IsoWeek;

/// Several programs with one wallet.
class WalletProcessTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 48);
  private static final int TOKENS = 120;

  @TempDir private Path folder;

  /// Run in a process of its own: takes all there is, and prints each.
  static final class Taker {
    private Taker() {}

    public static void main(String[] args) throws IOException {
      for (StoredToken token : TokenWalletTest.takeAll(new TokenWallet(Path.of(args[0])))) {
        System.out.println(token.exportSecretLine());
      }
    }
  }

  @Test
  void processes_neverGetTheSameToken() throws Exception {
    Path file = folder.resolve("wallet");
    new TokenWallet(file).add(TokenWalletTest.tokens(WEEK, TOKENS));

    List<Process> takers = List.of(taker(file), taker(file), taker(file));
    List<String> taken = new ArrayList<>();
    for (Process taker : takers) {
      byte[] output = taker.getInputStream().readAllBytes();
      taken.addAll(new String(output, StandardCharsets.US_ASCII).lines().toList());
      assertThat(taker.waitFor()).isZero();
    }

    assertThat(taken).hasSize(TOKENS).doesNotHaveDuplicates();
  }

  private static Process taker(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Taker.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}

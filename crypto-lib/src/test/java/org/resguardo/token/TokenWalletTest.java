package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.submission.IsoWeek;

class TokenWalletTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final IsoWeek WEEK = IsoWeek.of(NOW);

  @TempDir private Path folder;
  private Path file;
  private TokenWallet wallet;

  @BeforeEach
  void open() {
    file = folder.resolve("wallet");
    wallet = new TokenWallet(file);
  }

  @Test
  void take_givesEachTokenOnce() throws IOException {
    List<StoredToken> tokens = tokens(WEEK, 3);
    wallet.add(tokens);

    Set<StoredToken> taken = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      taken.add(new TokenWallet(file).take(NOW).orElseThrow());
    }

    assertThat(taken).isEqualTo(new HashSet<>(tokens));
    assertThat(wallet.take(NOW)).isEmpty();
  }

  @Test
  void take_ofNoWallet_isEmptyAndMakesNone() throws IOException {
    assertThat(wallet.take(NOW)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void file_isItsOwnersOnly() throws IOException {
    wallet.add(tokens(WEEK, 1));

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void file_hasOneLineAToken() throws IOException {
    List<StoredToken> tokens = tokens(WEEK, 2);
    wallet.add(tokens);

    assertThat(Files.readAllLines(file))
        .containsExactly(tokens.get(0).exportSecretLine(), tokens.get(1).exportSecretLine())
        .allMatch(line -> line.matches("2026-W48 [\\w-]{472}"));
  }

  @Test
  void take_isOfTheOldestWeekThatCounts() throws IOException {
    StoredToken lastWeeks = token(WEEK.previous());
    wallet.add(List.of(token(WEEK), lastWeeks, token(WEEK.next())));

    assertThat(wallet.take(NOW)).contains(lastWeeks);
  }

  @Test
  void take_dropsTokensOfWeeksThatAreOver() throws IOException {
    wallet.add(List.of(token(WEEK.previous().previous()), token(WEEK.next())));

    assertThat(wallet.take(NOW)).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(wallet.size(NOW)).isZero();
  }

  @Test
  void giveBack_makesItAvailableAgain() throws IOException {
    wallet.add(tokens(WEEK, 1));
    StoredToken taken = wallet.take(NOW).orElseThrow();
    wallet.giveBack(taken);

    assertThat(wallet.take(NOW)).contains(taken);
  }

  @Test
  void halfWrittenReplacement_isNothing() throws IOException {
    wallet.add(tokens(WEEK, 2));
    Files.writeString(folder.resolve("wallet.new"), "2026-W48 AAAA");

    assertThat(wallet.take(NOW)).isPresent();
    assertThat(wallet.size(NOW)).isEqualTo(1);
  }

  @Test
  void damagedLine_isNamedAndNothingIsLost() throws IOException {
    wallet.add(tokens(WEEK, 1));
    Files.writeString(file, Files.readString(file) + "2026-W48 AAAA\n");
    String before = Files.readString(file);

    assertThatThrownBy(() -> wallet.take(NOW)).hasMessageContaining("line 2");
    assertThat(file).hasContent(before);
  }

  @Test
  void threads_neverGetTheSameToken() throws Exception {
    wallet.add(tokens(WEEK, 60));
    List<StoredToken> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      Callable<List<StoredToken>> work = () -> takeAll(new TokenWallet(file));
      for (Future<List<StoredToken>> each : threads.invokeAll(Collections.nCopies(6, work))) {
        taken.addAll(each.get());
      }
    }

    assertThat(taken).hasSize(60).doesNotHaveDuplicates();
  }

  static List<StoredToken> takeAll(TokenWallet wallet) throws IOException {
    List<StoredToken> taken = new ArrayList<>();
    for (Optional<StoredToken> next = wallet.take(NOW); next.isPresent(); next = wallet.take(NOW)) {
      taken.add(next.get());
    }
    return taken;
  }

  static List<StoredToken> tokens(IsoWeek week, int count) {
    List<StoredToken> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(token(week));
    }
    return tokens;
  }

  private static StoredToken token(IsoWeek week) {
    return new StoredToken(week, new Token(random(32), random(32), random(32), random(256)));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, TokenFixtures.random()));
  }
}

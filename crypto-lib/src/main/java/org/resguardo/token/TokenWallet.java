package org.resguardo.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resguardo.primitive.Bytes;
import org.resguardo.storage.DurableFile;
import org.resguardo.storage.ExclusiveUse;

/// The file a partner keeps its tokens in, a line each, readable by its owner only.
///
/// A token that was taken is out of the file, on the disk, before it is handed out: whenever the
/// machine stops, none is spent twice, and at most the one in hand is lost. Any number of processes
/// and threads may use one file. Spec: token.md section 8.
public final class TokenWallet {
  private static final int MAX_BYTES = 16 << 20; // some 30,000 tokens

  private final Path path;
  private final DurableFile file;

  public TokenWallet(Path path) {
    this.path = path;
    this.file = new DurableFile(path);
  }

  /// Puts tokens in; returns how many there are then.
  public int add(Collection<StoredToken> tokens) throws IOException {
    try (ExclusiveUse _ = ExclusiveUse.await(path)) {
      List<StoredToken> all = read();
      all.addAll(tokens);
      write(all);
      return all.size();
    }
  }

  /// Takes out a token that may be redeemed now, of the oldest such week; drops those whose time is
  /// over.
  ///
  /// Oldest first, as all clients do it: a token of last week then says no more than that somebody
  /// had some left.
  public Optional<StoredToken> take(Instant now) throws IOException {
    try (ExclusiveUse _ = ExclusiveUse.await(path)) {
      List<StoredToken> all = read();
      boolean hasExpired = all.removeIf(token -> isExpired(token, now));
      Optional<StoredToken> taken =
          all.stream()
              .filter(token -> KeyTimes.mayRedeem(token.week(), now))
              .min(Comparator.comparing(token -> token.week().start()));
      taken.ifPresent(all::remove);
      if (hasExpired || taken.isPresent()) {
        write(all);
      }
      return taken;
    }
  }

  /// Puts a token back that was taken and never sent.
  ///
  /// Not one that may have been: the next submission under it would be known to come from the same
  /// wallet.
  public void giveBack(StoredToken unsent) throws IOException {
    add(List.of(unsent));
  }

  /// How many may be redeemed now.
  public int size(Instant now) throws IOException {
    try (ExclusiveUse _ = ExclusiveUse.await(path)) {
      return (int) read().stream().filter(token -> KeyTimes.mayRedeem(token.week(), now)).count();
    }
  }

  private static boolean isExpired(StoredToken token, Instant now) {
    return !now.isBefore(KeyTimes.redeemableUntil(token.week()));
  }

  private List<StoredToken> read() throws IOException {
    Bytes content = file.read(MAX_BYTES).orElse(Bytes.of(new byte[0]));
    List<StoredToken> tokens = new ArrayList<>();
    for (String line : new String(content.toArray(), StandardCharsets.UTF_8).lines().toList()) {
      tokens.add(parse(line, tokens.size() + 1));
    }
    return tokens;
  }

  private StoredToken parse(String line, int number) throws IOException {
    try {
      return StoredToken.parse(line);
    } catch (TokenFormatException damaged) {
      throw new IOException("line %d of the wallet is no token: %s".formatted(number, path));
    }
  }

  private void write(List<StoredToken> tokens) throws IOException {
    file.replace(
        Bytes.utf8(
            tokens.stream()
                .map(token -> token.exportSecretLine() + "\n")
                .collect(Collectors.joining())));
  }
}

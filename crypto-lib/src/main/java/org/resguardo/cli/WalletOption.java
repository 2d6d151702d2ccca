package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.resguardo.token.StoredToken;
import org.resguardo.token.Token;
import org.resguardo.token.TokenWallet;
import picocli.CommandLine.Option;

/// The tokens a partner's client has, of which each submission costs one.
final class WalletOption {
  private final InstantSource clock = InstantSource.system();

  @Option(
      names = "--tokens",
      required = true,
      paramLabel = "WALLET",
      description = "Spend a token of this file, which tokens fills.")
  private Path wallet = Path.of("");

  /// A token that nobody was shown yet; it is out of the wallet from now on.
  ///
  /// @throws Refusal when there is none left
  Token take() throws Refusal, IOException {
    return new TokenWallet(wallet)
        .take(clock.instant())
        .map(StoredToken::token)
        .orElseThrow(
            () ->
                new Refusal(
                    "no token left that may be spent now: " + wallet,
                    "fetch some with: resguardo tokens"));
  }
}

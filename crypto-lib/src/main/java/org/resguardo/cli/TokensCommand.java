package org.resguardo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.resguardo.client.TokenIssuance;
import org.resguardo.client.TokensClient;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.StoredToken;
import org.resguardo.token.TokenWallet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches submission tokens into a wallet, after the directory log has shown that everybody gets
/// the same issuer key.
@Command(
    name = "tokens",
    description = "Fetch anonymous submission tokens into WALLET (partners), ahead of time.")
final class TokensCommand implements Callable<Integer> {
  private final Messages messages;
  private final InstantSource clock = InstantSource.system();

  @Mixin private LogOptions options = new LogOptions();

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds the access token of your login, on one line.")
  private Path tokenFile = Path.of("");

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many (default: 10).",
      converter = TokenCount.class)
  private int count = 10;

  @Parameters(
      paramLabel = "WALLET",
      description = "The file to keep them in. Whoever reads it can spend them.")
  private Path wallet = Path.of("");

  TokensCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    TrustPolicy trusted = options.policy();
    TokenIssuance issuance = begin(trusted, KeyFiles.onlyLine(tokenFile));
    List<StoredToken> tokens = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        tokens.add(issuance.next());
      }
    } finally {
      keep(tokens);
    }
    return 0;
  }

  /// Also those that came before something went wrong: they count against the quota.
  private void keep(List<StoredToken> tokens) throws IOException {
    if (!tokens.isEmpty()) {
      int kept = new TokenWallet(wallet).add(tokens);
      messages.info(
          "%d tokens of week %s fetched, %d in the wallet"
              .formatted(tokens.size(), tokens.getFirst().week(), kept));
    }
  }

  private TokenIssuance begin(TrustPolicy trusted, String accessToken) throws Refusal, IOException {
    try {
      return new TokensClient(trusted, options.memory(), accessToken, clock, new SecureRandom())
          .begin();
    } catch (KeyRefusedException refused) {
      throw new Refusal(
          String.valueOf(refused.getMessage()),
          "tokens of such a key could be traced to you; none was fetched, tell an auditor");
    } catch (LogRefusedException refused) {
      throw LogOptions.refusal(trusted.directoryLog().origin(), refused);
    }
  }
}

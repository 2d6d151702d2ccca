package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.client.RosterClient;
import org.resguardo.client.SubmissionClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.incident.ReportFormatException;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.vocabulary.Language;
import org.resguardo.receipt.Receipt;
import org.resguardo.receipt.ReceiptKeys;
import org.resguardo.receipt.ReceiptLanguage;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.submission.AttachmentLimitException;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.UnsealableException;
import org.resguardo.token.Token;
import org.resguardo.token.TokenWallet;

/// A partner's client gets anonymous tokens ahead of time; each is good for one report.
final class TokenChapter {
  private static final int TOKENS = 3;

  private final Story story;
  private final RunningStack stack;
  private final ResguardoCommand resguardo;
  private final AccessTokens logins;
  private final Path scratch;
  private final SecureRandom random = new SecureRandom();

  TokenChapter(
      Story story,
      RunningStack stack,
      ResguardoCommand resguardo,
      AccessTokens logins,
      Path scratch) {
    this.story = story;
    this.stack = stack;
    this.resguardo = resguardo;
    this.logins = logins;
    this.scratch = scratch;
  }

  /// The partner's wallet.
  Path wallet() {
    return scratch.resolve("wallet");
  }

  void fetch() throws IOException {
    story.chapter("Tokens: who may hand in is known, who hands in is not");
    Path login = scratch.resolve("partner-token");
    Files.writeString(login, partnerToken() + "\n");
    resguardo
        .run(
            List.of(
                "tokens",
                "--policy",
                stack.variable("TRUST_POLICY"),
                "--token-file",
                login.toString(),
                "--count",
                Integer.toString(TOKENS),
                wallet().toString()))
        .succeeded();
    story.proof(
        new TokenWallet(wallet()).size(Instant.now()) == TOKENS,
        "partner's client",
        "logs in at identity-service and has %d tokens signed, blind; the issuer's key is the one the log shows everybody"
            .formatted(TOKENS));
    Files.copy(wallet(), usedWallet());
  }

  /// Shows that the token of the report that was handed in meanwhile is good for no other.
  void tryAgain() throws IOException, RosterRefusedException, RosterFormatException {
    Token used = new TokenWallet(usedWallet()).take(Instant.now()).orElseThrow().token();
    try (SealedReport other = other()) {
      String refused =
          Refusals.of(() -> new SubmissionClient(stack.policy()).submit(other, used));
      story.proof(
          refused.startsWith("409"),
          "partner's client",
          "tries the same token with another report; refused: " + refused);
    }
  }

  private SealedReport other() throws IOException, RosterRefusedException, RosterFormatException {
    try {
      return new SubmissionSealer(
              new RosterClient(stack.policy(), stack.memory(), InstantSource.system()).current(),
              LocalDate.now(ZoneOffset.UTC),
              random)
          .seal(
              List.of("org-casa"),
              new SubmissionSealer.Report(
                  ReportJson.read(SubmissionChapter.example()), Language.ES, List.of()),
              ReceiptKeys.derive(Receipt.generate(random, ReceiptLanguage.ES)).publicPart());
    } catch (UnsealableException
        | BundleTooLargeException
        | AttachmentLimitException
        | ReportFormatException impossible) {
      throw new DemoFailure("the other report is not sealed: " + impossible.getMessage());
    }
  }

  private Path usedWallet() {
    return scratch.resolve("wallet-as-it-was");
  }

  private String partnerToken() {
    return logins.ofPartner(
        stack.variable("PARTNER_CLIENT_ID"), stack.variable("PARTNER_CLIENT_SECRET"));
  }
}

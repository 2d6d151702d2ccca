package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.bundle.BundleTooLargeException;
import org.resguardo.client.ServiceException;
import org.resguardo.client.SubmissionClient;
import org.resguardo.note.SignedNote;
import org.resguardo.receipt.Receipt;
import org.resguardo.receipt.ReceiptKeys;
import org.resguardo.roster.Roster;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.AttachmentLimitException;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.SubmissionSealer;
import org.resguardo.submission.UnsealableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Verifies the roster, seals a report to the reviewers in it, hands it in, and prints the receipt.
@Command(
    name = "submit",
    description = "Seal REPORT to organisations' reviewers and hand it in; prints eleven words.")
final class SubmitCommand implements Callable<Integer> {
  private static final String ROSTER_TOO_OLD = "urn:resguardo:problem:roster-version-too-old";

  private final Streams streams;
  private final PrintWriter out;
  private final Messages messages;
  private final SecureRandom random = new SecureRandom();

  @Mixin private RosterOptions roster = new RosterOptions();

  @Mixin private WalletOption tokens = new WalletOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "ORGANISATION",
      description = "Seal to this organisation's reviewers. Repeatable.")
  private List<String> organisations = List.of();

  @Mixin private RelayOptions relay = new RelayOptions();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The reporter's language: es (default) or en.")
  private CliLanguage language = CliLanguage.es;

  @Option(names = "--ack", paramLabel = "FILE", description = "Keep the acknowledgement in FILE.")
  private @Nullable Path acknowledgement;

  @Mixin private LeakReview leaks = new LeakReview();

  @Mixin private ReportParameters report = new ReportParameters();

  SubmitCommand(Streams streams, PrintWriter out, Messages messages) {
    this.streams = streams;
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    TrustPolicy trusted = roster.policy();
    SubmissionSealer.Report sealable =
        leaks.review(report.read(language, messages), streams, messages);
    Receipt receipt = Receipt.generate(random, language.ofReceipt());
    SignedNote note = submit(trusted, sealable, ReceiptKeys.derive(receipt));
    // The words first: nothing that fails from here on may cost the reporter the way back.
    messages.info("stored; these eleven words are the only way back to it:");
    out.println(String.join(" ", receipt.exportWords()));
    out.flush();
    keep(note);
    return 0;
  }

  private void keep(SignedNote note) throws IOException {
    if (acknowledgement != null) {
      try (OutputStream file = new LazyFileOutputStream(acknowledgement)) {
        file.write(note.encoded().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /// Seals again when a new roster was published between fetching it and handing in.
  private SignedNote submit(TrustPolicy trusted, SubmissionSealer.Report sealable, ReceiptKeys keys)
      throws Refusal, IOException {
    SubmissionClient client =
        new SubmissionClient(trusted, relay.transport(trusted, roster.memory()));
    TokenSpending spending = new TokenSpending(client, tokens);
    try (SealedReport sealed = seal(roster.current(), sealable, keys)) {
      return spending.handIn(sealed);
    } catch (ServiceException refused) {
      if (!refused.type().equals(ROSTER_TOO_OLD)) {
        throw refused;
      }
    }
    try (SealedReport sealed = seal(roster.current(), sealable, keys)) {
      return spending.handIn(sealed);
    }
  }

  private SealedReport seal(Roster verified, SubmissionSealer.Report sealable, ReceiptKeys keys)
      throws Refusal, IOException {
    try {
      return new SubmissionSealer(verified, LocalDate.now(ZoneOffset.UTC), random)
          .seal(organisations, sealable, keys.publicPart());
    } catch (UnsealableException | IllegalArgumentException nobody) {
      throw new Refusal(String.valueOf(nobody.getMessage()), "see: resguardo roster show");
    } catch (AttachmentLimitException tooMuch) {
      throw new Refusal(String.valueOf(tooMuch.getMessage()), "attach fewer or smaller files");
    } catch (BundleTooLargeException tooLarge) {
      throw new Refusal(
          "the report needs %d bytes, the limit is %d"
              .formatted(tooLarge.actualBytes(), tooLarge.limitBytes()),
          "shorten its free text");
    }
  }
}

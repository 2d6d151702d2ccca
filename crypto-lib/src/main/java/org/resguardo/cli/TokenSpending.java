package org.resguardo.cli;

import java.io.IOException;
import org.resguardo.client.ServiceException;
import org.resguardo.client.SubmissionClient;
import org.resguardo.note.SignedNote;
import org.resguardo.submission.SealedReport;

/// Hands reports in, each for a token.
///
/// A token that was sent is never sent with another report, whatever came of it: the service would
/// know that both come from one client.
final class TokenSpending {
  private static final String SPENT = "urn:resguardo:problem:token-spent";
  private static final String REFUSED = "urn:resguardo:problem:token-refused";

  private final SubmissionClient client;
  private final WalletOption wallet;

  TokenSpending(SubmissionClient client, WalletOption wallet) {
    this.client = client;
    this.wallet = wallet;
  }

  /// Hands `report` in; when a token turns out to be spent, for the next one.
  ///
  /// @return the verified acknowledgement
  /// @throws Refusal when there is no token left, or the service takes none of this wallet
  SignedNote handIn(SealedReport report) throws Refusal, IOException {
    while (true) {
      try {
        return client.submit(report, wallet.take());
      } catch (ServiceException refused) {
        requireSpent(refused);
      }
    }
  }

  private static void requireSpent(ServiceException refused) throws Refusal, ServiceException {
    if (refused.type().equals(REFUSED)) {
      throw new Refusal(
          "the service does not take this token",
          "was it fetched under another trust policy? fetch new ones with: resguardo tokens");
    }
    if (!refused.type().equals(SPENT)) {
      throw refused;
    }
  }
}

package org.resguardo.report.redemption;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.background.Background;
import org.resguardo.report.problem.FailureTrace;
import org.resguardo.report.redemption.IssuerKeysAnswer.Offered;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.TokenFormatException;

/// Fetches the issuer's keys at start and then periodically, and proves each.
///
/// A key counts once there is a place to remember what is spent of it; that place goes when the key
/// is too old.
@ApplicationScoped
class IssuerKeyRefresh {
  private static final Logger LOG = Logger.getLogger(IssuerKeyRefresh.class);

  private final IssuerKeysGateway issuer;
  private final IssuerKeyProof proof;
  private final CurrentKeys current;
  private final SpentTokenRepository spent;
  private final RedemptionConfig config;
  private volatile String lastFetch = "none yet";

  IssuerKeyRefresh(
      IssuerKeysGateway issuer,
      IssuerKeyProof proof,
      CurrentKeys current,
      SpentTokenRepository spent,
      RedemptionConfig config) {
    this.issuer = issuer;
    this.proof = proof;
    this.current = current;
    this.spent = spent;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::refresh);
  }

  /// How the last fetch ended, in a few words.
  String lastFetch() {
    return lastFetch;
  }

  CompletionStage<Duration> refresh() {
    return Uni.createFrom()
        .completionStage(issuer::fetch)
        .flatMap(this::use)
        .chain(spent::endOld)
        .subscribeAsCompletionStage()
        .handle((_, failure) -> pauseAfter(failure));
  }

  private Uni<Void> use(List<Offered> offered) {
    List<ProvenKey> proven = new ArrayList<>();
    String outcome = "taken";
    for (Offered key : offered) {
      try {
        proven.add(proof.verify(key));
      } catch (TokenFormatException | LogFormatException malformed) {
        outcome = "refused: key malformed";
      } catch (LogRefusedException refused) {
        outcome = "refused: key not proven";
      }
    }
    List<ProvenKey> inTime = current.inTime(proven);
    String soFar = outcome;
    return spent.begin(inTime).invoke(() -> take(inTime, soFar));
  }

  private void take(List<ProvenKey> proven, String soFar) {
    List<IsoWeek> contradicted = current.take(proven);
    String outcome =
        contradicted.isEmpty() ? soFar : "refused: two keys of " + contradicted.getFirst();
    if (!outcome.equals(lastFetch)) {
      LOG.infof("issuer keys %s", outcome);
    }
    lastFetch = outcome;
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warnf("issuer keys not fetched: %s", FailureTrace.of(failure));
      lastFetch = "failed";
    }
    return current.redeemable().isEmpty() ? config.retryEvery() : config.refreshEvery();
  }
}

package org.resguardo.client;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.OhttpFormatException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.KeyRefusedException.Reason;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.PublishedKeys;

/// Where a client gets the gateway's key that it seals requests to: shown by the directory log to
/// be the one everybody gets, so that it tells nobody apart. Thread-safe.
///
/// Fetched through the relay: asking report-service itself would show it the address that the relay
/// is there to hide.
public final class RelayKeys {
  private final Exchange exchange = new Exchange();
  private final DirectoryKeys log;
  private final InstantSource clock;

  /// @param memory where this client remembers what it has seen of the directory log
  public RelayKeys(TrustPolicy trusted, MemoryFolder memory, InstantSource clock) {
    this.log = new DirectoryKeys(trusted, memory);
    this.clock = clock;
  }

  /// What the relay says are the gateway's key configurations. Not verified.
  ///
  /// @throws IOException when it has none
  public KeyConfigs fetch(URI relay) throws IOException {
    HttpAnswer answer =
        exchange.send(Exchange.request(relay, "").GET().build(), KeyConfigs.MAX_BYTES);
    try {
      return KeyConfigs.parse(Bytes.of(Http.success(answer)));
    } catch (OhttpFormatException malformed) {
      throw Http.unbelievable("the gateway's keys are malformed");
    }
  }

  /// The key to seal to: the post-quantum one where there is one.
  ///
  /// @throws KeyRefusedException when the log does not show these configurations, and no others,
  ///   for this week or the last
  /// @throws LogRefusedException when the log must not be believed
  /// @throws IOException when the log cannot be had, or no configuration is usable
  public KeyConfig verified(KeyConfigs configs)
      throws KeyRefusedException, LogRefusedException, IOException {
    requirePublished(configs, log.read());
    return configs
        .with(HpkeKem.MLKEM768_X25519)
        .or(() -> configs.with(HpkeKem.DHKEM_X25519))
        .orElseThrow(() -> Http.unbelievable("the gateway has no key this client can use"));
  }

  /// The gateway opens what is sealed to last week's keys, too.
  private void requirePublished(KeyConfigs configs, PublishedKeys published)
      throws KeyRefusedException {
    IsoWeek week = IsoWeek.of(clock.instant());
    try {
      published.requireOnly(new PublishedKey.ObliviousKeys(week, configs.sha256()));
    } catch (KeyRefusedException refused) {
      if (refused.reason() != Reason.OTHER_WEEK) {
        throw refused;
      }
      published.requireOnly(new PublishedKey.ObliviousKeys(week.previous(), configs.sha256()));
    }
  }
}

package org.resguardo.identity.translog;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.tlog.TrustedWitness;

/// A witness as this instance knows it, for one log. Thread-safe.
final class KnownWitness {
  private final TrustedWitness witness;
  private final URI submissionPrefix;
  private long latestSize;
  private @Nullable WitnessRefusal refusal;
  private Instant notBefore = Instant.MIN;

  KnownWitness(TrustedWitness witness, URI submissionPrefix) {
    this.witness = witness;
    this.submissionPrefix = submissionPrefix;
  }

  TrustedWitness witness() {
    return witness;
  }

  URI submissionPrefix() {
    return submissionPrefix;
  }

  /// The size it cosigned last, as far as is known; 0 when nothing is known, which it corrects.
  synchronized long latestSize() {
    return latestSize;
  }

  synchronized void hasCosigned(long size) {
    latestSize = size;
  }

  /// Whether it may be asked now: it has not refused, and is not being left alone after an outage.
  synchronized boolean mayBeAsked(Instant now) {
    return refusal == null && !now.isBefore(notBefore);
  }

  /// It is not asked again before the next start.
  synchronized void refuses(WitnessRefusal why) {
    refusal = why;
  }

  synchronized Optional<WitnessRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  synchronized void leaveAloneUntil(Instant time) {
    notBefore = time;
  }
}

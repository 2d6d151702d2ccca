package org.resguardo.audit.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resguardo.tlog.Checkpoint;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.TrustedWitness;

/// Which witnesses cosigned a checkpoint, and how long ago by their own clocks.
final class CosignatureAges {
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final Map<CosignatureKey, Instant> times;
  private final LogPolicy policy;
  private final Instant now;

  CosignatureAges(Checkpoint checkpoint, LogPolicy policy, Instant now) {
    this.times = checkpoint.cosignatures();
    this.policy = policy;
    this.now = now;
  }

  /// A line a witness of the policy.
  List<String> lines() {
    return policy.quorum().witnesses().stream().map(this::line).toList();
  }

  private String line(TrustedWitness witness) {
    Instant time = times.get(witness.key());
    return witness.name()
        + (time == null ? " has not cosigned" : " cosigned " + age(time) + " ago");
  }

  private String age(Instant time) {
    Duration age = Duration.between(time, now);
    if (age.toHours() >= 48) {
      return age.toDays() + " days";
    }
    return age.toMinutes() >= 120
        ? age.toHours() + " hours"
        : Math.max(0, age.toMinutes()) + " minutes";
  }

  /// What speaks against them.
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    if (policy.quorum().witnesses().isEmpty() || policy.quorum().isMet(List.of())) {
      complaints.add("the trust policy asks for no witness, so nobody would notice two logs");
    }
    if (!policy.quorum().isMet(times.keySet())) {
      complaints.add(
          "%d of %d witnesses have cosigned, too few"
              .formatted(times.size(), policy.quorum().witnesses().size()));
    }
    if (times.values().stream().anyMatch(time -> time.isAfter(now.plus(LEEWAY)))) {
      complaints.add("a witness cosigned in the future");
    }
    return complaints;
  }
}

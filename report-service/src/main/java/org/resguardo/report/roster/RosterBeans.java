package org.resguardo.report.roster;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;

/// The parts of crypto-lib that decide about rosters, made once at start.
class RosterBeans {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  @Startup
  TrustPolicy trustPolicy(RosterConfig config) {
    return TrustPolicyFile.read(config.trustPolicy());
  }

  @Produces
  @Singleton
  RosterVerifier rosterVerifier(TrustPolicy policy, InstantSource clock) {
    return new RosterVerifier(policy, clock);
  }
}

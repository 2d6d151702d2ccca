package org.resguardo.report.suspension;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.vetting.SuspensionVerifier;

/// The part of crypto-lib that decides about lists of suspended members.
class SuspensionBeans {
  @Produces
  @Singleton
  SuspensionVerifier suspensionVerifier(TrustPolicy policy) {
    return new SuspensionVerifier(policy.identityKey());
  }
}

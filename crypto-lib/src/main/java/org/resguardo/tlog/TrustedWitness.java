package org.resguardo.tlog;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A witness that a trust policy names (c2sp.org/tlog-policy).
///
/// @param name what groups and the quorum call it; means nothing outside the policy
/// @param submissionPrefix where logs ask for cosignatures, if the policy says
public record TrustedWitness(String name, CosignatureKey key, @Nullable URI submissionPrefix) {
  public TrustedWitness {
    WitnessQuorum.requireName(name);
    if (submissionPrefix != null && !BaseAddress.isValid(submissionPrefix)) {
      throw new IllegalArgumentException("a witness's address is http(s)://host and maybe a path");
    }
  }
}

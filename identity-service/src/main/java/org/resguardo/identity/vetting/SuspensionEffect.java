package org.resguardo.identity.vetting;

import io.smallrye.mutiny.Uni;

/// What else has to happen when somebody is suspended.
public interface SuspensionEffect {
  /// Does it, in the transaction of the suspension.
  Uni<Void> onSuspension(String memberId);
}

package org.resguardo.identity.translog;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids of entries in line: random, because entries are moved in their order.
final class PendingId {

  private PendingId() {}

  static UUID random(SecureRandom random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}

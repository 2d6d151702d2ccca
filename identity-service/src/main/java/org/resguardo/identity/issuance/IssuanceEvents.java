package org.resguardo.identity.issuance;

import org.jboss.logging.Logger;
import org.resguardo.submission.IsoWeek;

/// What an operator hears of issuance: that a key was made. Never anything of a request.
final class IssuanceEvents {
  private static final Logger LOG = Logger.getLogger(IssuanceEvents.class);

  private IssuanceEvents() {}

  static void made(IsoWeek week) {
    LOG.infof("issuer key made: %s", week);
  }
}

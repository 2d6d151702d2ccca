package org.resguardo.identity.worker;

import org.jboss.logging.Logger;

/// Work that has begun to fail, or to work again, for the operator. Names the work and the class of
/// a failure; never what a message says.
final class PeriodicEvents {
  private static final Logger LOG = Logger.getLogger(PeriodicEvents.class);

  private PeriodicEvents() {}

  static void failing(String what, Throwable failure) {
    LOG.warnf("%s fails, and is tried again: %s", what, failure.getClass().getSimpleName());
  }

  static void working(String what) {
    LOG.infof("%s works again", what);
  }
}

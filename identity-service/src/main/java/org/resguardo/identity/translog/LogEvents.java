package org.resguardo.identity.translog;

import org.jboss.logging.Logger;

/// The events of the logs that an operator must hear of. They name a log, a place in it, a witness
/// or the class of a failure; never an entry.
final class LogEvents {
  private static final Logger LOG = Logger.getLogger(LogEvents.class);

  private LogEvents() {}

  static void damaged(LogName log, String where) {
    LOG.errorf("log damaged: %s, %s; it is not extended any more", log.word(), where);
  }

  static void refused(LogName log, String witness, String why) {
    LOG.errorf("checkpoint refused: %s, by %s, %s", log.word(), witness, why);
  }

  static void checked(LogName log, long leaves) {
    LOG.infof("log checked: %s, %d leaves", log.word(), leaves);
  }
}

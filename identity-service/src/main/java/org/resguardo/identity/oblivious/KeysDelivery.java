package org.resguardo.identity.oblivious;

import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;

/// Keys of a week that report-service has signed for.
///
/// @param logEntry the note with that one signature
record KeysDelivery(PublishedKey.ObliviousKeys keys, Bytes logEntry) {
  IsoWeek week() {
    return keys.week();
  }
}

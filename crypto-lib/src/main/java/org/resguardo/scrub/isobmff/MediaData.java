package org.resguardo.scrub.isobmff;

import java.util.Map;
import java.util.NavigableMap;
import org.resguardo.scrub.format.ScrubException;

/// Where the media data of a file lie. Samples can only be there, so that nothing else passes as
/// one.
final class MediaData {
  /// Ends by beginnings.
  private final NavigableMap<Long, Long> ranges;

  MediaData(NavigableMap<Long, Long> ranges) {
    this.ranges = ranges;
  }

  void require(long from, long size) throws ScrubException {
    Map.Entry<Long, Long> range = ranges.floorEntry(from);
    if (range == null || size < 0 || size > range.getValue() - from) {
      throw ScrubException.malformed("samples that are not in the media data");
    }
  }
}

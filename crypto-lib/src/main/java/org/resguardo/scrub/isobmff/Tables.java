package org.resguardo.scrub.isobmff;

import org.resguardo.scrub.format.ScrubException;

/// Copies boxes that are a version, a count and so many entries, without what follows them.
final class Tables {
  private Tables() {}

  static void copy(Box table, int entryBytes, BoxWriter out) throws ScrubException {
    Fields body = table.body();
    int version = body.u8();
    long count = body.skip(3).u32();
    int start = out.start(table.type(), version, 0);
    out.u32(count);
    body.copyTo(out, Math.multiplyExact(count, (long) entryBytes));
    out.end(start);
  }
}

package org.resguardo.scrub.isobmff;

import java.util.List;
import org.resguardo.scrub.format.ScrubException;

/// Reads where the chunks of a track are, and writes a list with room for where they will be
/// (ISO/IEC 14496-12 sections 8.7.4 and 8.7.5).
final class Chunks {
  private static final int MAX_CHUNKS = 1_000_000;

  private final Fields runs;
  private long runsLeft;
  private long nextFirst;
  private long samplesEach;
  private long nextSamplesEach;

  private Chunks(Box stsc) throws ScrubException {
    runs = stsc.body().skip(4);
    runsLeft = runs.u32();
    readRun();
  }

  static void write(Boxes in, SampleSizes sizes, boolean isLarge, BoxWriter out, List<Chunk> chunks)
      throws ScrubException {
    boolean wasLarge = in.has("co64");
    Fields offsets = in.require(wasLarge ? "co64" : "stco").body().skip(4);
    long count = offsets.u32();
    if (count > MAX_CHUNKS - chunks.size()) {
      throw ScrubException.tooLarge("more than 1,000,000 pieces of film or sound");
    }
    int start = out.start(isLarge ? "co64" : "stco", 0, 0);
    out.u32(count);
    Chunks runs = new Chunks(in.require("stsc"));
    for (int index = 1; index <= count; index++) {
      long from = offsets.sized(wasLarge ? 8 : 4);
      long size = sizes.next(runs.samplesIn(index));
      chunks.add(new Chunk(size == 0 ? 0 : from, size, out.size()));
      out.zeros(isLarge ? 8 : 4);
    }
    out.end(start);
  }

  private long samplesIn(int chunk) throws ScrubException {
    while (nextFirst == chunk) {
      samplesEach = nextSamplesEach;
      readRun();
    }
    return samplesEach;
  }

  private void readRun() throws ScrubException {
    if (runsLeft == 0) {
      nextFirst = Long.MAX_VALUE;
      return;
    }
    long first = runs.u32();
    if (first <= nextFirst) {
      throw ScrubException.malformed("pieces of film or sound out of order");
    }
    runsLeft--;
    nextFirst = first;
    nextSamplesEach = runs.u32();
    runs.skip(4);
  }
}

package org.resguardo.scrub.isobmff;

import java.util.List;
import java.util.Set;
import org.resguardo.scrub.format.ScrubException;

/// Rebuilds where and when the samples of a track are (ISO/IEC 14496-12 sections 8.6 to 8.9).
final class SampleTables {
  /// Kinds of groups that players need: roll distances and random access.
  private static final Set<String> GROUPS = Set.of("roll", "prol", "rap ");

  private final Boxes in;
  private final BoxWriter out;

  private SampleTables(Boxes in, BoxWriter out) {
    this.in = in;
    this.out = out;
  }

  /// Adds the track's chunks to `chunks`.
  static void write(Boxes in, boolean isVideo, boolean isLarge, BoxWriter out, List<Chunk> chunks)
      throws ScrubException {
    SampleTables tables = new SampleTables(in, out);
    int start = out.start("stbl");
    long frameBytes = SampleEntries.write(in.require("stsd"), isVideo, out);
    tables.times();
    tables.table("stsc", 12);
    tables.sizes();
    Chunks.write(in, SampleSizes.of(in, frameBytes), isLarge, out, chunks);
    tables.flags();
    tables.groups();
    out.end(start);
  }

  private void times() throws ScrubException {
    table("stts", 8);
    if (in.has("ctts")) {
      table("ctts", 8);
    }
    if (in.has("cslg")) {
      Fields body = in.require("cslg").body();
      fixed("cslg", body.copy().u8() == 0 ? 24 : 44);
    }
    for (String sync : List.of("stss", "stps")) {
      if (in.has(sync)) {
        table(sync, 4);
      }
    }
  }

  private void sizes() throws ScrubException {
    boolean isCompact = in.has("stz2");
    String type = isCompact ? "stz2" : "stsz";
    Fields sizes = in.require(type).body().skip(4);
    long constant = isCompact ? sizes.skip(3).u8() : sizes.u32();
    long count = sizes.u32();
    int start = out.start(type, 0, 0);
    out.u32(constant).u32(count);
    sizes.copyTo(out, isCompact ? compactBytes(constant, count) : plainBytes(constant, count));
    out.end(start);
  }

  private static long compactBytes(long bitsEach, long count) {
    return (Math.multiplyExact(count, bitsEach) + 7) / 8;
  }

  private static long plainBytes(long constant, long count) {
    return constant == 0 ? Math.multiplyExact(count, 4L) : 0;
  }

  /// One byte a sample, as many as there are sizes.
  private void flags() throws ScrubException {
    if (!in.has("sdtp")) {
      return;
    }
    long samples = in.require(in.has("stz2") ? "stz2" : "stsz").body().skip(8).u32();
    fixed("sdtp", 4 + Math.min(samples, in.require("sdtp").body().remaining() - 4L));
  }

  private void groups() throws ScrubException {
    for (Box group : in.ofType("sgpd")) {
      groupDescription(group.body());
    }
    for (Box group : in.ofType("sbgp")) {
      groupMembers(group.body());
    }
  }

  private void groupDescription(Fields body) throws ScrubException {
    int version = body.u8();
    String kind = body.skip(3).code();
    if (version != 1 || !GROUPS.contains(kind)) {
      return;
    }
    long bytesEach = body.u32();
    long count = body.u32();
    if (bytesEach != (kind.equals("rap ") ? 1 : 2)) {
      throw ScrubException.malformed("a group of samples that is not described");
    }
    int start = out.start("sgpd", version, 0);
    out.code(kind).u32(bytesEach).u32(count);
    body.copyTo(out, Math.multiplyExact(count, bytesEach));
    out.end(start);
  }

  private void groupMembers(Fields body) throws ScrubException {
    int version = body.u8();
    String kind = body.skip(3).code();
    if (version != 0 || !GROUPS.contains(kind)) {
      return;
    }
    long count = body.u32();
    int start = out.start("sbgp", 0, 0);
    out.code(kind).u32(count);
    body.copyTo(out, Math.multiplyExact(count, 8L));
    out.end(start);
  }

  private void fixed(String type, long bytes) throws ScrubException {
    int start = out.start(type);
    in.require(type).body().copyTo(out, bytes);
    out.end(start);
  }

  private void table(String type, int entryBytes) throws ScrubException {
    Tables.copy(in.require(type), entryBytes, out);
  }
}

package org.resguardo.scrub.isobmff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// The list of contents of a film, with the tracks that are kept (ISO/IEC 14496-12 section 8.2).
record Movie(Fields header, List<Track> tracks) {
  private static final int MAX_TRACKS = 64;
  private static final int ENABLED = 1;

  Movie {
    tracks = List.copyOf(tracks);
  }

  static Movie of(Boxes moov, RemovalCounter removed) throws ScrubException {
    if (moov.has("mvex")) {
      throw MovieScrubber.refusedFragments();
    }
    if (moov.has("cmov")) {
      throw ScrubException.refusedType(
          "films with a deflated list of contents", "convert it to MP4");
    }
    List<Box> all = moov.ofType("trak");
    if (all.size() > MAX_TRACKS) {
      throw ScrubException.tooLarge("more than 64 tracks");
    }
    Movie movie = new Movie(moov.require("mvhd").body(), kept(all, removed));
    Leftovers.count(moov, Set.of("mvhd", "trak", "iods"), removed);
    return movie;
  }

  private static List<Track> kept(List<Box> all, RemovalCounter removed) throws ScrubException {
    Set<Long> chapters = chapters(all);
    List<Track> kept = new ArrayList<>();
    for (Box trak : all) {
      Boxes boxes = Boxes.in(trak.body());
      Fields header = boxes.require("tkhd").body();
      boolean isLong = header.u8() == 1;
      boolean isEnabled = (header.u24() & ENABLED) != 0;
      long id = header.skip(isLong ? 16 : 8).u32();
      String handler = boxes.within("mdia").require("hdlr").body().skip(8).code();
      boolean isVideo = handler.equals("vide");
      if (isEnabled && (isVideo || handler.equals("soun")) && !chapters.contains(id)) {
        kept.add(new Track(boxes, id, isVideo));
        Leftovers.countTrack(boxes, removed);
      } else {
        removed.add(handler.equals("tmcd") ? RemovalKind.TIME : Leftovers.kindOf(trak));
      }
    }
    return kept;
  }

  /// The tracks that hold titles and pictures of chapters.
  private static Set<Long> chapters(List<Box> all) throws ScrubException {
    Set<Long> chapters = new HashSet<>();
    for (Box trak : all) {
      Boxes boxes = Boxes.in(trak.body());
      if (boxes.has("tref")) {
        for (Box reference : boxes.within("tref").ofType("chap")) {
          Fields ids = reference.body();
          while (ids.remaining() >= 4) {
            chapters.add(ids.u32());
          }
        }
      }
    }
    return chapters;
  }

  /// Adds the chunks of all tracks to `chunks`.
  void write(Layout layout, BoxWriter out, List<Chunk> chunks) throws ScrubException {
    int start = out.start("moov");
    writeHeader(out);
    int id = 1;
    for (Track track : tracks) {
      track.write(id++, layout, out, chunks);
    }
    out.end(start);
  }

  private void writeHeader(BoxWriter out) throws ScrubException {
    Fields in = header.copy();
    int version = in.u8();
    in.skip(3);
    int start = out.start("mvhd", version, 0);
    Track.times(version, in, out);
    in.copyTo(out, 4 + Track.durationBytes(version) + 4 + 2);
    in.skip(10);
    out.zeros(10);
    in.copyTo(out, 36);
    out.zeros(24).u32(tracks.size() + 1L);
    out.end(start);
  }
}

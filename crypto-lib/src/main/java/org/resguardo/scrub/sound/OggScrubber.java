package org.resguardo.scrub.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Rebuilds Ogg files with streams of Vorbis and Opus only, packets of sound bit for bit.
///
/// Comments are emptied, streams numbered from 0. Sources: RFC 3533, Vorbis I section 4.2 and annex
/// A, RFC 7845.
public final class OggScrubber implements FormatScrubber {
  private static final int MAX_STREAMS = 1024;
  private static final int MAX_BEGINNING = 16;

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    Map<Integer, OggStream> streams = new HashMap<>();
    int kept = 0;
    long at = 0;
    for (Optional<OggPage> next = OggPage.at(in, 0); next.isPresent(); next = OggPage.at(in, at)) {
      OggPage page = next.get();
      at += page.size();
      if ((page.flags() & OggPage.FIRST) != 0) {
        kept += begin(page, kept, streams, removed);
      }
      OggStream stream = streams.get(page.serial());
      if (stream != null) {
        stream.take(page, out, removed);
      }
    }
    requireSound(streams);
    if (at < in.size()) {
      removed.add(RemovalKind.UNKNOWN);
    }
  }

  private static int begin(
      OggPage page, int serial, Map<Integer, OggStream> streams, RemovalCounter removed)
      throws ScrubException {
    if (serial >= MAX_STREAMS) {
      throw ScrubException.tooLarge("more than 1,024 streams");
    }
    streams.remove(page.serial());
    if (streams.values().stream().filter(one -> !one.hasHeaders()).count() >= MAX_BEGINNING) {
      throw ScrubException.tooLarge("more than 16 streams that begin at once");
    }
    Optional<OggStream> stream = OggStream.beginningWith(page, serial);
    stream.ifPresentOrElse(
        known -> streams.put(page.serial(), known), () -> removed.add(RemovalKind.UNKNOWN));
    return stream.isPresent() ? 1 : 0;
  }

  private static void requireSound(Map<Integer, OggStream> streams) throws ScrubException {
    if (streams.isEmpty()) {
      throw ScrubException.refusedType(
          "Ogg files without Vorbis or Opus", "convert it to Opus, MP3 or MP4");
    }
    if (streams.values().stream().noneMatch(OggStream::hasHeaders)) {
      throw ScrubException.malformed("Ogg without sound");
    }
  }
}

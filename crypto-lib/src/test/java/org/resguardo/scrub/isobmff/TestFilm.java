package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.largeBox;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.ArrayList;
import java.util.List;

/// A film as a phone writes it: the media data first, chunks of all tracks in turn, then what is in
/// it.
///
/// @param userData boxes that follow the tracks within `moov`
/// @param isLong whether times and sizes take 64 bits
record TestFilm(String brand, List<TestTrack> tracks, TestTrack.Entry userData, boolean isLong) {
  /// Between the chunks, where no sample is.
  static final String GAP = "unused piece of Rosa";

  TestFilm {
    tracks = List.copyOf(tracks);
  }

  byte[] bytes() {
    byte[] type = box("ftyp", text(brand), u32(512), text(brand + "isom"));
    List<List<Long>> offsets = new ArrayList<>();
    byte[] media = text(media(type.length + (isLong ? 16 : 8), offsets));
    byte[] data = isLong ? largeBox("mdat", media) : box("mdat", media);
    return join(type, data, contents(offsets));
  }

  /// Adds where the chunks of each track are.
  private String media(long start, List<List<Long>> offsets) {
    tracks.forEach(_ -> offsets.add(new ArrayList<>()));
    StringBuilder media = new StringBuilder(GAP);
    int rounds = tracks.stream().mapToInt(TestTrack::chunks).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      for (int index = 0; index < tracks.size(); index++) {
        String chunk = tracks.get(index).chunk(round);
        if (!chunk.isEmpty()) {
          offsets.get(index).add(start + media.length());
          media.append(chunk).append(GAP);
        }
      }
    }
    return media.toString();
  }

  byte[] contents(List<List<Long>> offsets) {
    byte[] traks = new byte[0];
    for (int index = 0; index < tracks.size(); index++) {
      traks = join(traks, tracks.get(index).trak(index + 1, offsets.get(index)));
    }
    byte[] times = TestTrack.times(isLong, u32(1000), 10);
    byte[] shape = join(u32(0x10000), u16(0x100), text("Resrved2zz"), TestTrack.matrix());
    byte[] end = join(zeros(24), u32(tracks.size() + 1));
    byte[] header = full("mvhd", isLong ? 1 : 0, 0, times, shape, end);
    return box("moov", header, traks, userData.bytes());
  }
}

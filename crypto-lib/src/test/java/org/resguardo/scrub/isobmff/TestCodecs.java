package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.u8;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.List;
import java.util.stream.IntStream;

/// Tracks as phones code them, with the names of encoders in them. Their samples are not what a
/// decoder could show; nothing here decodes.
final class TestCodecs {
  /// Who made an encoder, where four letters tell it.
  static final String VENDOR = "vNdr";

  /// An encoder's name, where 31 letters tell it.
  static final String ENCODER = "Rosa's encoder 4.2";

  private TestCodecs() {}

  /// @param more boxes that follow the settings
  static TestTrack h264(int samples, byte[]... more) {
    byte[] sets = join(u16(4), u8(0x67, 66, 0, 30), u8(1), u16(2), u8(0x68, 0xce));
    byte[] settings = box("avcC", u8(1, 66, 0, 30, 0xff, 0xe1), sets);
    return new TestTrack(
        "vide", () -> video("avc1", join(settings, join(more))), numbered("picture", samples, 10));
  }

  /// 3GPP TS 26.244 section 6.7.
  static TestTrack h263(int samples, int least) {
    byte[] settings = box("d263", text(VENDOR), u8(1, 10, 0));
    return new TestTrack(
        "vide", () -> video("s263", settings), numbered("picture", samples, least));
  }

  static TestTrack aac(int samples) {
    byte[] config = join(u8(0x40, 0x15), zeros(11), u8(5, 2, 0x12, 0x10));
    byte[] stream = join(u8(3, 5 + config.length + 3, 0, 1, 0, 4, config.length), config);
    byte[] settings = full("esds", 0, 0, stream, u8(6, 1, 2));
    return new TestTrack("soun", () -> sound("mp4a", settings), numbered("sound", samples, 10));
  }

  /// 3GPP TS 26.244 section 6.5.
  static TestTrack amr(int samples, int least) {
    byte[] settings = box("damr", text(VENDOR), u8(1), u16(0x81ff), u8(0, 1));
    return new TestTrack("soun", () -> sound("samr", settings), numbered("sound", samples, least));
  }

  /// Where the camera was at each second, as text.
  static TestTrack places(String handler, String entry, List<String> samples) {
    byte[] settings = text("\0application/gps\0");
    return new TestTrack(handler, () -> box(entry, zeros(6), u16(1), settings), samples);
  }

  /// Of different lengths, up to five bytes more than the least.
  private static List<String> numbered(String name, int count, int least) {
    return IntStream.range(0, count).mapToObj(i -> sample(name + i, least + i % 6)).toList();
  }

  private static String sample(String start, int length) {
    return start + "\u00ff".repeat(length - start.length());
  }

  private static byte[] video(String type, byte[] settings) {
    byte[] size = join(u16(320, 240), u32(0x480000, 0x480000, 0), u16(1));
    byte[] name = join(u8(ENCODER.length()), text(ENCODER), zeros(31 - ENCODER.length()));
    byte[] before = join(zeros(6), u16(1), u32(0), text(VENDOR), zeros(8));
    return box(type, before, size, name, u16(24, 0xffff), settings, box("vNdB", text(ENCODER)));
  }

  private static byte[] sound(String type, byte[] settings) {
    byte[] shape = join(u16(0, 0), text(VENDOR), u16(2, 16, 0, 0), u32(8000L << 16));
    return box(type, zeros(6), u16(1), shape, settings, box("vNdB", text(ENCODER)));
  }
}

package org.resguardo.scrub.isobmff;

import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.full;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;
import static org.resguardo.scrub.isobmff.TestBoxes.u16;
import static org.resguardo.scrub.isobmff.TestBoxes.u32;
import static org.resguardo.scrub.isobmff.TestBoxes.zeros;

import java.util.List;

/// What phones tell in a film besides the film: 3GPP TS 26.244 section 8, QuickTime File Format,
/// iTunes' list.
final class PhoneMetadata {
  static final String PLACE = "+14.0818-087.2068+990/";
  static final String PLACE_NAME = "Barrio El Manchen";
  static final String MAKER = "Pomelo";
  static final String MODEL = "Pomelo 15 Pro";
  static final String SOFTWARE = "17.4.1-rosa";
  static final String PERSON = "Rosa Maradiaga";
  static final String DATE = "2024-05-01T07:31:22-0600";
  static final String SERIAL = "SN-38031945";

  /// All that must be gone.
  static final List<String> VALUES =
      List.of(
          PLACE,
          PLACE_NAME,
          MAKER,
          MODEL,
          SOFTWARE,
          PERSON,
          DATE,
          SERIAL,
          TestTrack.TIME,
          TestTrack.NAME,
          TestCodecs.ENCODER,
          TestCodecs.VENDOR);

  private PhoneMetadata() {}

  /// Within `moov`, as Android and cameras write it.
  static byte[] userData() {
    return box(
        "udta",
        quickTimeText("\u00a9xyz", PLACE),
        quickTimeText("\u00a9mak", MAKER),
        quickTimeText("\u00a9mod", MODEL),
        quickTimeText("\u00a9swr", SOFTWARE),
        quickTimeText("\u00a9day", DATE),
        loci(),
        full("auth", 0, 0, u16(0x15c7), text(PERSON + "\0")),
        box("SNum", text(SERIAL)),
        itunes());
  }

  private static byte[] quickTimeText(String type, String value) {
    return box(type, u16(value.length(), 0x15c7), text(value));
  }

  /// 3GPP TS 26.244 section 8.2.10: a name, a role, longitude, latitude, altitude, body, notes.
  private static byte[] loci() {
    byte[] place = u32(-87 << 16, 14 << 16, 990 << 16);
    return full(
        "loci",
        0,
        0,
        u16(0x15c7),
        text(PLACE_NAME + "\0"),
        zeros(1),
        place,
        text("earth\0" + PERSON + "\0"));
  }

  /// The list of tags of M4A, which others write, too.
  static byte[] itunes() {
    byte[] free =
        box(
            "----",
            full("mean", 0, 0, text("com.apple.iTunes")),
            full("name", 0, 0, text("voice-memo-uuid")),
            data(SERIAL));
    byte[] list =
        box(
            "ilst",
            box("\u00a9nam", data(PLACE_NAME)),
            box("\u00a9too", data("com.pomelo.VoiceMemos " + SOFTWARE)),
            box("\u00a9day", data(DATE)),
            box("\u00a9ART", data(PERSON)),
            free);
    return full("meta", 0, 0, handler("mdir"), list);
  }

  private static byte[] data(String value) {
    return box("data", u32(1, 0), text(value));
  }

  private static byte[] handler(String type) {
    return full("hdlr", 0, 0, u32(0), text(type), text("appl"), zeros(9));
  }

  /// Within `moov`, as iPhones write it: names, then a value for each.
  static byte[] keys() {
    List<String> names =
        List.of("location.ISO6709", "make", "model", "software", "creationdate", "author");
    List<String> values = List.of(PLACE, MAKER, MODEL, SOFTWARE, DATE, PERSON);
    byte[] keys = new byte[0];
    byte[] list = new byte[0];
    for (int i = 0; i < names.size(); i++) {
      byte[] value = data(values.get(i));
      keys = join(keys, box("mdta", text("com.apple.quicktime." + names.get(i))));
      list = join(list, u32(8L + value.length, i + 1), value);
    }
    return box(
        "meta", handler("mdta"), full("keys", 0, 0, u32(names.size()), keys), box("ilst", list));
  }

  /// At the end of the file: a box of the vendor's own, and bytes that are in no box.
  static byte[] afterwards() {
    return join(
        box("uuid", text("vendor's own id!"), text(SERIAL + PLACE)),
        full("meta", 0, 0, handler("mdta"), box("xml ", text(PERSON))),
        box("free", text(PLACE_NAME)),
        text("\u00ff\u00ff\u00ff\u00ffSEFH" + MODEL + "SEFT"));
  }
}

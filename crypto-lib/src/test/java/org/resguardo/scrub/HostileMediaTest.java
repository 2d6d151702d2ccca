package org.resguardo.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.resguardo.scrub.isobmff.TestBoxes.box;
import static org.resguardo.scrub.isobmff.TestBoxes.join;
import static org.resguardo.scrub.isobmff.TestBoxes.text;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.resguardo.scrub.format.ScrubException;

/// Sound and pictures made to cost a scrubber much, or to carry something in a part that is kept.
class HostileMediaTest {
  private static final int MOST = 65_535;

  @Test
  void oggWithManyStreamsThatBegin_isRefused() {
    ByteBuffer file = ByteBuffer.allocate(17 * 47);
    for (int serial = 0; serial < 17; serial++) {
      file.put(text("OggS\0\2")).position(file.position() + 8).putInt(serial).putLong(0);
      file.put(text("\1\23OpusHead\1\1")).position(file.position() + 9);
    }

    assertThatThrownBy(() -> ScrubCheck.scrub(file.array())).satisfies(HostileMediaTest::isTooMuch);
  }

  @Test
  void mp3WithManyTagsAfterIt_isRefused() {
    byte[] sound = join(new byte[] {-1, -5, (byte) 0x90, 0x64}, new byte[413]);
    byte[] tags = join(text("TAG"), new byte[125]);
    byte[] file = sound;
    for (int count = 0; count < 17; count++) {
      file = join(file, tags);
    }
    byte[] tagged = file;

    assertThatThrownBy(() -> ScrubCheck.scrub(tagged)).satisfies(HostileMediaTest::isTooMuch);
  }

  @Test
  void wavWithSomethingElseInItsFormat_doesNotKeepIt() throws Exception {
    String plain = "RIFF\52\0\0\0WAVEfmt \22\0\0\0\3\0\1\0\104\254\0\0\20\261\2\0\4\0\40\0";
    String sound = "data\4\0\0\0abcd";
    String secret = plain.replace('\22', '\24').replace('\52', '\54') + "\2\0me" + sound;

    assertThat(ScrubCheck.scrub(text(secret)).clean()).isEqualTo(text(plain + "\0\0" + sound));
  }

  @Test
  void heicWithManyReferences_isRefused() {
    byte[] reference = box("dimg", new byte[] {0, 1, -1, -1}, new byte[2 * MOST]);
    byte[] references =
        box("iref", new byte[4], reference, reference, reference, reference, reference);

    assertThatThrownBy(() -> ScrubCheck.scrub(heic(references, new byte[8])))
        .satisfies(HostileMediaTest::isTooMuch);
  }

  @Test
  void heicWithManyProperties_isRefused() {
    ByteBuffer associations = ByteBuffer.allocate(8 + 3 * MOST * 2).putInt(0).putInt(2 * MOST);
    byte[] twice = box("ipma", associations.array());

    assertThatThrownBy(() -> ScrubCheck.scrub(heic(new byte[0], join(twice, twice, twice))))
        .satisfies(HostileMediaTest::isTooMuch);
  }

  private static void isTooMuch(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            ScrubException.class,
            refused -> assertThat(refused.reason()).isEqualTo(ScrubException.Reason.TOO_LARGE));
  }

  private static byte[] heic(byte[] references, byte[] associations) {
    byte[] properties = box("iprp", box("ipco"), associations);
    byte[] lists = join(box("iinf", new byte[6]), box("iloc", new byte[8]), references);
    return join(
        box("ftyp", text("heic\0\0\0\0heic")),
        box("meta", new byte[4], box("pitm", new byte[6]), lists, properties));
  }
}

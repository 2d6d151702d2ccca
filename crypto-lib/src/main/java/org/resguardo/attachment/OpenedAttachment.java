package org.resguardo.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.Identity;
import org.resguardo.age.OpenException;
import org.resguardo.storage.Spool;

/// A sealed file that is the one its testimony names, opens to its end, and has the length it
/// should.
///
/// It is opened once to prove that and once more to be written, so that not a byte of a file that
/// is refused is ever handed on. Valid as long as the spool is open.
public final class OpenedAttachment {
  private static final byte[] ZEROS = new byte[ChunkCount.CHUNK_BYTES];

  private final Spool sealed;
  private final ExpectedAttachment expected;
  private final AgeOpener opener;

  private OpenedAttachment(Spool sealed, ExpectedAttachment expected, AgeOpener opener) {
    this.sealed = sealed;
    this.expected = expected;
    this.opener = opener;
  }

  /// Opens what is in `sealed`, header and payload, with any of `identities`.
  ///
  /// @throws AttachmentRefusedException when it is another file than the testimony's, or has not
  ///   the length or the padding the format asks for
  /// @throws OpenException when it does not open
  /// @throws IOException when the spool fails
  public static OpenedAttachment open(
      Spool sealed, ExpectedAttachment expected, List<Identity> identities)
      throws AttachmentRefusedException, IOException {
    check(sealed.sha256().equals(expected.sha256()), "it is not the file the testimony names");
    OpenedAttachment opened = new OpenedAttachment(sealed, expected, new AgeOpener(identities));
    try (InputStream plaintext = opened.plaintext()) {
      plaintext.skipNBytes(expected.bytes());
      check(
          zeros(plaintext) == expected.chunks().plaintextBytes() - expected.bytes(),
          "it has not the length that such a file has");
    } catch (EOFException tooShort) {
      throw new AttachmentRefusedException("it is shorter than the testimony says");
    }
    return opened;
  }

  /// Writes the file without its padding.
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[ChunkCount.CHUNK_BYTES];
    try (InputStream plaintext = plaintext()) {
      for (long remaining = expected.bytes(); remaining > 0; remaining -= buffer.length) {
        int count = (int) Math.min(buffer.length, remaining);
        if (plaintext.readNBytes(buffer, 0, count) < count) {
          throw new EOFException("the spool is not what it was");
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private InputStream plaintext() throws IOException {
    InputStream in = new BufferedInputStream(sealed.from(0));
    return opener.open(AgeHeader.read(in), in);
  }

  /// Counts what is left.
  ///
  /// @throws AttachmentRefusedException when it is not all zeros
  private static long zeros(InputStream rest) throws AttachmentRefusedException, IOException {
    byte[] buffer = new byte[ChunkCount.CHUNK_BYTES];
    long total = 0;
    int count = rest.read(buffer);
    while (count >= 0) {
      check(Arrays.equals(buffer, 0, count, ZEROS, 0, count), "its padding is not zero");
      total += count;
      count = rest.read(buffer);
    }
    return total;
  }

  private static void check(boolean holds, String rule) throws AttachmentRefusedException {
    if (!holds) {
      throw new AttachmentRefusedException(rule);
    }
  }
}

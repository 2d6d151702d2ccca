package org.resguardo.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.bundle.Attachment;
import org.resguardo.primitive.Bytes;
import org.resguardo.storage.Spool;

/// Files and sealed files the tests of this package share.
final class SealedFiles {
  static final SecureRandom RANDOM = new SecureRandom();
  static final HybridIdentity REVIEWER = HybridIdentity.generate(RANDOM);

  private SealedFiles() {}

  static FileToAttach file(int length) {
    return FileToAttach.of(new Attachment("mp4", content(length)));
  }

  /// Bytes that differ from chunk to chunk, none of them zero.
  static Bytes content(int length) {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) (1 + (i * 31 + (i >>> 16) * 7 & 0x7f));
    }
    return Bytes.of(content);
  }

  static SealedAttachment seal(int length) throws IOException {
    return new AttachmentSealer(List.of(REVIEWER.recipient()), RANDOM).seal(file(length));
  }

  /// What a server would have: header and chunks.
  static byte[] bytes(SealedAttachment sealed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(sealed.header().toArray());
    for (int i = 0; i < sealed.chunks().value(); i++) {
      all.writeBytes(sealed.chunk(i));
    }
    return all.toByteArray();
  }

  /// As a dishonest client would seal it: any plaintext.
  static byte[] sealAnything(byte[] plaintext) {
    return new AgeSealer(List.of(REVIEWER.recipient()), RANDOM).seal(plaintext);
  }

  static Spool spool(byte[] bytes) throws IOException {
    Spool spool = Spool.create();
    try (OutputStream out = spool.output()) {
      out.write(bytes);
    }
    return spool;
  }
}

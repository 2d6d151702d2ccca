package org.resguardo.scrub.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.resguardo.scrub.format.ScrubException;

/// Writes a ZIP file of which all but the content is fixed: times are 1980-01-01, no attributes, no
/// extra fields, no comments, sizes in front of the content (APPNOTE.TXT 6.3.10, section 4.3).
///
/// The same parts in the same order give the same bytes, and they are within the bounds of what
/// {@link ZipPackage} reads. For one thread.
final class ZipOutput {
  private static final int VERSION = 20;
  private static final int EPOCH = 0x00210000; // 1980-01-01 00:00, section 4.4.6
  private static final int SHARED_BYTES = 26;
  private static final int END_BYTES = 22;

  /// Three times as fast as the usual 6, for XML that is a seventh larger.
  private static final int DEFLATE_LEVEL = 3;

  private final OutputStream out;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private long position;
  private long inflated;
  private int entries;

  ZipOutput(OutputStream out) {
    this.out = out;
  }

  /// A part as it is, for what does not become smaller: pictures, and the type that has to be
  /// readable in place.
  void stored(String name, byte[] content) throws ScrubException, IOException {
    entry(name, ZipPart.STORED, content, content.length, content);
  }

  /// A part made smaller, unless it became so small that it would not be read again.
  void deflated(String name, byte[] content) throws ScrubException, IOException {
    Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      if (ZipPackage.inflatesTooMuch(content.length, packed.size())) {
        stored(name, content);
        return;
      }
      entry(name, ZipPart.DEFLATED, packed.toByteArray(), content.length, content);
    } finally {
      deflater.end();
    }
  }

  /// Writes the directory; nothing can be added after that.
  void finish() throws ScrubException, IOException {
    if (entries > ZipDirectory.MAX_ENTRIES
        || position + directory.size() + END_BYTES > ZipPackage.MAX_FILE_BYTES) {
      throw ScrubException.tooLarge("more than 10,000 parts or 256 MiB in a clean document");
    }
    directory.writeTo(out);
    out.write(
        bytes(
            END_BYTES,
            end ->
                end.putInt(0x06054b50)
                    .putInt(0)
                    .putShort((short) entries)
                    .putShort((short) entries)
                    .putInt(directory.size())
                    .putInt((int) position)
                    .putShort((short) 0)));
  }

  private void entry(String name, int method, byte[] data, int size, byte[] content)
      throws ScrubException, IOException {
    inflated += size;
    if (size > ZipPackage.MAX_PART_BYTES || inflated > ZipPackage.MAX_INFLATED_BYTES) {
      throw ScrubException.tooLarge("a clean document with more than is read again");
    }
    byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
    byte[] shared = shared(method, data, size, content, nameBytes.length);
    long header = position;
    directory.writeBytes(
        bytes(6, made -> made.putInt(0x02014b50).putShort((short) VERSION))); // by: MS-DOS
    directory.writeBytes(shared);
    directory.writeBytes(bytes(14, place -> place.putInt(10, (int) header)));
    directory.writeBytes(nameBytes);
    write(bytes(4, signature -> signature.putInt(0x04034b50)));
    write(shared);
    write(nameBytes);
    write(data);
    entries++;
  }

  /// What an entry's header and its place in the directory have in common.
  private static byte[] shared(int method, byte[] data, int size, byte[] content, int nameBytes) {
    CRC32 crc32 = new CRC32();
    crc32.update(content);
    return bytes(
        SHARED_BYTES,
        fields ->
            fields
                .putShort((short) VERSION)
                .putShort((short) 0)
                .putShort((short) method)
                .putInt(EPOCH)
                .putInt((int) crc32.getValue())
                .putInt(data.length)
                .putInt(size)
                .putShort((short) nameBytes)
                .putShort((short) 0));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private static byte[] bytes(int count, Consumer<ByteBuffer> fields) {
    byte[] bytes = new byte[count];
    fields.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    return bytes;
  }
}

package org.resguardo.scrub.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

final class FileSource extends Source {
  /// The JDK copies through memory as large as what it is asked for.
  private static final int MAX_READ_BYTES = 1 << 17;

  /// Less is sooner read and written.
  private static final int MIN_GIVEN_BYTES = 1 << 14;

  private final FileChannel channel;
  private final long size;

  private FileSource(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  static FileSource at(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new FileSource(channel, channel.size());
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  int readSome(long offset, byte[] into, int at, int count) throws IOException {
    int within = (int) Math.min(Math.min(count, MAX_READ_BYTES), size - offset);
    return channel.read(ByteBuffer.wrap(into, at, within), offset);
  }

  @Override
  long give(long offset, long count, OutputStream out) throws IOException {
    return out instanceof CleanOutput clean && count >= MIN_GIVEN_BYTES
        ? give(offset, count, clean)
        : 0;
  }

  private long give(long offset, long count, CleanOutput out) throws IOException {
    long given = 0;
    long taken = out.take(channel, offset, count);
    while (taken > 0) {
      given += taken;
      taken = out.take(channel, offset + given, count - given);
    }
    return given;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

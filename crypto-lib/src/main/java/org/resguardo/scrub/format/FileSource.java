package org.resguardo.scrub.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

final class FileSource extends Source {
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
    int within = (int) Math.min(count, size - offset);
    return channel.read(ByteBuffer.wrap(into, at, within), offset);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

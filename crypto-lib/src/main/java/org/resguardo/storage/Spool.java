package org.resguardo.storage;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A place for more bytes than memory should hold: a file whose name is taken away as soon as it is
/// made, so that it ends with the process, however that ends.
///
/// The disk still has the bytes until it writes others over them: spool nothing that is not sealed.
/// Written by one thread; may be read by several.
public final class Spool implements Closeable {
  private final FileChannel channel;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  /// An empty one, in the folder for temporary files, readable by its owner only.
  public static Spool create() throws IOException {
    Path file = Files.createTempFile("resguardo", ".sealed");
    return new Spool(FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE));
  }

  /// Writes behind what is there; closing the stream does not close the spool.
  public OutputStream output() {
    return new UnclosedOutput(Channels.newOutputStream(channel));
  }

  /// How much is in it.
  public long length() throws IOException {
    return channel.size();
  }

  /// What is in it from `offset` on.
  public InputStream from(long offset) {
    return new SpoolInput(channel, offset);
  }

  /// Exactly `count` bytes from `offset` on.
  ///
  /// @throws IOException also when there are fewer
  public byte[] read(long offset, int count) throws IOException {
    try (InputStream in = from(offset)) {
      byte[] bytes = in.readNBytes(count);
      if (bytes.length < count) {
        throw new IOException("the spool ends before that");
      }
      return bytes;
    }
  }

  /// SHA-256 of all that is in it.
  public Bytes sha256() throws IOException {
    try (InputStream in = from(0)) {
      return Primitives.sha256(in);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static final class UnclosedOutput extends OutputStream {
    private final OutputStream out;

    UnclosedOutput(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      out.write(bytes, offset, count);
    }
  }

  private static final class SpoolInput extends InputStream {
    private final FileChannel channel;
    private long position;

    SpoolInput(FileChannel channel, long position) {
      this.channel = channel;
      this.position = position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      Objects.checkFromIndexSize(offset, count, bytes.length);
      int taken = channel.read(ByteBuffer.wrap(bytes, offset, count), position);
      position += Math.max(taken, 0);
      return taken;
    }
  }
}

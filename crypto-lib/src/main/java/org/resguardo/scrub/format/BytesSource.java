package org.resguardo.scrub.format;

final class BytesSource extends Source {
  private final byte[] bytes;

  BytesSource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  int readSome(long offset, byte[] into, int at, int count) {
    int taken = (int) Math.min(count, bytes.length - offset);
    System.arraycopy(bytes, (int) offset, into, at, taken);
    return taken;
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}

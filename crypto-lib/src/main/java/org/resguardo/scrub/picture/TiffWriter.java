package org.resguardo.scrub.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resguardo.scrub.format.ScrubException;

/// Writes pages one after the other: directory, values, data.
final class TiffWriter {
  private static final int HEADER_BYTES = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int INLINE_BYTES = 4;
  private static final int LONG = 4;

  private final ByteOrder order;
  private final OutputStream out;

  TiffWriter(ByteOrder order, OutputStream out) {
    this.order = order;
    this.out = out;
  }

  void write(List<TiffPage> pages) throws ScrubException, IOException {
    boolean isLittle = order == ByteOrder.LITTLE_ENDIAN;
    out.write((isLittle ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    out.write(
        isLittle
            ? new byte[] {42, 0, HEADER_BYTES, 0, 0, 0}
            : new byte[] {0, 42, 0, 0, 0, HEADER_BYTES});
    int at = HEADER_BYTES;
    for (int i = 0; i < pages.size(); i++) {
      at = write(pages.get(i), at, i == pages.size() - 1);
    }
  }

  /// @return where the next page begins
  private int write(TiffPage page, int at, boolean isLast) throws ScrubException, IOException {
    SortedMap<Integer, TiffField> fields = new TreeMap<>(page.fields());
    TiffField placeholder = longs(new int[page.data().size()]);
    fields.put(page.offsetsTag(), placeholder);
    fields.put(page.countsTag(), longs(page.data().stream().mapToInt(Slice::length).toArray()));
    int values = at + 2 + fields.size() * ENTRY_BYTES + 4;
    int data = values + valueBytes(fields);
    int end = even(data + page.data().stream().mapToInt(slice -> even(slice.length())).sum());
    if (end > PictureBounds.MAX_BYTES) {
      throw ScrubException.tooLarge("more than 128 MiB in a clean TIFF file");
    }
    fields.put(page.offsetsTag(), longs(offsets(page.data(), data)));
    directory(fields, values, isLast ? 0 : end);
    for (TiffField field : fields.values()) {
      if (field.value().length > INLINE_BYTES) {
        padded(field.value());
      }
    }
    for (Slice slice : page.data()) {
      slice.writeTo(out);
      out.write(new byte[even(slice.length()) - slice.length()]);
    }
    return end;
  }

  private void directory(SortedMap<Integer, TiffField> fields, int values, int next)
      throws IOException {
    byte[] bytes = new byte[2 + fields.size() * ENTRY_BYTES + 4];
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(order);
    directory.putShort((short) fields.size());
    int at = values;
    for (Map.Entry<Integer, TiffField> entry : fields.entrySet()) {
      TiffField field = entry.getValue();
      directory.putShort(entry.getKey().shortValue()).putShort((short) field.type());
      directory.putInt((int) field.count());
      if (field.value().length > INLINE_BYTES) {
        directory.putInt(at);
        at += even(field.value().length);
      } else {
        directory.put(field.value()).put(new byte[INLINE_BYTES - field.value().length]);
      }
    }
    directory.putInt(next);
    out.write(bytes);
  }

  private static int valueBytes(SortedMap<Integer, TiffField> fields) {
    return fields.values().stream()
        .mapToInt(field -> field.value().length)
        .filter(length -> length > INLINE_BYTES)
        .map(TiffWriter::even)
        .sum();
  }

  private static int[] offsets(List<Slice> data, int from) {
    int[] offsets = new int[data.size()];
    int at = from;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += even(data.get(i).length());
    }
    return offsets;
  }

  private TiffField longs(int[] numbers) {
    byte[] bytes = new byte[numbers.length * 4];
    ByteBuffer value = ByteBuffer.wrap(bytes).order(order);
    for (int number : numbers) {
      value.putInt(number);
    }
    return new TiffField(LONG, numbers.length, bytes);
  }

  private void padded(byte[] value) throws IOException {
    out.write(value);
    out.write(new byte[even(value.length) - value.length]);
  }

  private static int even(int length) {
    return length + (length & 1);
  }
}

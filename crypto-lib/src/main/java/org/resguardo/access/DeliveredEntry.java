package org.resguardo.access;

/// An entry and the name of its delivery: one line of an {@link AccessDelivery}.
public record DeliveredEntry(DeliveryId id, AccessEntry entry) {
  String line() {
    return id.hex() + " " + entry.words();
  }

  /// @throws IllegalArgumentException when it is not such a line
  static DeliveredEntry ofLine(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 5) {
      throw new IllegalArgumentException("a delivered entry has five words");
    }
    return new DeliveredEntry(
        DeliveryId.ofHex(words[0]), AccessEntry.of(words[1], words[2], words[3], words[4]));
  }
}

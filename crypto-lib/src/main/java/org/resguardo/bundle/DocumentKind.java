package org.resguardo.bundle;

import java.util.Arrays;
import java.util.Optional;

/// What a bundle is: its first entry, and the lengths it may have.
public enum DocumentKind {
  /// The testimony itself.
  REPORT("report.json", SizeClass.KIB_4, SizeClass.MIB_1),
  /// A message between reporter and reviewers, either way, or a reviewer's note.
  MESSAGE("message.json", SizeClass.KIB_4, SizeClass.MIB_1),
  /// How to reach the reporter. Always one length, so that an empty one looks like a full one.
  CONTACT("contact.json", SizeClass.KIB_1, SizeClass.KIB_1);

  private final String entryName;
  private final SizeClass smallest;
  private final SizeClass largest;

  DocumentKind(String entryName, SizeClass smallest, SizeClass largest) {
    this.entryName = entryName;
    this.smallest = smallest;
    this.largest = largest;
  }

  /// The name of the first entry.
  public String entryName() {
    return entryName;
  }

  /// Whether a bundle of this kind may have the length of `size`.
  public boolean allows(SizeClass size) {
    return size.compareTo(smallest) >= 0 && size.compareTo(largest) <= 0;
  }

  /// The longest a bundle of this kind may be.
  public SizeClass largest() {
    return largest;
  }

  static Optional<DocumentKind> ofEntryName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.entryName.equals(name)).findFirst();
  }
}

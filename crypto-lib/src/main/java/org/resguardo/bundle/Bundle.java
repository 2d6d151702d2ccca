package org.resguardo.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.resguardo.primitive.Bytes;

/// A document and its attachments, to be sealed together.
///
/// The library does not look into the document. Format: spec/bundle.md.
public record Bundle(DocumentKind kind, Bytes document, List<Attachment> attachments) {
  /// Attachments are numbered with two digits, from 01.
  public static final int MAX_ATTACHMENTS = 99;

  private static final String PADDING = "padding";
  private static final int MAX_NAME_CHARACTERS = "attachments/01.docx".length();

  /// @throws IllegalArgumentException when there are too many attachments
  public Bundle {
    attachments = List.copyOf(attachments);
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw new IllegalArgumentException("more than " + MAX_ATTACHMENTS + " attachments");
    }
  }

  /// A bundle of one document.
  public static Bundle of(DocumentKind kind, byte[] document) {
    return new Bundle(kind, Bytes.of(document), List.of());
  }

  /// How many bytes `count` attachments may have in all beside a document of `documentBytes`, so
  /// that {@link #encode()} does not fail; negative when the document alone is too large.
  public static long room(DocumentKind kind, long documentBytes, int count) {
    long perEntry = Zip.LOCAL_BYTES + Zip.CENTRAL_BYTES;
    return kind.largest().bytes()
        - Zip.END_BYTES
        - (perEntry + 2L * kind.entryName().length() + documentBytes)
        - (perEntry + 2L * PADDING.length())
        - count * (perEntry + 2L * MAX_NAME_CHARACTERS);
  }

  /// The bundle in the smallest size class it fits; equal bundles give equal bytes.
  ///
  /// @throws BundleTooLargeException when it fits none that its kind allows
  public byte[] encode() throws BundleTooLargeException {
    List<Entry> entries = entries();
    entries.add(padding(0));
    long length = ZipWriter.length(entries);
    entries.set(entries.size() - 1, padding((int) (sizeClassFor(length).bytes() - length)));
    return ZipWriter.write(entries);
  }

  private SizeClass sizeClassFor(long length) throws BundleTooLargeException {
    return Arrays.stream(SizeClass.values())
        .filter(size -> kind.allows(size) && size.bytes() >= length)
        .findFirst()
        .orElseThrow(() -> new BundleTooLargeException(kind.largest().bytes(), length));
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(kind.entryName(), document.toArray()));
    for (int i = 0; i < attachments.size(); i++) {
      Attachment attachment = attachments.get(i);
      entries.add(
          new Entry(attachmentName(i + 1, attachment.extension()), attachment.content().toArray()));
    }
    return entries;
  }

  /// Reads what {@link #encode()} wrote, and refuses everything else.
  ///
  /// @throws BundleFormatException when any rule of the format is broken
  public static Bundle decode(byte[] bytes) throws BundleFormatException {
    SizeClass size =
        SizeClass.ofLength(bytes.length)
            .orElseThrow(() -> new BundleFormatException("length is not a size class"));
    List<Entry> entries = ZipReader.read(bytes);
    check(entries.size() >= 2, "document or padding is missing");
    DocumentKind kind =
        DocumentKind.ofEntryName(entries.getFirst().name())
            .orElseThrow(() -> new BundleFormatException("first entry is not a known document"));
    check(kind.allows(size), "size class is not allowed for this document");
    checkPadding(entries.getLast());
    List<Entry> attached = entries.subList(1, entries.size() - 1);
    return new Bundle(kind, Bytes.of(entries.getFirst().content()), attachments(attached));
  }

  private static List<Attachment> attachments(List<Entry> entries) throws BundleFormatException {
    check(entries.size() <= MAX_ATTACHMENTS, "too many attachments");
    List<Attachment> attachments = new ArrayList<>();
    for (Entry entry : entries) {
      String extension = entry.name().substring(entry.name().lastIndexOf('.') + 1);
      check(
          Attachment.EXTENSIONS.contains(extension)
              && entry.name().equals(attachmentName(attachments.size() + 1, extension)),
          "entry name is not the one expected here");
      attachments.add(new Attachment(extension, Bytes.of(entry.content())));
    }
    return attachments;
  }

  private static void checkPadding(Entry last) throws BundleFormatException {
    check(last.name().equals(PADDING), "last entry is not the padding");
    check(
        Arrays.equals(last.content(), padding(last.content().length).content()),
        "padding is not zero");
  }

  private static Entry padding(int length) {
    return new Entry(PADDING, new byte[length]);
  }

  private static String attachmentName(int number, String extension) {
    return String.format(Locale.ROOT, "attachments/%02d.%s", number, extension);
  }

  private static void check(boolean holds, String rule) throws BundleFormatException {
    if (!holds) {
      throw new BundleFormatException(rule);
    }
  }

  /// Tells sizes, not content.
  @Override
  public String toString() {
    return "Bundle[" + kind + ", " + document.length() + " bytes, " + attachments + "]";
  }
}

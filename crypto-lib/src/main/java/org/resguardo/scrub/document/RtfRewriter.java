package org.resguardo.scrub.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;

/// Goes through RTF once and writes what {@link RtfWords} allows. For one file.
final class RtfRewriter {
  static final int MAX_DEPTH = 256;
  private static final Pattern HEADER = Pattern.compile("\\{\\\\rtf(?![A-Za-z])");

  private final String in;
  private final ByteArrayOutputStream out;
  private final EmbeddedPictures pictures;
  private final RemovalCounter removed;
  private final Deque<Group> groups = new ArrayDeque<>();
  private int at;

  /// A group and the properties that end with it.
  private static final class Group {
    private boolean isDropped;
    private boolean isDeleted;
    private boolean isStarred;
    private boolean isStarted;
    private boolean isPicture;
    private final StringBuilder hex = new StringBuilder();
    private byte[] binary = {};

    boolean isSilent() {
      return isDropped || isDeleted;
    }
  }

  RtfRewriter(
      String in, ByteArrayOutputStream out, EmbeddedPictures pictures, RemovalCounter removed) {
    this.in = in;
    this.out = out;
    this.pictures = pictures;
    this.removed = removed;
  }

  void run() throws ScrubException, IOException {
    if (!HEADER.matcher(in).lookingAt()) {
      throw ScrubException.malformed("no RTF header");
    }
    do {
      next();
      if (out.size() > RtfScrubber.MAX_BYTES) {
        throw ScrubException.tooLarge("%d bytes of clean RTF".formatted(RtfScrubber.MAX_BYTES));
      }
    } while (!groups.isEmpty());
    if (at < in.length() && !in.substring(at).isBlank()) {
      removed.add(RemovalKind.UNKNOWN);
    }
  }

  private char take() throws ScrubException {
    if (at >= in.length()) {
      throw ScrubException.malformed("RTF that ends too early");
    }
    return in.charAt(at++);
  }

  private void next() throws ScrubException, IOException {
    char c = take();
    switch (c) {
      case '{' -> begin();
      case '}' -> end();
      case '\\' -> control();
      case '\r', '\n', '\0' -> {
        // Without meaning between control words.
      }
      default -> character(c);
    }
  }

  private void begin() throws ScrubException {
    if (groups.size() >= MAX_DEPTH) {
      throw ScrubException.tooLarge("RTF nested deeper than 256");
    }
    Group group = new Group();
    Group outer = groups.peek();
    if (outer != null) {
      outer.isStarted = true;
      group.isDropped = outer.isSilent() || outer.isPicture;
    }
    groups.push(group);
    if (!group.isDropped) {
      write("{");
    }
  }

  private void end() throws ScrubException, IOException {
    Group group = groups.pop();
    if (group.isPicture && !group.isDropped) {
      picture(group);
    }
    Group outer = groups.peek();
    boolean wasOpened = outer == null || !(outer.isSilent() || outer.isPicture);
    if (wasOpened) {
      write("}");
    }
  }

  private void control() throws ScrubException, IOException {
    char c = take();
    if (isLetter(c)) {
      at--;
      word();
    } else if (c == '*') {
      groups.getFirst().isStarred = true;
    } else if (c == '\'') {
      String hex = "" + take() + take();
      if (hex.chars().allMatch(HexFormat::isHexDigit)) {
        text("\\'" + hex);
      }
    } else if (c == '\n' || c == '\r') {
      text("\\par ");
    } else if ("\\{}~-_".indexOf(c) >= 0) {
      text("\\" + c);
    }
  }

  private void word() throws ScrubException, IOException {
    int from = at;
    while (at < in.length() && isLetter(in.charAt(at))) {
      at++;
    }
    String word = in.substring(from, at);
    from = at;
    if (at < in.length() && in.charAt(at) == '-') {
      at++;
    }
    while (at < in.length() && isDigit(in.charAt(at))) {
      at++;
    }
    String number = in.substring(from, at);
    if (at < in.length() && in.charAt(at) == ' ') {
      at++;
    }
    if (word.length() > 32 || number.length() > 11) {
      throw ScrubException.malformed("an RTF control word that is too long");
    }
    word(word, number);
  }

  private void word(String word, String number) throws ScrubException {
    Group group = groups.getFirst();
    boolean isFirst = !group.isStarted;
    group.isStarted = true;
    if (word.equals("bin")) {
      binary(group, number);
      return;
    }
    if (!group.isDropped && isDropped(group, word, isFirst)) {
      group.isDropped = true;
      removed.add(kindOf(word));
    }
    if (word.equals("deleted")) {
      delete(group, !number.equals("0"));
    } else if (word.equals("plain")) {
      group.isDeleted = false;
    } else if (word.equals("pict")) {
      group.isPicture = true;
    }
    if (!group.isDropped && RtfWords.WORDS.contains(word) && !(group.isDeleted && isText(word))) {
      write((isFirst && group.isStarred ? "\\*\\" : "\\") + word + number + " ");
    }
  }

  private static boolean isDropped(Group group, String word, boolean isFirst) {
    boolean isDroppedGroup =
        RtfWords.DROPPED_GROUPS.contains(word)
            || (group.isStarred && !RtfWords.STARRED.contains(word));
    return (isFirst && isDroppedGroup) || (group.isDeleted && word.equals("pict"));
  }

  private static boolean isText(String word) {
    return RtfWords.TEXT.contains(word);
  }

  private void delete(Group group, boolean isDeleted) {
    group.isDeleted = isDeleted;
    if (isDeleted) {
      removed.add(RemovalKind.HISTORY);
    }
  }

  private static RemovalKind kindOf(String word) {
    return switch (word) {
      case "info", "author", "operator", "company", "manager", "userprops" -> RemovalKind.PERSON;
      case "generator" -> RemovalKind.DEVICE;
      case "revtbl", "rsidtbl", "annotation", "atnid", "atnauthor", "atndate", "pict" ->
          RemovalKind.HISTORY;
      default -> RemovalKind.UNKNOWN;
    };
  }

  private void binary(Group group, String number) throws ScrubException {
    if (number.startsWith("-")) {
      throw ScrubException.malformed("an RTF length below zero");
    }
    long count = number.isEmpty() ? 0 : Long.parseLong(number);
    if (count > in.length() - at) {
      throw ScrubException.malformed("RTF that ends too early");
    }
    if (group.isPicture) {
      group.binary = in.substring(at, at + (int) count).getBytes(StandardCharsets.ISO_8859_1);
    }
    at += (int) count;
  }

  private void character(char c) {
    Group group = groups.getFirst();
    if (group.isPicture) {
      group.isStarted = true;
      if (HexFormat.isHexDigit(c)) {
        group.hex.append(c);
      }
    } else if (c == '\t') {
      text("\\tab ");
    } else if (c >= ' ') {
      text(String.valueOf(c));
    }
  }

  private void text(String text) {
    Group group = groups.getFirst();
    group.isStarted = true;
    if (!group.isSilent() && !group.isPicture) {
      write(text);
    }
  }

  private void picture(Group group) throws IOException {
    String hex = group.hex.substring(0, group.hex.length() & ~1);
    byte[] original = group.binary.length > 0 ? group.binary : HexFormat.of().parseHex(hex);
    if (original.length == 0) {
      return;
    }
    byte[] clean = pictures.scrub(original, removed).orElse(new byte[0]);
    switch (PictureFormat.of(clean).orElse(null)) {
      case PNG -> picture("\\pngblip ", clean);
      case JPEG -> picture("\\jpegblip ", clean);
      case null, default -> {
        removed.add(RemovalKind.UNKNOWN);
        picture("\\pngblip ", PictureFormat.pixel());
      }
    }
  }

  private void picture(String keyword, byte[] picture) {
    write(keyword);
    write(HexFormat.of().formatHex(picture));
  }

  private void write(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      out.write(ascii.charAt(i));
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.resguardo.scrub.format;

/// The types of file that can be scrubbed.
public enum FileType {
  JPEG("jpg"),
  PNG("png"),
  GIF("gif"),
  WEBP("webp"),
  TIFF("tiff"),
  HEIC("heic"),
  AVIF("avif"),
  MP4("mp4"),
  MOV("mov"),
  THREE_GP("3gp"),
  M4A("m4a"),
  MP3("mp3"),
  OGG("ogg"),
  OPUS("opus"),
  FLAC("flac"),
  WAV("wav"),
  PDF("pdf"),
  DOCX("docx"),
  XLSX("xlsx"),
  PPTX("pptx"),
  ODT("odt"),
  ODS("ods"),
  ODP("odp"),
  ODG("odg"),
  EPUB("epub"),
  RTF("rtf"),
  SVG("svg"),
  TEXT("txt");

  private final String extension;

  FileType(String extension) {
    this.extension = extension;
  }

  /// What the name of such a file ends with, without the dot.
  public String extension() {
    return extension;
  }
}

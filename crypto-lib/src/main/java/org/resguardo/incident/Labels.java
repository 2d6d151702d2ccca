package org.resguardo.incident;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.resguardo.incident.vocabulary.Code;

/// What codes and fields are called in one language. Immutable.
public final class Labels {
  private static final Labels SPANISH = load("labels_es.properties");
  private static final Labels ENGLISH = load("labels_en.properties");
  private static final Labels HURIDOCS = load("huridocs.properties");

  private final Properties labels;

  private Labels(Properties labels) {
    this.labels = labels;
  }

  /// The labels for `locale`: English for any English one, Spanish for all others.
  public static Labels in(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : SPANISH;
  }

  /// The nearest HURIDOCS terms of a code as `list:code`, without any text of theirs.
  static Labels huridocs() {
    return HURIDOCS;
  }

  /// The label of a code.
  public String of(Code code) {
    return text(code.list() + "." + code.code());
  }

  /// The label of a field, by its name in JSON.
  public String ofField(String name) {
    return text("field." + name);
  }

  Optional<String> find(Code code) {
    return Optional.ofNullable(labels.getProperty(code.list() + "." + code.code()));
  }

  String text(String key) {
    return Objects.requireNonNull(labels.getProperty(key), key);
  }

  Set<String> keys() {
    return labels.stringPropertyNames();
  }

  private static Labels load(String resource) {
    Properties labels = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Labels.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      labels.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Labels(labels);
  }
}

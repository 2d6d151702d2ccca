package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.function.Supplier;

/// What a stack keeps between starts: its ports, passwords and member ids.
///
/// A properties file of mode 600. One process at a time may use it.
final class StackSettings {
  private final Path file;
  private final Secrets secrets = new Secrets(new SecureRandom());

  StackSettings(Path directory) {
    this.file = directory.resolve("settings.properties");
  }

  /// The value kept under `key`, made by `first` when there is none yet.
  String remember(String key, Supplier<String> first) {
    Properties settings = load();
    String kept = settings.getProperty(key);
    if (kept != null) {
      return kept;
    }
    String made = first.get();
    settings.setProperty(key, made);
    store(settings);
    return made;
  }

  /// A random password, the same on every call with the same `key`.
  String password(String key) {
    return remember(key + ".password", secrets::password);
  }

  /// A random member id, the same on every call with the same `key`.
  String memberId(String key) {
    return remember(key + ".member-id", secrets::memberId);
  }

  /// A loopback port that was free when `key` was first asked for.
  int port(String key) {
    return Integer.parseInt(remember(key + ".port", () -> Integer.toString(LoopbackPort.free())));
  }

  /// Whether anything has been kept yet.
  boolean exist() {
    return Files.exists(file);
  }

  private Properties load() {
    Properties settings = new Properties();
    if (Files.exists(file)) {
      try {
        settings.load(new StringReader(PrivateFiles.read(file)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return settings;
  }

  private void store(Properties settings) {
    StringWriter text = new StringWriter();
    try {
      settings.store(text, null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    PrivateFiles.write(file, text.toString());
  }
}

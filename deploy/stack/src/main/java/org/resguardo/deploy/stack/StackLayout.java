package org.resguardo.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where everything of one stack lies.
///
/// @param root of the checkout, where the services were built
/// @param directory of the stack: data, keys, logs; private
record StackLayout(Path root, Path directory) {
  StackLayout {
    root = root.toAbsolutePath().normalize();
    directory = directory.toAbsolutePath().normalize();
  }

  StackSettings settings() {
    return new StackSettings(directory);
  }

  Path logDirectory() {
    return directory.resolve("log");
  }

  Path log(String part) {
    return logDirectory().resolve(part + ".log");
  }

  Path pidFile(String part) {
    return directory.resolve("run").resolve(part + ".pid");
  }

  Path part(String part) {
    return directory.resolve(part);
  }

  Path people() {
    return directory.resolve("people");
  }

  Path keys() {
    return directory.resolve("keys");
  }

  Path trustPolicy() {
    return directory.resolve("trust-policy.txt");
  }

  Path environmentFile() {
    return directory.resolve("stack.env");
  }

  Path lockFile() {
    return directory.resolveSibling(directory.getFileName() + ".lock");
  }

  Path migrations(String service) {
    return root.resolve(service).resolve("src/main/resources/db/migration");
  }

  /// Whether a stack was ever started in the directory; nothing else is ever wiped.
  boolean isStack() {
    return Files.isDirectory(directory) && settings().exist();
  }
}

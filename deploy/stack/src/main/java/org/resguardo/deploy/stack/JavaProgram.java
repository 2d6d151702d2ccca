package org.resguardo.deploy.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line that starts a Java server with the JDK this JVM runs on.
///
/// Made for a small machine: the serial collector takes less memory. The options of production hold
/// here too: no heap dump and no core dump, whatever happens, and nobody attaches.
final class JavaProgram {
  private final List<String> words = new ArrayList<>();

  /// @param maxHeap as `-Xmx` takes it, such as `256m`
  JavaProgram(String maxHeap) {
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx" + maxHeap, "-XX:+UseSerialGC"));
    Resources.text("jvm.options").lines().filter(line -> line.startsWith("-")).forEach(words::add);
    words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
  }

  JavaProgram with(String... options) {
    words.addAll(List.of(options));
    return this;
  }

  List<String> words() {
    return List.copyOf(words);
  }
}

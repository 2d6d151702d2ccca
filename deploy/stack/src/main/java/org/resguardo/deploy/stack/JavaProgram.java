package org.resguardo.deploy.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line that starts a Java server with the JDK this JVM runs on.
///
/// Made for a small machine: the first compiler only and the serial collector, which start faster
/// and take a third less memory. No heap dump and no crash dump of memory, whatever happens.
final class JavaProgram {
  private final List<String> words = new ArrayList<>();

  /// @param maxHeap as `-Xmx` takes it, such as `256m`
  JavaProgram(String maxHeap) {
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx" + maxHeap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
    words.add("-XX:+ExitOnOutOfMemoryError");
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

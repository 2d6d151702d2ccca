package org.resguardo.report.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the virtual machine and the kernel would write memory, and what is in it, to a file.
final class ProcessRules {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "HeapDumpOnOutOfMemoryError", "false",
          "HeapDumpBeforeFullGC", "false",
          "HeapDumpAfterFullGC", "false",
          "CreateCoredumpOnCrash", "false",
          "SuppressFatalErrorMessage", "true",
          "DisableAttachMechanism", "true");

  /// A debugger, an agent, a recording, a port for management: each can read the heap.
  private static final Pattern LISTENERS =
      Pattern.compile(
          "-agentlib.*|-agentpath.*|-javaagent.*|-Xrun.*|-XX:StartFlightRecording.*"
              + "|-Dcom\\.sun\\.management\\.jmxremote.*");

  private static final Pattern CORE_LIMIT =
      Pattern.compile("(?m)^Max core file size +(\\S+) +(\\S+)");
  private static final String EXTENSIONS = "io.netty.bootstrap.extensions";

  private ProcessRules() {}

  /// What to change, one phrase each.
  static List<String> broken(ProcessReadings process) {
    List<String> broken = new ArrayList<>();
    OPTIONS.forEach((name, wanted) -> option(name, wanted, process.option(name), broken));
    process.arguments().stream()
        .filter(argument -> LISTENERS.matcher(argument).matches())
        .map(argument -> "start java without " + argument.split("[:=]", 2)[0])
        .forEach(broken::add);
    if (!"serviceload".equals(process.property(EXTENSIONS))) {
      broken.add("start java with -D" + EXTENSIONS + "=serviceload");
    }
    if (!isCoreless(process.limits())) {
      broken.add("set the limit of core dumps to 0 (ulimit -c 0, LimitCORE=0)");
    }
    if (process.corePattern().startsWith("|") && !process.coreFilter().matches("0*")) {
      broken.add("write 0 to /proc/self/coredump_filter: no limit holds for a piped core dump");
    }
    return broken;
  }

  private static void option(
      String name, String wanted, @Nullable String actual, List<String> broken) {
    if (actual != null && !actual.equals(wanted)) {
      broken.add("start java with -XX:" + (wanted.equals("true") ? "+" : "-") + name);
    }
  }

  private static boolean isCoreless(String limits) {
    Matcher limit = CORE_LIMIT.matcher(limits);
    return limit.find() && limit.group(1).equals("0") && limit.group(2).equals("0");
  }
}

package org.resguardo.identity.production;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What {@link ProcessRules} judges by.
///
/// @param options value of a flag of the virtual machine; null when it has none of that name
/// @param properties value of a system property
/// @param limits text of `/proc/self/limits`
/// @param corePattern where the kernel writes core dumps
/// @param coreFilter which memory goes into one, in hexadecimal
record ProcessReadings(
    Function<String, @Nullable String> options,
    Function<String, @Nullable String> properties,
    List<String> arguments,
    String limits,
    String corePattern,
    String coreFilter) {

  /// Of this process, now.
  static ProcessReadings now() throws IOException {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return new ProcessReadings(
        name -> machine.getVMOption(name).getValue(),
        System::getProperty,
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        text("/proc/self/limits"),
        text("/proc/sys/kernel/core_pattern"),
        text("/proc/self/coredump_filter"));
  }

  @Nullable String option(String name) {
    return options.apply(name);
  }

  @Nullable String property(String name) {
    return properties.apply(name);
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file)).strip();
  }
}

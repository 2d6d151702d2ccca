package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("resguardo.root"), "deploy/lib/jdk.sh").toAbsolutePath();

  @TempDir private Path directory;

  @Test
  void findJdk_prefersJavaHome() throws IOException {
    Path home = jdk("elsewhere/mine", "25.0.1");
    jdk("places/other", "25.0.2");

    assertThat(find(home.toString())).isEqualTo("found " + home);
  }

  @Test
  void findJdk_passesOverOlderJavaHomeAndRuntimesWithoutCompiler() throws IOException {
    Path old = jdk("elsewhere/old", "17.0.15");
    jdk("places/a-17", "17.0.15");
    Files.delete(jdk("places/b-runtime", "25").resolve("bin/javac"));
    Path right = jdk("places/c-25", "25");

    assertThat(find(old.toString())).isEqualTo("found " + right);
  }

  @Test
  void findJdk_saysWhatToInstallWhenThereIsNone() throws IOException {
    jdk("places/a-21", "21.0.2");

    assertThat(find("")).contains("error: no JDK 25 found").contains("hint: install one");
    assertThat(find("")).doesNotContain("found /");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = directory.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(
        home.resolve("bin/javac"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private String find(String javaHome) {
    Path output = directory.resolve("output");
    String tools = "PATH=$TOOLS; command() { return 1; }; ";
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            javaHome,
            "RESGUARDO_JDK_PLACES",
            directory.resolve("places").toString(),
            "TOOLS",
            "/usr/bin:/bin");
    String script = tools + ". '" + SCRIPT + "'; find_jdk && echo \"found $JAVA_HOME\"";
    new Command(List.of("bash", "-c", script), environment, output).exitStatus();
    return PrivateFiles.read(output);
  }
}

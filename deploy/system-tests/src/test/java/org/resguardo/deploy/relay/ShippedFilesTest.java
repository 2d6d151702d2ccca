package org.resguardo.deploy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs accept what is shipped, the examples for production included.
class ShippedFilesTest {
  private static final char[] PASSWORD = "test-only".toCharArray();

  @TempDir private Path folder;

  @Test
  void tor_acceptsTheOnionServicesConfiguration() throws Exception {
    Optional<Program> tor = Program.find("tor");
    assumeThat(tor).as("skipped: there is no tor here").isPresent();
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));

    Program.Result result =
        tor.get()
            .run(
                List.of(
                    "--verify-config",
                    "-f",
                    Program.root().resolve("deploy/onion/torrc").toString(),
                    "--defaults-torrc",
                    "/dev/null",
                    "--DataDirectory",
                    data.toString()));

    assertThat(result.output()).contains("Configuration was valid");
    assertThat(result.output().lines().filter(line -> line.contains("[warn]")))
        .allMatch(line -> line.contains("running Tor as root"));
    assertThat(result.status()).isZero();
  }

  /// With names, ports and certificates of this machine in the place of those of the example.
  @Test
  void nginx_acceptsTheExamplesForTls() throws Exception {
    Program nginx = Relay.nginx();
    Path certificate = certificate();
    String listen =
        Relay.shipped("listen.conf")
            .replaceAll("/etc/letsencrypt/live/relay.example/[a-z]+[.]pem", certificate.toString())
            .replaceFirst("listen 443", "listen 127.0.0.1:" + Relay.freePort())
            .replaceFirst("listen \\[::]:443[^;]*;", "");
    String gateway =
        Relay.shipped("gateway.conf")
            .replace("reports.example", "127.0.0.1")
            .replace("/etc/ssl/certs/ca-certificates.crt", certificate.toString());
    Relay.prepare(folder, listen, gateway);

    Program.Result result = nginx.run(Relay.arguments(folder, "-t"));

    assertThat(result.output()).contains("test is successful").doesNotContain("[warn]");
    assertThat(result.status()).isZero();
  }

  /// A key and its certificate in one PEM file.
  private Path certificate() throws Exception {
    Path store = folder.resolve("test-only.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test-only",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool-output").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    return Files.writeString(
        folder.resolve("test-only.pem"),
        pem("PRIVATE KEY", keys.getKey("relay", PASSWORD).getEncoded())
            + pem("CERTIFICATE", keys.getCertificate("relay").getEncoded()));
  }

  private static String pem(String label, byte[] encoded) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }
}

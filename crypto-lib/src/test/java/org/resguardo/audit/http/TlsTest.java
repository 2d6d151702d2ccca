package org.resguardo.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.audit.finding.Finding;

class TlsTest {
  private static final String PASSWORD = "test-only";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"})
  void plainHttp_passesOnTheLoopbackAddress(String address) throws IOException {
    assertThat(look(Tls.ofPlatform(), address)).isInstanceOf(Finding.Ok.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://identity.example",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "http://10.0.0.1"
      })
  void plainHttp_failsAnywhereElse(String address) throws IOException {
    assertThat(look(Tls.ofPlatform(), address)).isInstanceOf(Finding.Fail.class);
  }

  @Test
  void certificateNobodyVouchesFor_fails() throws Exception {
    try (Server server = new Server("127.0.0.1")) {
      assertThat(look(Tls.ofPlatform(), server.address())).isInstanceOf(Finding.Fail.class);
    }
  }

  @Test
  void certificateOfAnotherName_fails() throws Exception {
    try (Server server = new Server("127.0.0.2")) {
      assertThat(look(new Tls(server.context), server.address())).isInstanceOf(Finding.Fail.class);
    }
  }

  @Test
  void validCertificate_passesAndNamesTheProtocol() throws Exception {
    try (Server server = new Server("127.0.0.1")) {
      Finding finding = look(new Tls(server.context), server.address());

      assertThat(finding).isInstanceOf(Finding.Ok.class);
      assertThat(finding.sentence()).startsWith("TLSv1.3, TLS_");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"160302003a0200003603", "16030100310200002d0301"})
  void serverThatSpeaksTls11_isFound(String serverHello) throws Exception {
    assertThat(isOldTlsSpoken(serverHello)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15030200020246", "", "485454502f312e31203430300d0a"})
  void serverThatRefusesTls11_isNot(String answer) throws Exception {
    assertThat(isOldTlsSpoken(answer)).isFalse();
  }

  private static boolean isOldTlsSpoken(String answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(server, HexFormat.of().parseHex(answer)));
      return OldTls.isSpokenBy("127.0.0.1", server.getLocalPort());
    }
  }

  private static void answer(ServerSocket server, byte[] answer) {
    try (Socket client = server.accept()) {
      client.getInputStream().readNBytes(5);
      client.getOutputStream().write(answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Finding look(Tls tls, String address) throws IOException {
    return tls.look(Service.IDENTITY, URI.create(address));
  }

  /// An HTTPS server with a certificate of its own making.
  private final class Server implements AutoCloseable {
    private final HttpsServer server;
    private final SSLContext context;

    Server(String name) throws Exception {
      context = context(keyStore(name));
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      server.start();
    }

    String address() {
      return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private KeyStore keyStore(String name) throws Exception {
    Path file = folder.resolve("test-only.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "test",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=ip:" + name,
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("test", store.getCertificate("test"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}

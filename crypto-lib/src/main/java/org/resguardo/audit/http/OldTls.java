package org.resguardo.audit.http;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/// Whether a server still speaks TLS 1.1 (RFC 4346) or older, which RFC 8996 forbids.
///
/// The JDK no longer does, so the greeting is written here. Nothing but the kind of the answer is
/// read: a server that accepts says ServerHello, one that refuses sends an alert, hangs up, or says
/// nothing.
final class OldTls {
  private static final byte HANDSHAKE = 22;
  private static final byte CLIENT_HELLO = 1;
  private static final byte SERVER_HELLO = 2;
  private static final short TLS_1_0 = 0x0301;
  private static final short TLS_1_1 = 0x0302;
  private static final int RANDOM_BYTES = 32;
  private static final int TIMEOUT_MILLIS = 3_000;

  /// Suites every server of that age had: (EC)DHE and plain RSA with AES and 3DES, each with SHA-1.
  private static final short[] SUITES = {
    (short) 0xc014,
    (short) 0xc013,
    (short) 0xc00a,
    (short) 0xc009,
    0x0039,
    0x0033,
    0x0035,
    0x002f,
    0x000a
  };

  private OldTls() {}

  static boolean isSpokenBy(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(clientHello());
      return isServerHello(new DataInputStream(socket.getInputStream()));
    } catch (EOFException | SocketException | SocketTimeoutException refused) {
      return false;
    }
  }

  /// | record type, version, length | handshake type, length | version, random, session, suites,
  /// compression |
  private static byte[] clientHello() {
    int body = 2 + RANDOM_BYTES + 1 + 2 + 2 * SUITES.length + 2;
    ByteBuffer hello = ByteBuffer.allocate(5 + 4 + body);
    hello.put(HANDSHAKE).putShort(TLS_1_0).putShort((short) (4 + body));
    hello.put(CLIENT_HELLO).put((byte) 0).putShort((short) body);
    // The random may be zero: no connection comes of this, so nothing is protected by it.
    hello.putShort(TLS_1_1).put(new byte[RANDOM_BYTES]).put((byte) 0);
    hello.putShort((short) (2 * SUITES.length));
    for (short suite : SUITES) {
      hello.putShort(suite);
    }
    return hello.put((byte) 1).put((byte) 0).array();
  }

  private static boolean isServerHello(DataInputStream answer) throws IOException {
    byte record = answer.readByte();
    answer.readInt(); // version and length of the record
    return record == HANDSHAKE && answer.readByte() == SERVER_HELLO;
  }
}

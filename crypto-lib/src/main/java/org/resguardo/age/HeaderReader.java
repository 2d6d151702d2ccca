package org.resguardo.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// Reads one header from a stream, line by line, and not a byte more.
///
/// Time and memory grow with the header's length, which is bounded.
final class HeaderReader {
  private final InputStream in;
  private int remainingBytes;

  HeaderReader(InputStream in, int maxBytes) {
    this.in = in;
    this.remainingBytes = maxBytes;
  }

  // spec: "ABNF definition of file header"
  AgeHeader read() throws IOException {
    if (!readLine().equals(AgeHeader.VERSION_LINE)) {
      throw new OpenException();
    }
    List<Stanza> stanzas = new ArrayList<>();
    String line = readLine();
    while (line.startsWith(Stanza.START)) {
      stanzas.add(readStanza(line));
      line = readLine();
    }
    Bytes mac = parseMac(line);
    requireAcceptable(stanzas);
    return new AgeHeader(stanzas, mac);
  }

  private Stanza readStanza(String argumentLine) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : argumentLine.substring(Stanza.START.length()).split(" ", -1)) {
      if (!Stanza.isArgument(argument)) {
        throw new OpenException();
      }
      arguments.add(argument);
    }
    String type = arguments.removeFirst();
    return new Stanza(type, arguments, readBody());
  }

  private Bytes readBody() throws IOException {
    StringBuilder body = new StringBuilder();
    String line;
    do {
      line = readLine();
      if (line.length() > Stanza.COLUMNS) {
        throw new OpenException();
      }
      body.append(line);
    } while (line.length() == Stanza.COLUMNS);
    return RawBase64.decode(body.toString());
  }

  private static Bytes parseMac(String line) throws OpenException {
    if (!line.startsWith(AgeHeader.MAC_MARK + " ")) {
      throw new OpenException();
    }
    String mac = line.substring(AgeHeader.MAC_MARK.length() + 1);
    return RawBase64.decode(mac, AgeHeader.MAC_BYTES);
  }

  // spec: "An scrypt stanza, if present, MUST be the only stanza in the header."
  private static void requireAcceptable(List<Stanza> stanzas) throws OpenException {
    boolean hasPassphrase =
        stanzas.stream().anyMatch(stanza -> stanza.type().equals(PassphraseRecipient.STANZA_TYPE));
    if (stanzas.isEmpty() || (hasPassphrase && stanzas.size() > 1)) {
      throw new OpenException();
    }
  }

  /// The next line without its line feed; anything but printable ASCII ends the reading at once.
  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(Stanza.COLUMNS);
    int next = readByte();
    while (next != '\n') {
      if (next < ' ' || next > '~') {
        throw new OpenException();
      }
      line.write(next);
      next = readByte();
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private int readByte() throws IOException {
    if (remainingBytes-- <= 0) {
      throw new OpenException();
    }
    return in.read();
  }
}

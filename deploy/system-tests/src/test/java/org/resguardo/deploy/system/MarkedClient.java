package org.resguardo.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.deploy.leak.Canaries;

/// A client of one server whose requests have a canary in every header in which something of a
/// person could stand, and which comes from an address nobody else has.
final class MarkedClient {
  /// Addresses, software, languages, places one came from, traces: nothing a server needs to know.
  private static final List<String> HEADERS =
      List.of(
          "Cookie",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Real-IP",
          "Forwarded",
          "Via",
          "CF-Connecting-IP",
          "CF-IPCountry",
          "True-Client-IP",
          "User-Agent",
          "Accept-Language",
          "Accept-Encoding",
          "Sec-CH-UA",
          "Sec-CH-UA-Platform",
          "Sec-CH-UA-Model",
          "Sec-Fetch-Site",
          "Referer",
          "Origin",
          "DNT",
          "If-None-Match",
          "If-Modified-Since",
          "traceparent",
          "tracestate",
          "baggage",
          "X-Request-ID",
          "X-Correlation-ID");

  private static final String PEER = "127.0.0.77";
  private static final String BROKEN = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

  private final URI server;
  private final Canaries canaries;
  private final List<String> answers;

  /// @param answers where heads and bodies of all answers are added
  MarkedClient(URI server, Canaries canaries, List<String> answers) {
    this.server = server;
    this.canaries = canaries;
    this.answers = answers;
    canaries.at("address of the peer", PEER);
  }

  /// A text nobody else has, for a place in a request.
  String mark(String place) {
    return canaries.at(place);
  }

  void get(String target, String... headers) throws IOException {
    send("GET " + target, "", headers);
  }

  void json(String target, String body, String... headers) throws IOException {
    List<String> more = new ArrayList<>(List.of(headers));
    more.add("Content-Type: application/json");
    send("POST " + target, body, more.toArray(String[]::new));
  }

  /// @param line method and target
  void send(String line, String body, String... headers) throws IOException {
    List<String> head = new ArrayList<>(List.of(line + " HTTP/1.1", "Host: localhost"));
    head.add("Connection: close");
    head.addAll(List.of(headers));
    HEADERS.forEach(name -> head.add(name + ": " + mark(name)));
    if (!body.isEmpty()) {
      head.add("Content-Length: " + body.length());
    }
    write(String.join("\r\n", head) + "\r\n\r\n" + body);
  }

  /// Heads that no server can read, or should.
  void breakHeads() throws IOException {
    write("GET /" + mark("request line") + "\r\n\r\n");
    write(mark("no request") + "\r\n\r\n");
    write(BROKEN + "Bad Name: " + mark("bad header") + "\r\n\r\n");
    write(BROKEN + "X: " + mark("long header").repeat(2000) + "\r\n\r\n");
    write(
        BROKEN
            + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\nX: "
            + mark("two lengths")
            + "\r\n\r\n0\r\n\r\n");
    write("GET /%zz" + mark("bad escape") + BROKEN.substring("GET /".length()) + "\r\n");
  }

  private void write(String text) throws IOException {
    try (RawConnection connection = RawConnection.from(PEER, server)) {
      connection.write(text);
      answers.add(connection.answer());
    }
  }
}

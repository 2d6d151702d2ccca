package org.resguardo.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.resguardo.attachment.ChunkCount;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.AttachmentPart;
import org.resguardo.submission.IsoWeek;
import org.resguardo.submission.Submission;
import org.resguardo.submission.SubmissionJson;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.TokenFormatException;

/// Plays report-service's intake by the letter of spec/submission.md section 4, in memory.
public final class IntakeStub implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(SubmissionJson.module()).build();
  private static final IsoWeek WEEK = new IsoWeek(2026, 47);
  private static final int ANSWER_BYTES = 1024;

  /// A submission on its way, or, sealed, a report.
  private record Intake(UUID id, Submission submission, Map<ChunkPlace, Bytes> chunks) {
    List<List<Integer>> missing() {
      List<List<Integer>> missing = new ArrayList<>();
      for (int n = 1; n <= submission.attachments().size(); n++) {
        for (int i = 0; i < submission.attachments().get(n - 1).chunks(); i++) {
          if (!chunks.containsKey(new ChunkPlace(n, i))) {
            missing.add(List.of(n, i));
          }
        }
      }
      return missing;
    }
  }

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final Map<Bytes, Intake> intakes = new HashMap<>();
  private final Map<Bytes, Bytes> spent = new HashMap<>();
  private final List<Bytes> reports = new ArrayList<>();
  private final List<Bytes> received = new ArrayList<>();

  public IntakeStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/submissions", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Commitments of what was sealed, one each time it was.
  public synchronized List<Bytes> reports() {
    return List.copyOf(reports);
  }

  /// SHA-256 of each attachment that came whole.
  public synchronized List<Bytes> received() {
    return List.copyOf(received);
  }

  /// Forgets uploads that are not sealed, as after 72 hours, or sealed ones that were released.
  synchronized void forget() {
    intakes.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Reply reply = reply(exchange, body);
    byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(answer, Math.max(ANSWER_BYTES, answer.length));
    Arrays.fill(padded, answer.length, padded.length, (byte) ' ');
    exchange.sendResponseHeaders(reply.status(), reply.status() == 204 ? -1 : padded.length);
    if (reply.status() != 204) {
      exchange.getResponseBody().write(padded);
    }
    exchange.close();
  }

  private synchronized Reply reply(HttpExchange exchange, byte[] body) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (path.length == 3) {
      return submit(authorization, JSON.readValue(body, Submission.class));
    }
    Optional<Intake> intake =
        intakes.values().stream()
            .filter(open -> open.id().equals(UUID.fromString(path[3])))
            .findFirst();
    if (authorization != null) {
      return problem(400, "credentials-not-accepted");
    }
    if (intake.isEmpty()) {
      return problem(404, "upload-not-found");
    }
    return switch (path.length) {
      case 4 -> new Reply(200, JSON.writeValueAsString(Map.of("missing", intake.get().missing())));
      case 5 -> seal(intake.get());
      default ->
          put(
              intake.get(),
              new ChunkPlace(Integer.parseInt(path[5]), Integer.parseInt(path[7])),
              body);
    };
  }

  private Reply submit(String authorization, Submission submission) {
    Bytes commitment = submission.commitment().digest();
    if (reports.contains(commitment)) {
      return acknowledged(submission);
    }
    Bytes nonce = nonce(authorization);
    if (!intakes.containsKey(commitment)) {
      if (spent.containsKey(nonce)) {
        return problem(409, "token-spent");
      }
      spent.put(nonce, commitment);
      intakes.put(commitment, new Intake(UUID.randomUUID(), submission, new HashMap<>()));
    }
    Intake intake = intakes.get(commitment);
    return submission.attachments().isEmpty()
        ? seal(intake)
        : new Reply(202, "{\"upload\":\"%s\"}".formatted(intake.id()));
  }

  private static Bytes nonce(String authorization) {
    try {
      return PrivateTokenHeader.token(authorization).nonce();
    } catch (TokenFormatException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private Reply put(Intake intake, ChunkPlace place, byte[] chunk) {
    AttachmentPart part = intake.submission().attachments().get(place.attachment() - 1);
    if (chunk.length != new ChunkCount(part.chunks()).bytesOf(place.index())) {
      return problem(400, "wrong-chunk-length");
    }
    Bytes known = intake.chunks().putIfAbsent(place, Bytes.of(chunk));
    return known == null || known.equals(Bytes.of(chunk))
        ? new Reply(204, "")
        : problem(409, "chunk-differs");
  }

  private Reply seal(Intake intake) {
    if (!intake.missing().isEmpty()) {
      return problem(409, "chunks-missing");
    }
    Bytes commitment = intake.submission().commitment().digest();
    if (!reports.contains(commitment)) {
      received.addAll(digests(intake));
      reports.add(commitment);
    }
    return acknowledged(intake.submission());
  }

  private static List<Bytes> digests(Intake intake) {
    List<Bytes> digests = new ArrayList<>();
    for (int n = 1; n <= intake.submission().attachments().size(); n++) {
      AttachmentPart part = intake.submission().attachments().get(n - 1);
      var sha256 = Primitives.newSha256();
      sha256.update(part.header().toArray());
      for (int i = 0; i < part.chunks(); i++) {
        sha256.update(intake.chunks().get(new ChunkPlace(n, i)).toArray());
      }
      digests.add(Bytes.of(sha256.digest()));
    }
    return digests;
  }

  private static Reply acknowledged(Submission submission) {
    return new Reply(
        201,
        new Acknowledgement(submission.commitment(), WEEK)
            .signedBy(TestRosters.ACKNOWLEDGER)
            .encoded());
  }

  private static Reply problem(int status, String name) {
    return new Reply(
        status,
        "{\"type\":\"urn:resguardo:problem:%s\",\"title\":\"No\",\"status\":%d}"
            .formatted(name, status));
  }
}

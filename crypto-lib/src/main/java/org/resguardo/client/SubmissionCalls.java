package org.resguardo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// The four requests of which handing in consists. spec: submission.md section 4. Thread-safe.
final class SubmissionCalls {
  private static final int MAX_ANSWER_BYTES = 16 * 1024;
  private static final int ACCEPTED = 202;

  /// A submission of 1 MiB takes 46 seconds at 256 kbit/s.
  private static final Duration SLOWLY = Duration.ofMinutes(5);

  /// A place that is in no upload.
  private static final ChunkPlace NOWHERE = new ChunkPlace(0, 0);

  private final Http http = new Http();
  private final URI reportService;

  SubmissionCalls(URI reportService) {
    this.reportService = reportService;
  }

  private record UploadAnswer(UUID upload) {}

  private record MissingAnswer(List<List<Integer>> missing) {}

  // spec: 4.1
  SubmissionAnswer post(byte[] submission, Token token) throws IOException {
    HttpAnswer answer =
        http.answer(
            request("")
                .header("Content-Type", "application/json")
                .header("Authorization", PrivateTokenHeader.authorization(token))
                .POST(BodyPublishers.ofByteArray(submission))
                .build(),
            MAX_ANSWER_BYTES);
    return answer.status() == ACCEPTED
        ? new SubmissionAnswer.UploadOpen(
            Http.json(answer.body().toArray(), UploadAnswer.class).upload())
        : new SubmissionAnswer.Acknowledged(answer.body());
  }

  // spec: 4.2
  void put(UUID upload, ChunkPlace place, byte[] chunk) throws IOException {
    String path =
        "/%s/attachments/%d/chunks/%d".formatted(upload, place.attachment(), place.index());
    http.send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(chunk))
            .build(),
        MAX_ANSWER_BYTES);
  }

  // spec: 4.3
  List<ChunkPlace> missing(UUID upload) throws IOException {
    return http
        .sendForJson(request("/" + upload).GET().build(), MAX_ANSWER_BYTES, MissingAnswer.class)
        .missing()
        .stream()
        .map(SubmissionCalls::place)
        .toList();
  }

  // spec: 4.4
  Bytes seal(UUID upload) throws IOException {
    return http.answer(
            request("/" + upload + "/seal").POST(BodyPublishers.noBody()).build(), MAX_ANSWER_BYTES)
        .body();
  }

  private static ChunkPlace place(List<Integer> pair) {
    return pair.size() == 2 ? new ChunkPlace(pair.getFirst(), pair.getLast()) : NOWHERE;
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(reportService, "/v1/submissions" + path).timeout(SLOWLY);
  }
}

package org.resguardo.client;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// The four requests of which handing in consists. spec: submission.md section 4. Thread-safe.
final class SubmissionCalls {
  private static final String SUBMISSIONS = "/v1/submissions";
  private static final int MAX_ANSWER_BYTES = 16 * 1024;
  private static final int ACCEPTED = 202;

  /// A place that is in no upload.
  private static final ChunkPlace NOWHERE = new ChunkPlace(0, 0);

  private final Transport transport;

  SubmissionCalls(Transport transport) {
    this.transport = transport;
  }

  private record UploadAnswer(UUID upload) {}

  private record MissingAnswer(List<List<Integer>> missing) {}

  // spec: 4.1
  SubmissionAnswer post(Bytes submission, Token token) throws IOException {
    HttpAnswer answer =
        send(
            ServiceRequest.post(SUBMISSIONS, "application/json", submission)
                .with("authorization", PrivateTokenHeader.authorization(token)));
    return answer.status() == ACCEPTED
        ? new SubmissionAnswer.UploadOpen(
            Http.json(answer.body().toArray(), UploadAnswer.class).upload())
        : new SubmissionAnswer.Acknowledged(answer.body());
  }

  // spec: 4.2
  void put(UUID upload, ChunkPlace place, byte[] chunk) throws IOException {
    String path =
        "%s/attachments/%d/chunks/%d".formatted(path(upload), place.attachment(), place.index());
    send(ServiceRequest.put(path, "application/octet-stream", Bytes.of(chunk)));
  }

  // spec: 4.3
  List<ChunkPlace> missing(UUID upload) throws IOException {
    byte[] answer = send(ServiceRequest.get(path(upload))).body().toArray();
    return Http.json(answer, MissingAnswer.class).missing().stream()
        .map(SubmissionCalls::place)
        .toList();
  }

  // spec: 4.4
  Bytes seal(UUID upload) throws IOException {
    return send(ServiceRequest.post(path(upload) + "/seal")).body();
  }

  private static ChunkPlace place(List<Integer> pair) {
    return pair.size() == 2 ? new ChunkPlace(pair.getFirst(), pair.getLast()) : NOWHERE;
  }

  private static String path(UUID upload) {
    return SUBMISSIONS + "/" + upload;
  }

  /// @throws ServiceException with the problem, unless it is a success
  private HttpAnswer send(ServiceRequest request) throws IOException {
    HttpAnswer answer = transport.send(request, MAX_ANSWER_BYTES);
    Http.success(answer);
    return answer;
  }
}

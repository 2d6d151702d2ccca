package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Takes chunks in, in any order and as often as they come. A chunk that is stored is never
/// changed.
@ApplicationScoped
class UploadService {
  private final ChunkRepository chunks;

  UploadService(ChunkRepository chunks) {
    this.chunks = chunks;
  }

  /// Completes when the chunk is stored, now or before. Fails with a `ProblemException` when other
  /// bytes are, or there is no such place.
  Uni<Void> put(UUID upload, ChunkPlace place, byte[] bytes) {
    if (!place.isPossible()) {
      return refused(ProblemType.UPLOAD_NOT_FOUND);
    }
    if (bytes.length != place.bytes()) {
      return refused(ProblemType.WRONG_CHUNK_LENGTH);
    }
    return chunks
        .add(upload, place, bytes)
        .flatMap(
            isAdded ->
                isAdded ? Uni.createFrom().voidItem() : requireTheSame(upload, place, bytes));
  }

  /// Emits which chunks are missing, in order. Fails with a `ProblemException` when there is no
  /// such upload.
  Uni<List<ChunkPlace>> missing(UUID upload) {
    return chunks
        .missing(upload)
        .map(
            missing ->
                missing.orElseThrow(() -> new ProblemException(ProblemType.UPLOAD_NOT_FOUND)));
  }

  private Uni<Void> requireTheSame(UUID upload, ChunkPlace place, byte[] bytes) {
    return chunks
        .holds(upload, place, bytes)
        .flatMap(
            isTheSame ->
                isTheSame
                    .map(
                        same ->
                            same ? Uni.createFrom().voidItem() : refused(ProblemType.CHUNK_DIFFERS))
                    .orElseGet(() -> refused(ProblemType.UPLOAD_NOT_FOUND)));
  }

  private static Uni<Void> refused(ProblemType problem) {
    return Uni.createFrom().failure(new ProblemException(problem));
  }
}

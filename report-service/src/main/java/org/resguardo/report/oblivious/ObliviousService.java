package org.resguardo.report.oblivious;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.ohttp.DecapsulatedRequest;
import org.resguardo.ohttp.EncapsulationException;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.UnknownKeyException;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Opens requests, has them answered at the front door, and seals the answers.
@ApplicationScoped
class ObliviousService {
  private final KeyRing keys;
  private final FrontDoor frontDoor;
  private final Vertx vertx;

  ObliviousService(KeyRing keys, FrontDoor frontDoor, Vertx vertx) {
    this.keys = keys;
    this.frontDoor = frontDoor;
    this.vertx = vertx;
  }

  /// What clients seal requests to now.
  Optional<KeyConfigs> keys() {
    return keys.served();
  }

  /// Emits the encapsulated answer, of one size.
  ///
  /// Fails with a `ProblemException` when the request does not open. Whatever goes wrong after that
  /// is told inside the answer.
  Uni<Bytes> answer(Bytes encapsulated) {
    return vertx
        .executeBlocking(() -> open(encapsulated), false)
        .flatMap(
            request ->
                answered(request)
                    .flatMap(
                        answer -> vertx.executeBlocking(() -> sealed(request, answer), false)));
  }

  private DecapsulatedRequest open(Bytes encapsulated) {
    try {
      return keys.gateway().decapsulate(encapsulated);
    } catch (UnknownKeyException unknown) {
      throw new ProblemException(ProblemType.OBLIVIOUS_KEY_UNKNOWN);
    } catch (EncapsulationException refused) {
      throw new ProblemException(ProblemType.ENCAPSULATION_REFUSED);
    }
  }

  private Uni<BinaryResponse> answered(DecapsulatedRequest request) {
    return vertx
        .executeBlocking(() -> InnerRequest.parse(request.request()), false)
        .flatMap(this::forwarded)
        .onFailure(ProblemException.class)
        .recoverWithItem(refused -> InnerAnswer.of(refused.type()));
  }

  private Uni<BinaryResponse> forwarded(InnerRequest inner) {
    return frontDoor
        .forward(inner)
        .onFailure()
        .recoverWithItem(() -> InnerAnswer.of(ProblemType.BUSY));
  }

  private static Bytes sealed(DecapsulatedRequest request, BinaryResponse answer) {
    return request.encapsulate(InnerAnswer.padded(answer));
  }
}

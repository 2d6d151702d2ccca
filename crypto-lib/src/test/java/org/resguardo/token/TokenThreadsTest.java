package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

/// Bouncy Castle's signers are not thread-safe; what is built on them has to be.
class TokenThreadsTest {
  private static final int THREADS = 8;
  private static final int TOKENS_EACH = 40;

  private final TokenIssuer issuer = TokenFixtures.ISSUER;
  private final TokenBlinder blinder =
      new TokenBlinder(TokenFixtures.CHALLENGE, issuer.key(), TokenFixtures.random());
  private final TokenVerifier verifier =
      new TokenVerifier(TokenFixtures.CHALLENGE, List.of(issuer.key()));

  @Test
  void issuerBlinderAndVerifier_areSharedByThreads() throws Exception {
    Set<Bytes> nonces = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Callable<List<Bytes>> work = this::issueAndVerify;
      List<Callable<List<Bytes>>> all = Collections.nCopies(THREADS, work);
      for (Future<List<Bytes>> verified : threads.invokeAll(all)) {
        nonces.addAll(verified.get());
      }
    }

    assertThat(nonces).hasSize(THREADS * TOKENS_EACH);
  }

  private List<Bytes> issueAndVerify() throws TokenRefusedException {
    List<Bytes> nonces = new ArrayList<>();
    for (int i = 0; i < TOKENS_EACH; i++) {
      PendingToken pending = blinder.next();
      Token token = pending.finish(issuer.issue(pending.request()));
      nonces.add(verifier.verify(token).nonce());
    }
    return nonces;
  }
}

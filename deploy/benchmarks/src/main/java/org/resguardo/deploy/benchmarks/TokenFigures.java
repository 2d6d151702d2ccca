package org.resguardo.deploy.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Objects;
import org.resguardo.token.PendingToken;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenRefusedException;
import org.resguardo.token.TokenRequest;
import org.resguardo.token.TokenResponse;
import org.resguardo.token.TokenVerifier;

/// What a submission token costs its client, its issuer and its origin, in processor time of the
/// thread that does it: the promise is one of processor time, and wall clocks count what else runs.
final class TokenFigures {
  private static final int ROUNDS = 12;
  private static final int SIGNED_BYTES = 98;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final SecureRandom random = new SecureRandom();
  private final TokenChallenge challenge =
      new TokenChallenge("identity.example.org", "report.example.org");
  private final TokenIssuer issuer = TokenIssuer.generate(random);
  private final TokenBlinder blinder = new TokenBlinder(challenge, issuer.key(), random);
  private final TokenVerifier verifier = new TokenVerifier(challenge, List.of(issuer.key()));
  private final PrintWriter out;

  TokenFigures(PrintWriter out) {
    this.out = out;
  }

  private interface Step {
    Object run() throws GeneralSecurityException, TokenFormatException, TokenRefusedException;
  }

  /// Measures and prints.
  void print() throws GeneralSecurityException, TokenFormatException, TokenRefusedException {
    PendingToken pending = blinder.next();
    TokenRequest request = pending.request();
    TokenResponse response = issuer.issue(request);
    Token token = pending.finish(response);
    String header = PrivateTokenHeader.authorization(token);
    line("token, client: blind", microseconds(300, () -> blinder.next().request()));
    line("token, client: unblind and verify", microseconds(300, () -> pending.finish(response)));
    double issue = microseconds(300, () -> issuer.issue(request));
    line("token, issuer: sign", issue);
    out.printf("token, issuer: signed a second and core    %8.0f%n", 1_000_000 / issue);
    line(
        "token, origin: from header to verified",
        microseconds(5000, () -> verifier.verify(PrivateTokenHeader.token(header))));
    PublicKey jdkKey = jdkKey();
    line(
        "the signature alone, by the JDK", microseconds(5000, () -> verifyByTheJdk(jdkKey, token)));
  }

  private void line(String what, double microseconds) {
    out.printf("%-42s %8.1f us%n", what, microseconds);
  }

  /// Of one step in the fastest of the rounds, the first of which warm up.
  private double microseconds(int steps, Step step)
      throws GeneralSecurityException, TokenFormatException, TokenRefusedException {
    double fastest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < steps; i++) {
        Objects.requireNonNull(step.run());
      }
      double nanoseconds = threads.getCurrentThreadCpuTime() - before;
      fastest = Math.min(fastest, nanoseconds / steps / 1000);
    }
    return fastest;
  }

  /// The JDK reads the token key as it is: id-RSASSA-PSS.
  private PublicKey jdkKey() throws GeneralSecurityException {
    return KeyFactory.getInstance("RSASSA-PSS")
        .generatePublic(new X509EncodedKeySpec(issuer.key().spki().toArray()));
  }

  private static boolean verifyByTheJdk(PublicKey key, Token token)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(PSS);
    signature.initVerify(key);
    signature.update(token.encoded().slice(0, SIGNED_BYTES).toArray());
    return signature.verify(token.authenticator().toArray());
  }
}

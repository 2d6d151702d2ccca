package org.resguardo.deploy.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.resguardo.primitive.Bytes;
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
import org.resguardo.token.VerifiedToken;

/// What a submission token costs its client, its issuer and its origin, on one core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TokenBenchmark {
  private static final int SIGNED_BYTES = 98;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

  private final SecureRandom random = new SecureRandom();
  private final TokenChallenge challenge =
      new TokenChallenge("identity.example.org", "report.example.org");
  private final TokenIssuer issuer = TokenIssuer.generate(random);
  private final TokenBlinder blinder = new TokenBlinder(challenge, issuer.key(), random);
  private final TokenVerifier verifier = new TokenVerifier(challenge, List.of(issuer.key()));
  private final PendingToken pending = blinder.next();
  private final TokenRequest request = pending.request();
  private final TokenResponse response;
  private final Token token;
  private final String header;
  private final PublicKey jdkKey;

  public TokenBenchmark() {
    try {
      this.response = issuer.issue(request);
      this.token = pending.finish(response);
      this.header = PrivateTokenHeader.authorization(token);
      // The JDK reads the token key as it is: id-RSASSA-PSS.
      this.jdkKey =
          KeyFactory.getInstance("RSASSA-PSS")
              .generatePublic(new X509EncodedKeySpec(issuer.key().spki().toArray()));
    } catch (TokenRefusedException | GeneralSecurityException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /// The client's first half.
  @Benchmark
  public TokenRequest blind() {
    return blinder.next().request();
  }

  /// The issuer.
  @Benchmark
  public TokenResponse issue() throws TokenRefusedException {
    return issuer.issue(request);
  }

  /// The client's second half.
  @Benchmark
  public Token finish() throws TokenRefusedException {
    return pending.finish(response);
  }

  /// The origin, from the header to the verified token.
  @Benchmark
  public VerifiedToken redeem() throws TokenFormatException, TokenRefusedException {
    return verifier.verify(PrivateTokenHeader.token(header));
  }

  /// The signature alone, by the JDK, for comparison.
  @Benchmark
  public boolean verifyByTheJdk() throws GeneralSecurityException {
    Bytes encoded = token.encoded();
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(PSS);
    signature.initVerify(jdkKey);
    signature.update(encoded.slice(0, SIGNED_BYTES).toArray());
    return signature.verify(token.authenticator().toArray());
  }
}

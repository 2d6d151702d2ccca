package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// What the issuer saw and what the origin saw of 10,000 tokens of one key, all made through the
/// public API, tell nothing about which belongs to which.
///
/// The issuer saw `blinded_i` and `blindSignature_i`; the origin saw a token with authenticator
/// `s_j`, whose encoded message is `EM_j = s_j^e mod n`. They fit each other if there is a blinding
/// factor `r` with `r^e * EM_j = blinded_i` and `r * s_j = blindSignature_i`. The second equation
/// has exactly one solution, `r = blindSignature_i * s_j^-1`, when `s_j` is a unit; it solves the
/// first one too, since `r^e * EM_j = blindSignature_i^e * (s_j^e)^-1 * EM_j = blinded_i`, when
/// `blindSignature_i^e = blinded_i`. So the 20,000 facts checked here about single transcripts and
/// tokens prove it for all 100,000,000 pairs; a sample of pairs is computed besides. The client
/// draws the factor uniformly among the units, so each of the pairs is as likely as any other.
class UnlinkabilityTest {
  private static final int TOKENS = 10_000;
  private static final int PAIRS = 1_000;
  private static final long SEED = 20261125;

  private static final TokenKey KEY = TokenFixtures.ISSUER.key();
  private static final BigInteger N = Moduli.modulus(KEY);
  private static final BigInteger E = BigInteger.valueOf(65537);

  private static List<Issued> issued = List.of();

  /// @param request what the issuer saw
  /// @param response what the issuer answered
  /// @param token what the origin saw
  private record Issued(TokenRequest request, TokenResponse response, Token token) {
    BigInteger blinded() {
      return Moduli.number(request.blindedMessage());
    }

    BigInteger blindSignature() {
      return Moduli.number(response.blindSignature());
    }

    BigInteger authenticator() {
      return Moduli.number(token.authenticator());
    }
  }

  @BeforeAll
  static void issueAll() {
    TokenBlinder blinder = new TokenBlinder(TokenFixtures.CHALLENGE, KEY, TokenFixtures.random());
    issued = IntStream.range(0, TOKENS).parallel().mapToObj(_ -> issue(blinder)).toList();
  }

  private static Issued issue(TokenBlinder blinder) {
    PendingToken pending = blinder.next();
    TokenRequest request = pending.request();
    try {
      TokenResponse response = TokenFixtures.ISSUER.issue(request);
      return new Issued(request, response, pending.finish(response));
    } catch (TokenRefusedException bug) {
      throw new IllegalStateException(bug);
    }
  }

  @Test
  void everyTranscript_isAUnitAndItsRoot() {
    assertThat(issued.parallelStream())
        .allMatch(
            each ->
                isUnit(each.blindSignature())
                    && power(each.blindSignature()).equals(each.blinded()));
  }

  @Test
  void everyToken_isAUnitAndGenuine() {
    TokenVerifier verifier = new TokenVerifier(TokenFixtures.CHALLENGE, List.of(KEY));

    assertThat(issued.parallelStream())
        .allMatch(each -> isUnit(each.authenticator()) && isGenuine(verifier, each.token()));
  }

  @Test
  void samplePairs_haveAFactorThatExplainsThem() {
    SplittableRandom random = new SplittableRandom(SEED);

    for (int pair = 0; pair < PAIRS; pair++) {
      Issued i = issued.get(random.nextInt(TOKENS));
      Issued j = issued.get(random.nextInt(TOKENS));
      BigInteger factor = i.blindSignature().multiply(j.authenticator().modInverse(N)).mod(N);

      BigInteger encodedMessage = power(j.authenticator());
      assertThat(power(factor).multiply(encodedMessage).mod(N)).isEqualTo(i.blinded());
    }
  }

  /// Everything but blinded message and blind signature, nonce and authenticator.
  @Test
  void otherFields_areTheSameForAll() {
    assertThat(issued)
        .extracting(each -> each.request().truncatedKeyId())
        .containsOnly(KEY.truncatedKeyId());
    assertThat(issued).extracting(each -> each.token().tokenKeyId()).containsOnly(KEY.keyId());
    assertThat(issued)
        .extracting(each -> each.token().challengeDigest())
        .containsOnly(TokenFixtures.CHALLENGE.digest());
  }

  @Test
  void everyNonceAndBlindedMessage_comesOnce() {
    Set<Bytes> seen = new HashSet<>();
    for (Issued each : issued) {
      assertThat(seen.add(each.token().nonce())).isTrue();
      assertThat(seen.add(each.request().blindedMessage())).isTrue();
    }
  }

  /// Bit by bit, of those that do belong together: no more agreement than two coins show. Six
  /// standard deviations; by chance alone it would fail once in two million runs.
  @Test
  void truePairs_agreeInNoBitMoreOftenThanCoins() {
    double bound = 6 * Math.sqrt(TOKENS) / 2;

    for (int bit = 0; bit < 256; bit++) {
      int at = bit;
      long agreeing =
          issued.stream()
              .filter(each -> each.blinded().testBit(at) == each.authenticator().testBit(at))
              .count();

      assertThat(Math.abs(agreeing - TOKENS / 2)).as("bit %d", bit).isLessThan((long) bound);
    }
  }

  /// The control: what the claim does not cover, and the directory log does.
  @Test
  void keyForOnePartnerOnly_linksItsTokensAndIsRefusedByTheLog() throws Exception {
    TokenIssuer forOnePartner = TokenIssuer.generate(TokenFixtures.random());
    PendingToken pending =
        new TokenBlinder(TokenFixtures.CHALLENGE, forOnePartner.key(), TokenFixtures.random())
            .next();
    Token token = pending.finish(forOnePartner.issue(pending.request()));
    IsoWeek week = new IsoWeek(2026, 48);
    PublishedKey honest = PublishedKey.IssuerKey.of(week, KEY);
    PublishedKey other = PublishedKey.IssuerKey.of(week, forOnePartner.key());

    assertThat(issued).noneMatch(each -> each.token().tokenKeyId().equals(token.tokenKeyId()));
    assertRefused(List.of(honest, other), other);
    assertRefused(List.of(honest, other), honest);
    assertRefused(List.of(honest), other);
  }

  private static void assertRefused(List<PublishedKey> log, PublishedKey key) {
    assertThatExceptionOfType(KeyRefusedException.class)
        .isThrownBy(() -> PublishedKeys.ofWholeLog(log).requireOnly(key));
  }

  private static boolean isGenuine(TokenVerifier verifier, Token token) {
    try {
      return verifier.verify(token).nonce().equals(token.nonce());
    } catch (TokenRefusedException forged) {
      return false;
    }
  }

  private static boolean isUnit(BigInteger value) {
    return value.signum() > 0 && value.compareTo(N) < 0 && value.gcd(N).equals(BigInteger.ONE);
  }

  private static BigInteger power(BigInteger value) {
    return value.modPow(E, N);
  }
}

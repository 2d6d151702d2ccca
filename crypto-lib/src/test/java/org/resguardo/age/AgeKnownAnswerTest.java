package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

/// One file of each recipient type from the age project's testkit (C2SP/CCTV), so that a bare clone
/// verifies too. All hold the text `age`.
class AgeKnownAnswerTest {
  // hybrid
  private static final String HYBRID_FILE =
      """
          YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IG1sa2VtNzY4eDI1NTE5IE5mTGNnQWJ6dk5nZjBhUmI0UEFOQnZ5
          RHRJRERRS2Y4NEpoaEZsbnZUMU5VQWNiR05yQXJSWi9UK2JjOWw0eG1LMURTbCtQWGs2bnFxR0JoYU0xZFVp
          VDdYMTdUVTEvYjloYVpaUHpFYWx2WkhGRE1TZXZmaVpzaGxuU2djcFdoMHFucGdUeWJvV1RVK3pickg2WUQy
          dWhzaGJKb2l1cWgrUHBYdERNc3RYeDRDZ3hBU3JOVmxmU2wvY2FSVGkyNFFqSVhwQ053RUU0RndIcm1Bd1Vx
          U0hMVXpHT0hmaVcvY2hPQ1R0RFg1OTF4NDFvNmVaNC9EdDkyVmhvWUtGY3BpYVdiUmhiZW5aWFVKeFBTMUMx
          c0s4NENWd2tESDdMSmpiWUNua3h0M21ldWw4a0tXaWhac1N0WllkLzZib3pxY3pPWDd6TjVQYmFZRDFYcFl3
          TXdlZHpXbVBtUXp4QnliRDhab2RjUjdoRjdXVXhTbUZWSDdFeGlZSDNaTmJEQVZjZ0d3bGtURm1VbWFUQ2Jq
          R1pUdjhNK2VqbXZTdFFIZ0N0UGk0R0dSZEpGcjNIenZSem02YnZyZEYvcmRTUFJGdFJWTTdEOW83WkFBcXVE
          MVBCeUUwWTVZQ1I0L3ZtVGxJbFJ3RlhrNGJlK1RzQUkrR290dWpvdTZucmlnd25mcW9HaU5TdmkvWlZ2U0tu
          RG9aUElFNXF3T05DZWVKQjhDZVJocVhFanZndHdjMnpjV1VCdGpTSmdOTCtqODg3azJoMHhsWHBRcWxtRERI
          c0JPQ1AzL1ZvTStOWlVScUkrUm9UdWRjd1RsOFRnbWhHclF5dG5vdnVXRkR2RTlIZ1BBczY3ZFBSQzY0LzNS
          RVMzaEYyQzYvUjFwUUFuQzdTMmlTaWpKbnlGbGFESldmY1p2dk5vYW1waER2NjNrVU5iN2I5VjhFK3h3cUY4
          R2t1WEpuQkZEbzBQdUp6OHFXSDdzRE1FT2hJSW5tYW5EaXU2Sy85ak9DdWJZTmROY1hyalFrbmx2azFrRmRq
          WjJ4WW5DNlF1cUE1K3FITUJwZ3JnMzAxUFgxNTRYNEtVY3hBM1BvRnlZTmV4YUJLM25qa3M3UE54bDdIeVpJ
          V2pqRGx6NTBXclFuRXFCamw4UlZWdW5lTDN2Z1Z5VTQ1R1NWV1FWT0g0SzZhZXBXUDArcDdXVUQ1MnJoZFZI
          NUhQWldRTDN2OFRqRXo4MEFlYjg3KzFzMXdnTSs1c2tOWDRMcE95dWhSeFEvQ2hYc1ZaclZKOFNSc0JsTzRL
          K0NKMjcxckhqOGw4TkVoUkUyTy9aS0hzdDhCZS82ajVjOVNVbVJScXZJKzZiY2cwQmNxN1dpN2QwOHZEUXFq
          QzJjT2kxMTJDR3JhNW1hemQvTkNJQ0M4MW9Za01tVHh0TTlmaWNmSWh2dDluSGFaU1FoMjd0ekozeFJXT2Vn
          d3pET2FOanJ0Sjd5dkNYYlY5aVE2Ym9pQ2w2d2RtSW43azlzSTMwd0l1SGNWVTFDcitFTldocVZ5UmlBS2t0
          Z3Z4ZWdEbnF2UkIybjFhSEtvdnA2MEZzN1lJRHJjbHNjUkZpa1Y0NXgwUk5CZFZ0VWtXRDQzMHZaZ2Vra1pk
          bndwZUh4R1Y5VEllMkZDTm9vUXpVeng2djRmdDBzWjVTWUk0OTBGMnNZWnUvc2lnNElCL0tPelZmUFhCWDlk
          a2Z0TGdaVFd0ZlA3R0k5TmpFaXRMbi9sWVRoMmpmU0tUWVpTTStCUXQxNm0yeWcvNFg3eGZ0QTJQM2ZTeVUx
          eldpbmVvY3o0REt5aWxXbVZoUFJqeTlMclRQdFFXVlZOR3JWZlVzTll3V0hKWDZGd2tGN0pOYkNxTEVRdWVN
          alBoYzljbnI2NnVGK1d0MUlzdVRqMjc4TWd5WnFZbHI3bWtXOTF6eVdKTVNJWFRLbXF2NXVtOXlwYzNJSlVt
          a3ZzNjdBOTFYQTh2c3BBUnNVTTRKdwpqWVBmaWxOQU1qRjB6R1JZTVlKcVIvY1RUemJpR3hRTWhHKzh6WmFp
          dGljCi0tLSA3d0NnS2M0dDhrS21LSlROcllzN01vTEtIazhTcXQ4WTNvVFpjMDhzUWpNCt3fctBvvKtX3z0N
          MSSWrSGM1/1vgHi7+IEt2HlHFV63vV6I
      """;

  // scrypt
  private static final String PASSPHRASE_FILE =
      """
          YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDEwCmdVakV5
          bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1NxSjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZP
          cVpkaFJWdmo1OGVnQUJ4L3NXZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=
      """;

  // armor_no_eol
  private static final String ARMORED_X25519_FILE =
      """
          -----BEGIN AGE ENCRYPTED FILE-----
          YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FY
          TnlDVkpwTDdPdXdQZFZ3UEw3S1FFYkZET0NjCmhqYWJHWHdTTFE5YzNTNkx3Mmkr
          UzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLS0tIFd5SnA5Ri85Rk9aaDdnSmRoZXEy
          V0lKY3dIZ1ljOE5JVmgzZGR3aHJjTmcK7s9ix86RtDMnTmjU8vkTTLdMW/73vqpS
          yPC8DpksHoMx+2Y=
          -----END AGE ENCRYPTED FILE-----""";

  @Test
  void open_readsPostQuantumFileOfAnotherImplementation() throws Exception {
    Identity identity =
        Identity.parse(
            "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG");

    assertThat(open(HYBRID_FILE, identity)).isEqualTo("age");
  }

  @Test
  void open_readsPassphraseFileOfAnotherImplementation() throws Exception {
    assertThat(open(PASSPHRASE_FILE, Samples.passphraseIdentity("password"))).isEqualTo("age");
  }

  @Test
  void open_readsArmoredClassicFileOfAnotherImplementation() throws Exception {
    Identity identity =
        Identity.parse(
            "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0");
    byte[] armored = ARMORED_X25519_FILE.getBytes(StandardCharsets.US_ASCII);

    byte[] plaintext = new AgeOpener(List.of(identity)).open(armored);

    assertThat(Bytes.of(plaintext)).isEqualTo(Bytes.utf8("age"));
  }

  // The examples of the specification.
  @Test
  void recipient_isDerivedAsTheSpecificationShows() throws Exception {
    Identity identity =
        Identity.parse(
            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");

    assertThat(((X25519Identity) identity).recipient().encoded())
        .isEqualTo("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
  }

  @Test
  void hybridRecipient_isDerivedAsTheSpecificationShows() throws Exception {
    Identity identity =
        Identity.parse(
            "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR");

    String recipient = ((HybridIdentity) identity).recipient().encoded();

    assertThat(recipient).hasSize(1959);
    assertThat(recipient).startsWith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshf");
    assertThat(recipient)
        .endsWith("9efhxpfqdkmhh6gjtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k");
  }

  private static String open(String base64, Identity identity) throws OpenException {
    byte[] file = Base64.getMimeDecoder().decode(base64);
    byte[] plaintext = new AgeOpener(List.of(identity)).open(file);
    return new String(plaintext, StandardCharsets.US_ASCII);
  }
}

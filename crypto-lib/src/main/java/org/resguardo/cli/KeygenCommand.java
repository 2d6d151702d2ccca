package org.resguardo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.X25519Identity;
import org.resguardo.note.SignerKey;
import org.resguardo.tlog.WitnessKey;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a key pair and writes it, with its public half in a comment.
@Command(name = "keygen", description = "Make an identity; its recipient stands in a comment.")
final class KeygenCommand implements Callable<Integer> {
  /// Which key to make, when not a hybrid identity.
  static final class Kind {
    @Option(
        names = "--classic",
        description = "X25519 only, for tools that cannot do post-quantum keys.")
    private boolean classic;

    @Option(
        names = "--signing",
        paramLabel = "NAME",
        description = "An Ed25519 key of that name, for signing rosters.")
    private @Nullable String signing;

    @Option(
        names = "--witness",
        paramLabel = "NAME",
        description = "An Ed25519 key of that name, for cosigning checkpoints of logs.")
    private @Nullable String witness;
  }

  private final Streams streams;
  private final Messages messages;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE; never overwrites.")
  private @Nullable Path output;

  @ArgGroup private Kind kind = new Kind();

  KeygenCommand(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    if (output != null && Files.exists(output)) {
      throw new Refusal("the file exists already: " + output, "choose another name for -o");
    }
    KeyPair pair = generate(new SecureRandom());
    try (OutputStream out = streams.output(output)) {
      out.write(pair.file().getBytes(StandardCharsets.UTF_8));
    }
    if (output != null) {
      messages.info("public key: " + pair.publicKey());
    }
    return 0;
  }

  private record KeyPair(String publicKey, String secretKey) {
    String file() {
      return "# public key: " + publicKey + "\n" + secretKey + "\n";
    }
  }

  private KeyPair generate(SecureRandom random) throws Refusal {
    try {
      return generate(kind, random);
    } catch (IllegalArgumentException badName) {
      throw new Refusal("a key name has no spaces and no '+'");
    }
  }

  private static KeyPair generate(Kind kind, SecureRandom random) {
    if (kind.signing != null) {
      SignerKey key = SignerKey.generate(kind.signing, random);
      return new KeyPair(key.verifierKey().encoded(), key.exportSecretString());
    }
    if (kind.witness != null) {
      WitnessKey key = WitnessKey.generate(kind.witness, random);
      return new KeyPair(key.cosignatureKey().encoded(), key.exportSecretString());
    }
    if (kind.classic) {
      X25519Identity identity = X25519Identity.generate(random);
      return new KeyPair(identity.recipient().encoded(), identity.exportSecretString());
    }
    HybridIdentity identity = HybridIdentity.generate(random);
    return new KeyPair(identity.recipient().encoded(), identity.exportSecretString());
  }
}

package org.resguardo.identity.policy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Identity;
import org.resguardo.age.IdentityFile;
import org.resguardo.age.KeyFormatException;

/// Reads this service's own age identity from a file that only its owner can read.
final class KeyIdentityFile {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyIdentityFile() {}

  /// The one post-quantum identity in the file.
  ///
  /// @param setting the setting that names the file, for messages
  /// @throws ConfigurationException with one sentence for the operator, which repeats nothing of
  ///   what the file holds
  static HybridIdentity read(String setting, Path file) {
    try {
      requirePrivate(setting, file);
      return identity(setting, IdentityFile.parse(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new ConfigurationException("the file named by " + setting + " cannot be read: " + file);
    } catch (KeyFormatException malformed) {
      throw new ConfigurationException("the file named by " + setting + " holds no age identity");
    }
  }

  private static void requirePrivate(String setting, Path file) throws IOException {
    if (!Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
      throw new ConfigurationException(
          "the file named by " + setting + " can be read or written by others: " + file);
    }
  }

  private static HybridIdentity identity(String setting, List<Identity> identities) {
    if (identities.size() == 1 && identities.getFirst() instanceof HybridIdentity identity) {
      return identity;
    }
    throw new ConfigurationException(
        "the file named by " + setting + " must hold one post-quantum identity and nothing else");
  }
}

package org.resguardo.report.oblivious;

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

/// Reads the service's own age identity from a file that only its owner can read.
final class KeyIdentityFile {
  static final String SETTING = "resguardo.key-identity";

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyIdentityFile() {}

  /// The one post-quantum identity in the file.
  ///
  /// @throws ConfigurationException with one sentence for the operator, which repeats nothing of
  ///   what the file holds
  static HybridIdentity read(Path file) {
    try {
      if (!Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
        throw refused("can be read or written by others: " + file);
      }
      return identity(IdentityFile.parse(Files.readString(file)));
    } catch (IOException unreadable) {
      throw refused("cannot be read: " + file);
    } catch (KeyFormatException malformed) {
      throw refused("holds no age identity");
    }
  }

  private static HybridIdentity identity(List<Identity> identities) {
    if (identities.size() == 1 && identities.getFirst() instanceof HybridIdentity identity) {
      return identity;
    }
    throw refused("must hold one post-quantum identity and nothing else");
  }

  private static ConfigurationException refused(String why) {
    return new ConfigurationException("the file named by " + SETTING + " " + why);
  }
}

package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.IdentityFile;

class ServiceKeysTest {
  @TempDir private Path directory;

  @Test
  void make_givesEachServiceAnIdentityOfItsOwnThatOnlyTheOwnerCanRead() throws Exception {
    ServiceKeys keys = new ServiceKeys(directory);
    keys.make();

    List<Path> files = List.of(keys.identityServiceKeyIdentity(), keys.reportServiceKeyIdentity());

    for (Path file : files) {
      assertThat(IdentityFile.parse(Files.readString(file)))
          .singleElement()
          .isInstanceOf(HybridIdentity.class);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(files.getFirst())).isNotEqualTo(Files.readString(files.getLast()));
  }

  @Test
  void make_keepsTheIdentitiesOfAnEarlierCall() throws Exception {
    ServiceKeys keys = new ServiceKeys(directory);
    keys.make();
    String first = Files.readString(keys.identityServiceKeyIdentity());

    keys.make();

    assertThat(Files.readString(keys.identityServiceKeyIdentity())).isEqualTo(first);
  }
}

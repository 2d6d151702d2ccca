package org.resguardo.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.resguardo.SharedVectors;
import org.resguardo.primitive.Bytes;

/// The proof vectors of transparency-dev/merkle.
class MerkleVectorTest {
  @TestFactory
  Stream<DynamicTest> inclusionProof_verifiesExactlyTheGoodVectors() throws IOException {
    return vectors("merkle-rfc6962/inclusion", MerkleVectorTest::verifiesInclusion);
  }

  @TestFactory
  Stream<DynamicTest> consistencyProof_verifiesExactlyTheGoodVectors() throws IOException {
    return vectors("merkle-rfc6962/consistency", MerkleVectorTest::verifiesConsistency);
  }

  private static Stream<DynamicTest> vectors(String folder, Verifier verifier) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SharedVectors.path(folder))) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    return files.stream()
        .map(Path::getFileName)
        .map(name -> DynamicTest.dynamicTest(name.toString(), () -> check(folder, name, verifier)));
  }

  private static void check(String folder, Path name, Verifier verifier) throws Exception {
    JsonNode vector = SharedVectors.json(folder + "/" + name);

    boolean verified;
    try {
      verified = verifier.verifies(vector);
    } catch (LogFormatException | IllegalArgumentException malformed) {
      verified = false;
    }

    assertThat(verified)
        .as(vector.get("desc").asText())
        .isEqualTo(!vector.get("wantErr").asBoolean());
  }

  private static boolean verifiesInclusion(JsonNode vector) throws LogFormatException {
    return new InclusionProof(number(vector, "leafIdx"), proof(vector))
        .verifies(
            Hash.fromBase64(vector.get("leafHash").asText()),
            new TreeHead(number(vector, "treeSize"), Hash.fromBase64(vector.get("root").asText())));
  }

  private static boolean verifiesConsistency(JsonNode vector) throws LogFormatException {
    return new ConsistencyProof(proof(vector))
        .verifies(
            new TreeHead(number(vector, "size1"), standIn(vector.get("root1").asText())),
            new TreeHead(number(vector, "size2"), standIn(vector.get("root2").asText())));
  }

  /// Some roots are short words, so that the verifier must come to its answer without them. Ours
  /// has no roots but of 32 bytes: equal words get equal hashes.
  private static Hash standIn(String root) {
    Bytes bytes = Bytes.fromBase64(root);
    return bytes.length() == Hash.BYTES ? new Hash(bytes) : Hash.ofLeaf(bytes.toArray());
  }

  /// Numbers of 64 bits without a sign; we know none above 2^63 - 1.
  private static long number(JsonNode vector, String field) {
    if (!vector.get(field).canConvertToLong()) {
      throw new IllegalArgumentException("too large");
    }
    return vector.get(field).asLong();
  }

  private static List<Hash> proof(JsonNode vector) throws LogFormatException {
    List<Hash> hashes = new ArrayList<>();
    for (JsonNode hash : vector.get("proof")) {
      hashes.add(Hash.fromBase64(hash.asText()));
    }
    return hashes;
  }

  @FunctionalInterface
  private interface Verifier {
    boolean verifies(JsonNode vector) throws LogFormatException;
  }
}

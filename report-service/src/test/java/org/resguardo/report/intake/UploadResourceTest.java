package org.resguardo.report.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.note.NoteVerifier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.ManualRelease;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.SampleUpload;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.token.Token;

@QuarkusTest
@TestProfile(ManualRelease.class)
class UploadResourceTest extends ServiceTest {
  private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

  private SampleUpload sample;
  private String upload;

  @AfterEach
  void drop() {
    testbed.execute("delete from intake");
  }

  @Test
  void upload_inAnyOrderAndTwice_isAcknowledgedOnceSealed() throws Exception {
    begin(3, 1);
    List<ChunkPlace> places = places();
    places.addAll(places());
    Collections.shuffle(places, new Random(4));

    assertThat(places).allSatisfy(place -> assertThat(put(place).statusCode()).isEqualTo(204));

    Response sealed = seal();
    assertThat(sealed.statusCode()).isEqualTo(201);
    assertThat(
            Acknowledgement.read(
                    new NoteVerifier(List.of(TestOnlyKeys.acknowledgement().verifierKey()))
                        .verify(UnverifiedNote.parse(sealed.asString().stripTrailing() + "\n")))
                .commitment())
        .isEqualTo(SampleSubmission.parse(sample.submission()).commitment());
    assertThat(sealedAndDropAfter()).containsExactly("true null");
  }

  @Test
  void beginning_again_givesTheSameUpload() {
    SampleUpload again = SampleUpload.of(testbed, 1);
    Token token = testbed.newToken();
    Response first = submit(again.submission(), token);
    Map<String, Long> before = testbed.rowCounts();

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(submit(again.submission(), token).asByteArray()).isEqualTo(first.asByteArray());
    assertThat(submit(again.submission()).asByteArray()).isEqualTo(first.asByteArray());
    assertThat(testbed.rowCounts()).isEqualTo(before);
    assertProblem(submit(SampleUpload.of(testbed, 1).submission(), token), 409, "token-spent");
  }

  @Test
  void sealing_again_andBeginningAgain_giveTheSameAcknowledgement() {
    begin(1);
    put(new ChunkPlace(1, 0));

    Response first = seal();

    assertThat(seal().asByteArray()).isEqualTo(first.asByteArray());
    Response begun = submit(sample.submission());
    assertThat(begun.statusCode()).isEqualTo(201);
    assertThat(begun.asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void fiftySealsAtOnce_areOne() throws Exception {
    begin(4);
    places().forEach(this::put);
    Callable<Response> request = this::seal;

    List<Future<Response>> answers;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = clients.invokeAll(Collections.nCopies(50, request));
    }

    String acknowledgement = seal().asString();
    for (Future<Response> answer : answers) {
      if (answer.get().statusCode() == 201) {
        assertThat(answer.get().asString()).isEqualTo(acknowledgement);
      } else {
        assertThat(answer.get().statusCode()).isEqualTo(503); // busy
      }
    }
  }

  @Test
  void missingChunks_areListed() {
    begin(3, 2);
    assertThat(missing()).isEqualTo("[[1, 0], [1, 1], [1, 2], [2, 0], [2, 1]]");

    put(new ChunkPlace(1, 1));
    put(new ChunkPlace(2, 0));

    assertThat(missing()).isEqualTo("[[1, 0], [1, 2], [2, 1]]");
    assertProblem(seal(), 409, "chunks-missing");
    places().forEach(this::put);
    assertThat(missing()).isEqualTo("[]");
    assertThat(seal().statusCode()).isEqualTo(201);
    assertThat(missing()).isEqualTo("[]");
  }

  @Test
  void otherBytesForAChunk_areRefusedAndTheFirstStay() {
    begin(2);
    ChunkPlace place = new ChunkPlace(1, 1);
    put(place);
    byte[] other = sample.chunk(1, 1);
    other[262_207] ^= 1;

    assertProblem(put(place, other), 409, "chunk-differs");

    put(new ChunkPlace(1, 0));
    assertThat(seal().statusCode()).isEqualTo(201);
    assertProblem(put(place, other), 409, "chunk-differs");
    assertThat(put(place).statusCode()).isEqualTo(204);
  }

  @Test
  void chunksOfAnotherLength_areRefused() {
    begin(2);

    assertProblem(put(new ChunkPlace(1, 0), new byte[262_208]), 400, "wrong-chunk-length");
    assertProblem(put(new ChunkPlace(1, 1), new byte[262_224]), 400, "wrong-chunk-length");
    assertProblem(put(new ChunkPlace(1, 1), new byte[1]), 400, "wrong-chunk-length");
    assertProblem(
        given()
            .contentType("application/octet-stream")
            .put("/v1/submissions/" + upload + "/attachments/1/chunks/1"),
        400,
        "wrong-chunk-length");
    assertProblem(put(new ChunkPlace(1, 1), new byte[262_225]), 413, "body-too-large");
    assertThat(missing()).isEqualTo("[[1, 0], [1, 1]]");
  }

  @Test
  void placesOutsideTheUpload_areNotFound() {
    begin(2);

    for (ChunkPlace outside :
        List.of(new ChunkPlace(1, 2), new ChunkPlace(2, 1), new ChunkPlace(0, 1))) {
      assertProblem(put(outside, new byte[262_208]), 404, "upload-not-found");
    }
    for (ChunkPlace outside :
        List.of(new ChunkPlace(9, 1), new ChunkPlace(1, 256), new ChunkPlace(1, -1))) {
      assertProblem(put(outside, new byte[262_208]), 404, "upload-not-found");
    }
  }

  @Test
  void unknownUploads_areNotFound() {
    upload = NOWHERE;

    assertProblem(put(new ChunkPlace(1, 1), new byte[262_208]), 404, "upload-not-found");
    assertProblem(given().get("/v1/submissions/" + NOWHERE), 404, "upload-not-found");
    assertProblem(seal(), 404, "upload-not-found");
    assertProblem(given().get("/v1/submissions/x"), 404, "not-found");
  }

  @Test
  void credentials_areRefused() {
    begin(1);
    for (String credentials : List.of("Bearer x", "PrivateToken token=\"x\"")) {
      assertProblem(
          given()
              .header("Authorization", credentials)
              .contentType("application/octet-stream")
              .body(sample.chunk(1, 0))
              .put("/v1/submissions/" + upload + "/attachments/1/chunks/0"),
          400,
          "credentials-not-accepted");
      assertProblem(
          given().header("Authorization", credentials).get("/v1/submissions/" + upload),
          400,
          "credentials-not-accepted");
      assertProblem(
          given().header("Authorization", credentials).post("/v1/submissions/" + upload + "/seal"),
          400,
          "credentials-not-accepted");
    }
    assertThat(missing()).isEqualTo("[[1, 0]]");
  }

  @Test
  void attachmentThatIsNotWhatWasAnnounced_isDroppedAndCanBeSentAgain() {
    begin(2, 1);
    byte[] damaged = sample.chunk(1, 1);
    damaged[7] ^= 1;
    put(new ChunkPlace(1, 0));
    put(new ChunkPlace(1, 1), damaged);
    put(new ChunkPlace(2, 0));

    assertProblem(seal(), 409, "attachment-differs");

    assertThat(missing()).isEqualTo("[[1, 0], [1, 1]]");
    places().forEach(this::put);
    assertThat(seal().statusCode()).isEqualTo(201);
  }

  @Test
  void moreChunksThanATokenBuys_areRefused() {
    Map<String, Long> before = testbed.rowCounts();
    ObjectNode submission = SampleUpload.of(testbed, 1, 1).submission();
    ((ObjectNode) submission.get("attachments").get(0)).put("chunks", 256);

    assertProblem(submit(submission), 400, "too-many-chunks");
    ((ObjectNode) submission.get("attachments").get(0)).put("chunks", 9);
    assertProblem(submit(submission), 400, "malformed-json");
    assertProblem(
        submit(SampleUpload.of(testbed, 1, 1, 1, 1, 1, 1, 1, 1, 1).submission()),
        400,
        "malformed-json");
    assertThat(testbed.rowCounts()).isEqualTo(before);
  }

  @Test
  void headersOfAttachments_keepTheRulesOfSealedFiles() {
    ObjectNode submission = SampleUpload.of(testbed, 1).submission();
    ObjectNode attachment = (ObjectNode) submission.get("attachments").get(0);
    Bytes header = Bytes.fromBase64(attachment.get("header").asText());

    for (Bytes wrong :
        List.of(
            Bytes.utf8("none"),
            header.slice(0, header.length() - 1),
            Bytes.utf8(new String(header.toArray(), StandardCharsets.UTF_8) + "x"))) {
      attachment.put("header", wrong.toBase64());
      assertThat(submit(submission).jsonPath().getString("type"))
          .isIn("urn:resguardo:problem:not-an-age-file", "urn:resguardo:problem:wrong-size-class");
    }
  }

  @Test
  void mailboxOfAnUpload_isTaken() {
    begin(1);
    ObjectNode other = SampleSubmission.to(testbed, "org-casa");
    other.set("mailbox", sample.submission().get("mailbox"));

    assertProblem(submit(other), 409, "mailbox-in-use");
  }

  private void begin(int... counts) {
    sample = SampleUpload.of(testbed, counts);
    Response begun = submit(sample.submission());
    assertThat(begun.statusCode()).isEqualTo(202);
    assertThat(begun.contentType()).startsWith("application/json");
    upload = begun.jsonPath().getString("upload");
  }

  private List<ChunkPlace> places() {
    List<ChunkPlace> places = new ArrayList<>();
    for (int attachment = 1; attachment <= sample.count(); attachment++) {
      for (int chunk = 0; chunk < sample.chunks(attachment); chunk++) {
        places.add(new ChunkPlace(attachment, chunk));
      }
    }
    return places;
  }

  private Response put(ChunkPlace place) {
    return put(place, sample.chunk(place.attachment(), place.chunk()));
  }

  private Response put(ChunkPlace place, byte[] bytes) {
    return given()
        .contentType("application/octet-stream")
        .body(bytes)
        .put(
            "/v1/submissions/%s/attachments/%d/chunks/%d"
                .formatted(upload, place.attachment(), place.chunk()));
  }

  private String missing() {
    return given().get("/v1/submissions/" + upload).jsonPath().getList("missing").toString();
  }

  private Response seal() {
    return given().post("/v1/submissions/" + upload + "/seal");
  }

  private List<String> sealedAndDropAfter() {
    return testbed.query(
        "select is_sealed || ' ' || coalesce(drop_after::text, 'null') from intake where id = '"
            + upload
            + "'");
  }
}

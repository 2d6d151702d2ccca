package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.HybridIdentity;
import org.resguardo.client.IdentityStub;
import org.resguardo.client.IntakeStub;
import org.resguardo.incident.IncidentReport;
import org.resguardo.incident.Narrative;
import org.resguardo.incident.ReportJson;
import org.resguardo.incident.Samples;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.StoredToken;
import org.resguardo.token.Token;
import org.resguardo.token.TokenWallet;

class SubmitCommandTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private IdentityStub identity;
  private IntakeStub intake;

  @BeforeEach
  void open() throws Exception {
    identity = new IdentityStub();
    intake = new IntakeStub();
    String key = HybridIdentity.generate(RANDOM).recipient().encoded();
    identity.publish(
        TestRosters.note(1, 30, List.of(TestRosters.reviewer("m-7f3a", "org-casa", key))));
    Files.writeString(folder.resolve("policy"), policy());
    Files.write(folder.resolve("report.json"), Samples.json(Samples.TAXI));
    picture("photo.jpg", "jpg", 50);
    picture("large.png", "png", 800);
  }

  @AfterEach
  void close() {
    identity.close();
    intake.close();
  }

  @Test
  void submit_spendsATokenAReportAndUploadsLargeFiles() throws Exception {
    fill(token(), token());

    assertThat(submit("report.json", "large.png", "photo.jpg")).as(err::toString).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).strip().split(" ", -1)).hasSize(11);
    assertThat(intake.reports()).hasSize(1);
    assertThat(intake.received()).hasSize(1);
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void submit_takesTheNextTokenWhenOneWasSpentOnAnotherReport() throws Exception {
    Token spent = token();
    fill(spent);
    submit("report.json");
    fill(spent, token(), token());

    assertThat(submit("report.json")).isZero();

    assertThat(intake.reports()).hasSize(2);
    assertThat(left()).isBetween(1, 2);
  }

  @Test
  void submit_withoutATokenLeftSaysWhereToGetSome() throws Exception {
    Token spent = token();
    fill(spent);
    submit("report.json");
    fill(spent);

    assertThat(submit("report.json")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("resguardo: error: no token left that may be spent now: ")
        .contains("resguardo: hint: fetch some with: resguardo tokens");
    assertThat(intake.reports()).hasSize(1);
  }

  @Test
  void submit_keepsItsTokenWhenNothingWasSent() throws Exception {
    fill(token());
    picture("huge.png", "png", 4800);

    assertThat(submit("report.json", "huge.png")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("64 MiB");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void submit_sendsNothingThatMayIdentifySomebodyUnlessTold() throws Exception {
    fill(token(), token());
    writeNarrative("Me llamo Rosa Maradiaga y mi teléfono es 81 1234 5678.");

    assertThat(submit("report.json")).isEqualTo(1);

    assertThat(intake.reports()).isEmpty();
    assertThat(left()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("resguardo: report: nombre at character 10")
        .contains("nothing was sent", "--leaks=mask")
        .doesNotContain("Maradiaga", "1234");
  }

  @Test
  void submit_withMasksHandsIn() throws Exception {
    fill(token());
    writeNarrative("Me llamo Rosa Maradiaga y mi teléfono es 81 1234 5678.");

    assertThat(submit(List.of("--leaks=mask"), "report.json")).as(err::toString).isZero();

    assertThat(intake.reports()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("masked 2 in free text; kept 0 of perpetrators");
  }

  @Test
  void submit_cleansWhatItAttachesAndSaysSo() throws Exception {
    fill(token());
    tag("photo.jpg");

    assertThat(submit("report.json", "photo.jpg")).as(err::toString).isZero();

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("photo.jpg: quitado: desconocido 1");
  }

  @Test
  void submit_sendsNothingWhenAFileCannotBeCleaned() throws Exception {
    fill(token());
    Files.writeString(folder.resolve("drawing.psd"), "8BPS and more");

    assertThat(submit("report.json", "drawing.psd")).isEqualTo(1);

    assertThat(intake.reports()).isEmpty();
    assertThat(left()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("cannot be cleaned with certainty", "hint: export it as PNG or JPEG");
  }

  @Test
  void submit_sendsNoFileUntouchedByItself() throws Exception {
    fill(token());
    tag("photo.jpg");

    assertThat(submit("report.json", "photo.jpg")).as(err::toString).isZero();

    assertThat(intake.received()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("untouched");
  }

  @Test
  void submit_sealsOriginalsApartWhenAsked() throws Exception {
    fill(token());
    tag("photo.jpg");

    assertThat(submit(List.of("--originals=c0_store"), "report.json", "photo.jpg"))
        .as(err::toString)
        .isZero();

    assertThat(intake.received()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("photo.jpg: goes untouched, too, as evidence (c0_store)");
  }

  @Test
  void submit_sendsACleanFileOnceOnly() throws Exception {
    fill(token());
    Files.writeString(folder.resolve("clean.txt"), "nothing to remove\n");

    assertThat(submit(List.of("--originals=c0_store"), "report.json", "clean.txt"))
        .as(err::toString)
        .isZero();

    assertThat(intake.received()).isEmpty();
  }

  @Test
  void submit_sendsWhatCannotBeCleanedAsAnOriginalOnly() throws Exception {
    fill(token());
    Files.writeString(folder.resolve("drawing.psd"), "8BPS and more");

    assertThat(submit(List.of("--originals=c1_reviewers"), "report.json", "drawing.psd"))
        .as(err::toString)
        .isZero();

    assertThat(intake.received()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("not cleaned: Photoshop files", "goes untouched only, as evidence");
  }

  @Test
  void submit_refusesToShowOriginalsOfAReportThatIsOnlyToBeKept() throws Exception {
    fill(token());
    tag("photo.jpg");
    Path file = folder.resolve("report.json");
    ObjectNode report = (ObjectNode) JSON.readTree(file.toFile());
    report.putArray("consents").addObject().put("level", "c0_store");
    JSON.writeValue(file.toFile(), report);

    assertThat(submit(List.of("--originals=c1_reviewers"), "report.json", "photo.jpg"))
        .isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--originals=c1_reviewers allows more than the report does");
    assertThat(intake.reports()).isEmpty();
    assertThat(left()).isEqualTo(1);
  }

  private void tag(String name) throws Exception {
    try (OutputStream more =
        Files.newOutputStream(folder.resolve(name), StandardOpenOption.APPEND)) {
      more.write("SN-4711".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /// Of noise, so that it does not get small.
  private void picture(String name, String format, int width) throws Exception {
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    SplittableRandom noise = new SplittableRandom(width);
    image.setRGB(0, 0, width, width, noise.ints((long) width * width).toArray(), 0, width);
    ImageIO.write(image, format, folder.resolve(name).toFile());
  }

  private void writeNarrative(String text) throws Exception {
    Path file = folder.resolve("report.json");
    IncidentReport report = ReportJson.read(Files.readAllBytes(file));
    Files.write(file, ReportJson.write(report.withNarrative(new Narrative(text))));
  }

  private int submit(String... files) {
    return submit(List.of(), files);
  }

  private int submit(List<String> options, String... files) {
    List<String> arguments = new ArrayList<>(List.of("submit"));
    arguments.addAll(options);
    arguments.addAll(List.of("--policy", folder.resolve("policy").toString()));
    arguments.addAll(List.of("--memory", folder.resolve("memory").toString()));
    arguments.addAll(List.of("--tokens", wallet().toString(), "--to", "org-casa"));
    List.of(files).forEach(file -> arguments.add(folder.resolve(file).toString()));
    return Resguardo.run(InputStream.nullInputStream(), out, err, arguments.toArray(String[]::new));
  }

  private Path wallet() {
    return folder.resolve("wallet");
  }

  private void fill(Token... tokens) throws Exception {
    List<StoredToken> stored = new ArrayList<>();
    for (Token token : tokens) {
      stored.add(new StoredToken(IsoWeek.of(Instant.now()), token));
    }
    new TokenWallet(wallet()).add(stored);
  }

  private int left() throws Exception {
    return new TokenWallet(wallet()).size(Instant.now());
  }

  private static Token token() {
    return new Token(random(32), random(32), random(32), random(256));
  }

  private static Bytes random(int length) {
    return Bytes.of(Primitives.randomBytes(length, RANDOM));
  }

  /// That of the identity stub, with the other stub as report-service.
  private String policy() {
    URI identityService = identity.policy().identityService();
    return identity
        .policy()
        .text()
        .replace("report-service " + identityService, "report-service " + intake.address());
  }
}

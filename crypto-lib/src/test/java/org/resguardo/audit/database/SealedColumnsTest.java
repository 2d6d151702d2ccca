package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.Recipient;
import org.resguardo.age.X25519Identity;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.primitive.Bytes;

class SealedColumnsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Column NOTE =
      new Column("sealed_note", "sealed", "bytea", Form.AGE_FILE, "note", List.of(4096, 16384));

  @Test
  void sealedFile_passes() throws Exception {
    Bytes file = sealed(HybridIdentity.generate(RANDOM).recipient());

    assertThat(SealedColumns.complaint(Form.AGE_FILE, file)).isEmpty();
    assertThat(SealedColumns.complaint(Form.AGE_SECRET, file)).isEmpty();
    assertThat(SealedColumns.complaint(Form.AGE_HEADER, header(file))).isEmpty();
    assertThat(SealedColumns.complaint(Form.AGE_PAYLOAD, SealedHeader.payload(file))).isEmpty();
  }

  @Test
  void classicRecipient_isFound() throws Exception {
    Bytes file = sealed(X25519Identity.generate(RANDOM).recipient());

    assertThat(complaint(Form.AGE_FILE, file)).contains("post-quantum");
    assertThat(complaint(Form.AGE_SECRET, file)).contains("post-quantum");
    assertThat(complaint(Form.AGE_HEADER, header(file))).contains("post-quantum");
  }

  @Test
  void textBehindAnHonestHeader_isFound() throws Exception {
    Bytes header = header(sealed(HybridIdentity.generate(RANDOM).recipient()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(header.toArray());
    file.write(Bytes.utf8("me bajaron del camion ".repeat(200)).toArray());

    assertThat(complaint(Form.AGE_FILE, Bytes.of(file.toByteArray()))).contains("readable");
    assertThat(complaint(Form.AGE_HEADER, Bytes.of(file.toByteArray()))).contains("behind");
  }

  @Test
  void textInPlaceOfAHeader_isFound() {
    assertThat(complaint(Form.AGE_HEADER, Bytes.utf8("{\"name\":\"...\"}"))).contains("age header");
  }

  @Test
  void secretThatIsNotSealed_isFound() {
    assertThat(complaint(Form.AGE_SECRET, Bytes.of(new byte[1218]))).contains("age header");
  }

  @Test
  void lengthBetweenTheClasses_failsAndIsDrawn() {
    SealedLengths lengths = new SealedLengths();

    lengths.add(NOTE, List.of(new StoredValues.Length(4128, 3), new StoredValues.Length(5000, 1)));

    assertThat(lengths.complaints())
        .containsExactly("sealed_note.sealed: 1 of 5000 bytes, which is no size class");
    assertThat(lengths.sizes())
        .containsExactly(new StoredSize("note", 4096, 3), new StoredSize("note", 5000, 1));
  }

  private static String complaint(Form form, Bytes value) {
    Optional<String> complaint = SealedColumns.complaint(form, value);
    assertThat(complaint).isPresent();
    return complaint.get();
  }

  private static Bytes header(Bytes file) throws Exception {
    return AgeHeader.read(new ByteArrayInputStream(file.toArray())).encoded();
  }

  private static Bytes sealed(Recipient recipient) {
    return Bytes.of(new AgeSealer(List.of(recipient), RANDOM).seal(new byte[4096]));
  }
}

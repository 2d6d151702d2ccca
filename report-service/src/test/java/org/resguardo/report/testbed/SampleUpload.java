package org.resguardo.report.testbed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.Recipient;
import org.resguardo.attachment.ChunkCount;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// A submission with attachments whose chunks are random: nobody on the server can tell.
public final class SampleUpload {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ObjectNode submission;
  private final List<List<byte[]>> attachments = new ArrayList<>();

  private SampleUpload(ObjectNode submission) {
    this.submission = submission;
  }

  /// A report to org-casa with an attachment of each of these counts of chunks.
  public static SampleUpload of(Testbed testbed, int... counts) {
    SampleUpload upload = new SampleUpload(SampleSubmission.to(testbed, "org-casa"));
    List<Recipient> recipients = List.of(testbed.identity("reviewer-casa").recipient());
    for (int count : counts) {
      upload.attach(header(recipients), new ChunkCount(count));
    }
    return upload;
  }

  /// What announces them.
  public ObjectNode submission() {
    return submission;
  }

  /// A chunk.
  ///
  /// @param attachment from 1
  /// @param chunk from 0
  public byte[] chunk(int attachment, int chunk) {
    return attachments.get(attachment - 1).get(chunk).clone();
  }

  /// How many chunks an attachment has.
  public int chunks(int attachment) {
    return attachments.get(attachment - 1).size();
  }

  /// How many attachments there are.
  public int count() {
    return attachments.size();
  }

  /// An age header without its file.
  public static Bytes header(List<Recipient> recipients) {
    try (ByteArrayInputStream file =
        new ByteArrayInputStream(SampleSubmission.seal(1, recipients).toArray())) {
      return AgeHeader.read(file).encoded();
    } catch (IOException bug) {
      throw new UncheckedIOException(bug);
    }
  }

  private void attach(Bytes header, ChunkCount count) {
    MessageDigest sha256 = Primitives.newSha256();
    sha256.update(header.toArray());
    List<byte[]> chunks = new ArrayList<>();
    for (int i = 0; i < count.value(); i++) {
      byte[] chunk = Primitives.randomBytes(count.bytesOf(i), RANDOM);
      sha256.update(chunk);
      chunks.add(chunk);
    }
    attachments.add(chunks);
    ((ArrayNode) submission.get("attachments"))
        .addObject()
        .put("header", header.toBase64())
        .put("chunks", count.value())
        .put("sha256", Bytes.of(sha256.digest()).toBase64());
  }
}

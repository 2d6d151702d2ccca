package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/// The demo shows all it claims, also on a stack it has been shown on before.
@ExtendWith(StackExtension.class)
class DemoIT {
  private static final List<String> PROOFS =
      List.of(
          "one organisation is not enough, nothing is published",
          "two organisations are the quorum, the roster is published",
          "refuses it with one key swapped: a vetter's signature does not match",
          "refuses it with one signature taken off: vetters of too few organisations",
          "asks for reports before anybody vouched for her; refused: 403",
          "endorses her key; one organisation is not enough",
          "would like to endorse herself too; refused: 403",
          "which names her: signed, in the log, cosigned by two witnesses",
          "has 3 tokens signed, blind",
          "hands it in for one token, and a recording of 2584 KiB in chunks; the receipt: ",
          "verifies the signed acknowledgement of week ",
          "tries the same token with another report; refused: 409",
          "releases it with the next batch",
          "has a photo that tells the phone's serial number and where it was taken",
          "every pixel of the photo and bit of the recording",
          "finds neither serial number nor place in the photo",
          "sealed apart as evidence, with consent to keep it only: not opened",
          "on the strength of an older version; refused: 412",
          "adds a note, sealed to the reviewers of her organisation",
          "moves it: received -> in_review",
          "of a third organisation does not find it in his inbox",
          "asks for it by its id; refused as if there were none: 404",
          "suspended by a vetter of a third organisation; her token, still valid, refused after",
          "no new report is sealed to it",
          "recognises the openings of both among the log's public hashes",
          " checks hold, 0 fail; the page: ",
          "tries every key on every part: nothing opens",
          "opens the same bytes with her own key, so the trial was a fair one",
          "searches the database files and logs for the report's words: not there",
          "Every step showed what it should.");
  private static final Pattern RECEIPT = Pattern.compile("the receipt: (\\S+ ){10}\\S+\\R");

  private final SystemStack stack;

  DemoIT(SystemStack stack) {
    this.stack = stack;
  }

  @RepeatedTest(2)
  void demo_showsEveryProofAndEndsWell() throws IOException {
    Launcher.Result demo = stack.demo();

    assertThat(demo.output()).contains(PROOFS).containsPattern(RECEIPT);
    assertThat(demo.status()).isZero();
  }
}

package org.resguardo.roster;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.VerifierKey;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessQuorum;

/// Gathers the lines of a trust policy after its heading. spec: roster.md section 4.
final class TrustPolicyReader {
  private static final int HEADING_LINES = 1;

  private final Map<String, TrustedService> services = new HashMap<>();
  private final Map<String, VerifierKey> logs = new HashMap<>();
  private final List<TrustedVetter> vetters = new ArrayList<>();
  private WitnessQuorum witnesses = WitnessQuorum.NONE;
  private @Nullable Integer quorum;
  private boolean hasWitnessQuorum;

  TrustPolicy read(List<String> lines) throws RosterFormatException {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        readLine(i + HEADING_LINES + 1, lines.get(i).split("[ \t]+"));
      }
    }
    try {
      return policy();
    } catch (IllegalArgumentException rule) {
      throw new RosterFormatException(String.valueOf(rule.getMessage()));
    }
  }

  private void readLine(int line, String[] words) throws RosterFormatException {
    try {
      readWords(words);
    } catch (NoteFormatException | IllegalArgumentException rule) {
      throw new RosterFormatException(line, String.valueOf(rule.getMessage()));
    }
  }

  private void readWords(String[] words) throws NoteFormatException {
    switch (words[0] + words.length) {
      case "identity-service3", "report-service3" ->
          putOnce(services, words[0], new TrustedService(URI.create(words[1]), key(words[2])));
      case "vetter3" -> vetters.add(new TrustedVetter(words[1], key(words[2])));
      case "quorum2" -> readQuorum(words[1]);
      case "log3" -> readLog(words[1], key(words[2]));
      case "witness3" -> readWitness(words, null);
      case "witness4" -> readWitness(words, URI.create(words[3]));
      case "witness-quorum2" -> readWitnessQuorum(words[1]);
      default -> readGroup(words);
    }
  }

  private static VerifierKey key(String vkey) throws NoteFormatException {
    return VerifierKey.parse(vkey);
  }

  private void readQuorum(String number) {
    requireOnce(quorum == null, "quorum");
    quorum = Integer.valueOf(number);
  }

  private void readLog(String name, VerifierKey key) {
    if (!name.equals("directory") && !name.equals("access")) {
      throw new IllegalArgumentException("a log is 'directory' or 'access'");
    }
    putOnce(logs, name, key);
  }

  private void readWitness(String[] words, @Nullable URI address) throws NoteFormatException {
    witnesses =
        witnesses.with(new TrustedWitness(words[1], CosignatureKey.parse(words[2]), address));
  }

  private void readWitnessQuorum(String name) {
    requireOnce(!hasWitnessQuorum, "witness-quorum");
    hasWitnessQuorum = true;
    witnesses = witnesses.withRule(name);
  }

  private void readGroup(String[] words) {
    if (!words[0].equals("group") || words.length < 4) {
      throw new IllegalArgumentException("not a line of a trust policy");
    }
    List<String> members = Arrays.asList(words).subList(3, words.length);
    witnesses = witnesses.with(WitnessGroup.of(words[1], words[2], members));
  }

  private static <T> void putOnce(Map<String, T> values, String word, T value) {
    requireOnce(values.put(word, value) == null, word);
  }

  private static void requireOnce(boolean isFirst, String word) {
    if (!isFirst) {
      throw new IllegalArgumentException("stands twice: " + word);
    }
  }

  private TrustPolicy policy() throws RosterFormatException {
    TrustedService identity = services.get("identity-service");
    TrustedService report = services.get("report-service");
    VerifierKey directory = logs.get("directory");
    VerifierKey access = logs.get("access");
    if (identity == null || report == null || quorum == null) {
      throw new RosterFormatException(
          "a trust policy has identity-service, report-service, vetter and quorum lines");
    }
    if (directory == null || access == null || !hasWitnessQuorum) {
      throw new RosterFormatException("a trust policy has two log lines and a witness-quorum line");
    }
    return new TrustPolicy(
        identity, report, vetters, quorum, new TrustedLogs(directory, access, witnesses));
  }
}

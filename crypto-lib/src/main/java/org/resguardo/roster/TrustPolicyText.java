package org.resguardo.roster;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;

/// The trust policy's text form. spec: roster.md section 4.
final class TrustPolicyText {
  static final String HEADING = "resguardo trust policy v2";

  private static final String HEADING_V1 = "resguardo trust policy v1";

  private TrustPolicyText() {}

  static String write(TrustPolicy policy) {
    return Stream.of(
            Stream.of(HEADING, line("identity-service", policy.identity())),
            Stream.of(line("report-service", policy.report())),
            policy.vetters().stream().map(TrustPolicyText::line),
            Stream.of("quorum " + policy.quorum()),
            Stream.of("log directory " + policy.logs().directoryKey().encoded()),
            Stream.of("log access " + policy.logs().accessKey().encoded()),
            policy.witnesses().stream().map(TrustPolicyText::line),
            policy.logs().witnessQuorum().groups().stream().map(TrustPolicyText::line),
            Stream.of("witness-quorum " + policy.logs().witnessQuorum().rule()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(String word, TrustedService service) {
    return String.join(" ", word, service.address().toString(), service.key().encoded());
  }

  private static String line(TrustedVetter vetter) {
    return String.join(" ", "vetter", vetter.organisation(), vetter.key().encoded());
  }

  private static String line(TrustedWitness witness) {
    String line = String.join(" ", "witness", witness.name(), witness.key().encoded());
    return witness.submissionPrefix() == null ? line : line + " " + witness.submissionPrefix();
  }

  private static String line(WitnessGroup group) {
    return String.join(
        " ", "group", group.name(), group.thresholdWord(), String.join(" ", group.members()));
  }

  static TrustPolicy read(String text) throws RosterFormatException {
    String heading = text.lines().findFirst().map(String::strip).orElse("");
    if (heading.equals(HEADING_V1)) {
      throw new RosterFormatException(
          "a trust policy of version 1 names no logs; ask for one of version 2");
    }
    if (!heading.equals(HEADING)) {
      throw new RosterFormatException("a trust policy starts with '" + HEADING + "'");
    }
    return new TrustPolicyReader().read(text.lines().skip(1).map(String::strip).toList());
  }
}

package org.resguardo.audit.output;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.resguardo.audit.finding.AuditReport;
import org.resguardo.audit.finding.Finding;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.audit.finding.StoredSize;

/// The report as JSON. Format: spec/audit.md section 3.
public final class AuditJson {
  private static final String FORMAT = "resguardo audit v1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private AuditJson() {}

  /// The report as one JSON object, a line break at its end; ASCII.
  public static String write(AuditReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.put("verdict", report.holds() ? "ok" : "fail");
    json.put("at", report.at().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("identity_service", report.policy().identityService());
    json.put("report_service", report.policy().reportService());
    json.put("policy_sha256", report.policy().sha256());
    ArrayNode checks = json.putArray("checks");
    report.findings().forEach(finding -> put(checks.addObject(), finding));
    ArrayNode logs = json.putArray("logs");
    report.logs().forEach(log -> put(logs.addObject(), log));
    ArrayNode sizes = json.putArray("sizes");
    report.sizes().forEach(size -> put(sizes.addObject(), size));
    return json.toPrettyString() + "\n";
  }

  private static void put(ObjectNode json, Finding finding) {
    json.put("group", finding.check().group().word());
    json.put("check", finding.check().word());
    json.put("subject", finding.subject());
    json.put("outcome", finding.word().toLowerCase(Locale.ROOT));
    json.put("sentence", finding.sentence());
    finding.details().forEach(json.putArray("details")::add);
  }

  private static void put(ObjectNode json, LogGrowth log) {
    json.put("log", log.log());
    json.put("origin", log.origin());
    json.put("size", log.size());
    ArrayNode weeks = json.putArray("weeks");
    log.weeks()
        .forEach(
            week ->
                weeks
                    .addObject()
                    .put("week", week.week().toString())
                    .put("entries", week.entries()));
  }

  private static void put(ObjectNode json, StoredSize size) {
    json.put("part", size.part()).put("bytes", size.bytes()).put("count", size.count());
  }
}

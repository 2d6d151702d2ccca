package org.resguardo.report.edge;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.resguardo.attachment.ChunkCount;

/// The table of routes whose bodies are not the usual ones: JSON of some size.
final class BodyRules {
  private static final int LONGEST_CHUNK = ChunkCount.NONCE_BYTES + ChunkCount.SEALED_CHUNK_BYTES;

  private final List<BodyRule> rules;
  private final BodyConfig config;

  BodyRules(BodyConfig config) {
    this.config = config;
    this.rules = List.of(submission(), chunk(), encapsulated());
  }

  /// The rule for a request.
  BodyRule of(HttpMethod method, String normalizedPath) {
    return rules.stream()
        .filter(rule -> rule.isFor(method, normalizedPath))
        .findFirst()
        .orElseGet(() -> rule(method, ".*", BodyRule.JSON, config.maxOther().asLongValue()));
  }

  private BodyRule submission() {
    return rule(
        HttpMethod.POST, "/v1/submissions", BodyRule.JSON, config.maxSubmission().asLongValue());
  }

  private BodyRule chunk() {
    return rule(
        HttpMethod.PUT,
        "/v1/submissions/[^/]+/attachments/[^/]+/chunks/[^/]+",
        "application/octet-stream",
        LONGEST_CHUNK);
  }

  private BodyRule encapsulated() {
    return new BodyRule(
        HttpMethod.POST,
        Pattern.compile("/[.]well-known/ohttp-gateway"),
        "message/ohttp-req",
        config.maxOblivious().asLongValue(),
        config.obliviousTimeout(),
        pace(),
        new Semaphore(config.maxConcurrentOblivious()));
  }

  private BodyRule rule(HttpMethod method, String path, String mediaType, long maxBytes) {
    return new BodyRule(
        method, Pattern.compile(path), mediaType, maxBytes, config.timeout(), pace(), null);
  }

  private Pace pace() {
    return new Pace(config.paceEvery(), config.pace().asLongValue());
  }
}

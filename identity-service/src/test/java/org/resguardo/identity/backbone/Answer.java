package org.resguardo.identity.backbone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/// What the service answered.
public record Answer(int status, HttpHeaders headers, String body) {
  private static final String PROBLEM = "application/problem+json";

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public JsonNode json() {
    try {
      return new ObjectMapper().readTree(body);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("not JSON, status " + status, notJson);
    }
  }

  public String text(String field) {
    return json().path(field).asText();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String entityTag() {
    return header("ETag");
  }

  /// Status and type of a problem document, such as `403 forbidden`; for anything else the status
  /// and what it is instead.
  public String problem() {
    if (!header("Content-Type").equals(PROBLEM)) {
      return status + " without a problem: " + body;
    }
    if (json().path("status").asInt() != status || json().path("title").asText().isEmpty()) {
      return status + " with a malformed problem: " + body;
    }
    return status + " " + json().path("type").asText().replace("urn:resguardo:problem:", "");
  }
}

package org.resguardo.audit.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.resguardo.client.Exchange;
import org.resguardo.client.HttpAnswer;
import org.resguardo.roster.TrustPolicy;

/// Sends requests to the services of a trust policy, with or without further headers.
final class Prober {
  private static final int MAX_BYTES = 4 << 20;

  private final TrustPolicy policy;
  private final Exchange exchange = new Exchange();

  Prober(TrustPolicy policy) {
    this.policy = policy;
  }

  HttpAnswer send(Endpoint endpoint, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request =
        Exchange.request(endpoint.service().address(policy), endpoint.path())
            .method(endpoint.method(), body(endpoint));
    if (!endpoint.mediaType().isEmpty()) {
      request.header("Content-Type", endpoint.mediaType());
    }
    headers.forEach(request::header);
    return exchange.send(request.build(), MAX_BYTES);
  }

  private static BodyPublisher body(Endpoint endpoint) {
    return endpoint.mediaType().isEmpty()
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString(endpoint.body());
  }

  HttpAnswer send(Endpoint endpoint) throws IOException {
    return send(endpoint, Map.of());
  }

  HttpAnswer sendAs(Endpoint endpoint, String accessToken) throws IOException {
    return send(endpoint, Map.of("Authorization", "Bearer " + accessToken));
  }
}

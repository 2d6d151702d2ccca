package org.resguardo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resguardo.bhttp.BhttpFormatException;
import org.resguardo.bhttp.BhttpLimits;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.bhttp.Padding;
import org.resguardo.ohttp.DecapsulatedRequest;
import org.resguardo.ohttp.EncapsulatedRequest;
import org.resguardo.ohttp.EncapsulationException;
import org.resguardo.ohttp.ObliviousClient;
import org.resguardo.primitive.Bytes;

/// Requests sealed to report-service's gateway and sent through somebody else's relay: the service
/// does not see the address they come from, the relay not what they are (RFC 9458). Thread-safe.
///
/// Each is sealed anew and padded to one of few lengths, so that the relay cannot tell a repetition
/// from another request.
public final class RelayTransport implements Transport {
  private static final int MAX_FIELD_SECTION = 16 * 1024;
  private static final int MAX_OVERHEAD = 64 * 1024; // padding, headers, and what sealing adds

  private static final List<String> RESPONSE_TYPE =
      List.of(DecapsulatedRequest.RESPONSE_MEDIA_TYPE);

  private final Exchange exchange = new Exchange();
  private final URI relay;
  private final URI reportService;
  private final ObliviousClient gateway;

  /// @param relay the whole address of the relay's resource
  /// @param reportService who is meant; only the gateway reads it
  /// @param gateway holds a key that was checked against the log
  public RelayTransport(URI relay, URI reportService, ObliviousClient gateway) {
    this.relay = relay;
    this.reportService = reportService;
    this.gateway = gateway;
  }

  @Override
  public HttpAnswer send(ServiceRequest request, int maxBytes) throws IOException {
    Bytes message = binary(request).encoded();
    EncapsulatedRequest sealed =
        gateway.encapsulate(Padding.to(RequestSize.of(message.length()), message));
    return opened(sealed, relayed(sealed, maxBytes), maxBytes);
  }

  private BinaryRequest binary(ServiceRequest request) {
    List<Field> fields =
        request.headers().entrySet().stream()
            .map(header -> new Field(header.getKey(), header.getValue()))
            .toList();
    return new BinaryRequest(
        request.method(),
        reportService.getScheme(),
        reportService.getRawAuthority(),
        request.path(),
        fields,
        request.body());
  }

  private Bytes relayed(EncapsulatedRequest sealed, int maxBytes) throws IOException {
    HttpAnswer outer =
        exchange.send(
            Exchange.request(relay, "")
                .header("Content-Type", EncapsulatedRequest.MEDIA_TYPE)
                .POST(BodyPublishers.ofByteArray(sealed.encoded().toArray()))
                .build(),
            maxBytes + MAX_OVERHEAD);
    Http.success(outer);
    if (!outer.headers().getOrDefault("content-type", List.of()).equals(RESPONSE_TYPE)) {
      throw Http.unbelievable("the relay's answer is not the gateway's");
    }
    return outer.body();
  }

  private static HttpAnswer opened(EncapsulatedRequest sealed, Bytes answer, int maxBytes)
      throws ServiceException {
    BhttpLimits limits = new BhttpLimits(MAX_FIELD_SECTION, maxBytes);
    try {
      BinaryResponse inner = BinaryResponse.parse(sealed.open(answer), limits);
      return new HttpAnswer(inner.status(), headers(inner), inner.content());
    } catch (EncapsulationException | BhttpFormatException wrong) {
      throw Http.unbelievable("the gateway's answer does not open");
    }
  }

  private static Map<String, List<String>> headers(BinaryResponse inner) {
    return inner.fields().stream()
        .collect(
            Collectors.groupingBy(
                Field::name, Collectors.mapping(Field::value, Collectors.toList())));
  }
}

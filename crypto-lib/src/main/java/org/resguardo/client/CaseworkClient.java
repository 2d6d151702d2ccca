package org.resguardo.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;

/// A reviewer's view of report-service, under one access token. Thread-safe.
public final class CaseworkClient {
  private static final int MAX_PAGE_BYTES = 1 << 17;
  private static final int MAX_PAGES = 1000;
  private static final int MAX_FILE_BYTES = 4 << 20;
  private static final int SALT_BYTES = 32;

  /// 64 MiB at 256 kbit/s take 35 minutes.
  private static final Duration DOWNLOAD = Duration.ofHours(1);

  private final Http http = new Http();
  private final Http downloads = new Http(DOWNLOAD);
  private final URI reportService;
  private final String authorization;

  /// A client of the service at `reportService` for the holder of `accessToken`.
  public CaseworkClient(URI reportService, String accessToken) {
    this.reportService = reportService;
    this.authorization = "Bearer " + accessToken;
  }

  private record Page(List<ReportSummary> items, @Nullable String next) {}

  /// All reports addressed to the reviewer's organisation, in the service's order, which tells
  /// nothing.
  ///
  /// @param state only those in this state, or null for all
  /// @throws ServiceException when the list has no end, or is refused
  public List<ReportSummary> list(@Nullable String state) throws IOException {
    List<ReportSummary> all = new ArrayList<>();
    String after = null;
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      Page page =
          http.sendForJson(get("/v1/reports" + query(state, after)), MAX_PAGE_BYTES, Page.class);
      all.addAll(page.items());
      after = page.next();
      if (after == null) {
        return all;
      }
    }
    throw Http.unbelievable("the service's list of reports does not end");
  }

  /// One report's summary.
  public ReportSummary summary(String id) throws IOException {
    return http.sendForJson(get("/v1/reports/" + encoded(id)), MAX_PAGE_BYTES, ReportSummary.class);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Blinding(Bytes accessSalt) {
    Blinding {
      if (accessSalt.length() != SALT_BYTES) {
        throw new IllegalArgumentException("not an access salt");
      }
    }
  }

  /// What a report's entries in the access log are recognised by, together with its id: 32 bytes,
  /// for nobody else. Spec: access.md section 3.
  public Bytes accessSalt(String id) throws IOException {
    return http.sendForJson(get("/v1/reports/" + encoded(id)), MAX_PAGE_BYTES, Blinding.class)
        .accessSalt();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Listed(List<Object> attachments) {}

  /// How many files too large for the testimony the service has of that report.
  public int attachments(String id) throws IOException {
    return http.sendForJson(get("/v1/reports/" + encoded(id)), MAX_PAGE_BYTES, Listed.class)
        .attachments()
        .size();
  }

  /// Writes a sealed file to `sink`: an age file of at most `maxBytes`.
  ///
  /// @param number from 1
  public void attachment(String id, int number, OutputStream sink, long maxBytes)
      throws IOException {
    downloads.download(
        get("/v1/reports/%s/attachments/%d".formatted(encoded(id), number)), sink, maxBytes);
  }

  /// The sealed testimony: an age file.
  public byte[] testimony(String id) throws IOException {
    return http.send(get("/v1/reports/" + encoded(id) + "/testimony"), MAX_FILE_BYTES);
  }

  /// Gives the report to a reviewer, if nobody changed it since `version`.
  public void assign(String id, int version, String memberId) throws IOException {
    send("PUT", id, "assignment", version, "{\"assignee\":%s}".formatted(quoted(memberId)));
  }

  /// Moves the report to another state, if nobody changed it since `version`.
  public void transition(String id, int version, String to) throws IOException {
    send("POST", id, "transitions", version, "{\"to\":%s}".formatted(quoted(to)));
  }

  /// Adds a note sealed to the organisation's reviewers, if nobody changed the report since
  /// `version`.
  public void addNote(String id, int version, Bytes sealed) throws IOException {
    send("POST", id, "notes", version, "{\"sealed\":%s}".formatted(quoted(sealed.toBase64())));
  }

  private void send(String method, String id, String what, int version, String json)
      throws IOException {
    HttpRequest request =
        request("/v1/reports/" + encoded(id) + "/" + what)
            .header("If-Match", "\"" + version + "\"")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    http.send(request, MAX_PAGE_BYTES);
  }

  private HttpRequest get(String path) {
    return request(path).GET().build();
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(reportService, path).header("Authorization", authorization);
  }

  private static String query(@Nullable String state, @Nullable String after) {
    return "?limit=100"
        + (state == null ? "" : "&state=" + encoded(state))
        + (after == null ? "" : "&after=" + encoded(after));
  }

  private static String quoted(String text) throws IOException {
    return Http.JSON.writeValueAsString(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

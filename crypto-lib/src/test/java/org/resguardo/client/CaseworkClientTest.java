package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.client.ServiceStub.Answer;
import org.resguardo.primitive.Bytes;

class CaseworkClientTest {
  private static final String ID = "00000000-0000-0000-0000-00000000000a";
  private static final String REPORT =
      "{'id':'%s','state':'received','week':'2026-W47','organisations':['org-casa'],"
              .formatted(ID)
              .replace('\'', '"')
          + "\"assignee\":\"m-0a0a\",\"version\":1}";

  @Test
  void list_joinsThePages() throws IOException {
    try (ServiceStub service = new ServiceStub(count -> new Answer(200, page(REPORT, count < 3)))) {
      assertThat(client(service).list(null)).hasSize(3);
    }
  }

  @Test
  void list_endsWhenTheServiceDoesNot() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, page(REPORT, true)))) {
      assertThatThrownBy(() -> client(service).list(null))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("does not end");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-0000-0000-00000000000a, \\u001b[2J",
    "received, \\u001b]0;x\\u0007",
    "2026-W47, now",
    "org-casa, \\u009b1m",
    "m-0a0a, me\\n"
  })
  void list_refusesWhatATerminalShouldNotShow(String good, String bad) throws IOException {
    String page = page(REPORT.replace(good, bad), false);
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, page))) {
      assertThatThrownBy(() -> client(service).list(null)).isInstanceOf(ServiceException.class);
    }
  }

  @Test
  void accessSalt_standsBesideTheSummary() throws IOException {
    Bytes salt = Bytes.of(new byte[32]);
    String detail = REPORT.replace("}", ",\"access_salt\":\"" + salt.toBase64() + "\"}");
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, detail))) {
      assertThat(client(service).accessSalt(ID)).isEqualTo(salt);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"access_salt\":null", ",\"access_salt\":\"AAAA\""})
  void accessSalt_isRefusedWhenItIsNone(String salt) throws IOException {
    String detail = REPORT.replace("}", salt + "}");
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, detail))) {
      assertThatThrownBy(() -> client(service).accessSalt(ID)).isInstanceOf(ServiceException.class);
    }
  }

  private static String page(String report, boolean isFollowed) {
    return "{\"items\":[%s],\"next\":%s}".formatted(report, isFollowed ? "\"" + ID + "\"" : "null");
  }

  private static CaseworkClient client(ServiceStub service) {
    return new CaseworkClient(service.address(), "token");
  }
}

package org.resguardo.submission;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.resguardo.primitive.Bytes;

/// How the wire writes bytes: as canonical base64 strings. Register the module in any mapper that
/// reads or writes a {@link Submission}.
public final class SubmissionJson {
  private SubmissionJson() {}

  /// The Jackson module.
  public static SimpleModule module() {
    return new SimpleModule("resguardo-submission")
        .addSerializer(Bytes.class, new BytesWriter())
        .addDeserializer(Bytes.class, new BytesReader());
  }

  private static final class BytesWriter extends JsonSerializer<Bytes> {
    @Override
    public void serialize(Bytes value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.toBase64());
    }
  }

  private static final class BytesReader extends JsonDeserializer<Bytes> {
    @Override
    public Bytes deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getValueAsString();
      try {
        if (text != null) {
          return Bytes.fromBase64(text);
        }
      } catch (IllegalArgumentException malformed) {
        throw new NotBase64();
      }
      throw new NotBase64();
    }
  }

  /// A field that should be base64 and is not. Says nothing of the content.
  private static final class NotBase64 extends JsonProcessingException {
    NotBase64() {
      super("not canonical base64");
    }
  }
}

package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A recording too large to travel with the report: half a minute of a tone, as WAV.
final class VoiceMessage {
  private static final int HEADER_BYTES = 44;
  private static final int SAMPLES_A_SECOND = 44_100;
  private static final int SECONDS = 30;
  private static final double TONE_HERTZ = 220;

  private VoiceMessage() {}

  static void writeTo(Path file) throws IOException {
    int samples = SAMPLES_A_SECOND * SECONDS;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    header(wav, 2 * samples);
    for (int i = 0; i < samples; i++) {
      double phase = 2 * Math.PI * TONE_HERTZ * i / SAMPLES_A_SECOND;
      wav.putShort((short) (Short.MAX_VALUE / 4 * Math.sin(phase)));
    }
    Files.write(file, wav.array());
  }

  private static void header(ByteBuffer wav, int bytes) {
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1); // PCM, mono
    wav.putInt(SAMPLES_A_SECOND).putInt(2 * SAMPLES_A_SECOND);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
  }
}

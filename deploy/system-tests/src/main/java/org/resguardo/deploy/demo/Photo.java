package org.resguardo.deploy.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A small picture to attach: a door and a number above it, drawn here.
final class Photo {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private Photo() {}

  static void writeTo(Path file) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.LIGHT_GRAY);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.setColor(Color.DARK_GRAY);
    brush.fillRect(WIDTH / 3, HEIGHT / 4, WIDTH / 3, HEIGHT * 3 / 4);
    brush.drawString("Puerta 14", WIDTH / 3, HEIGHT / 5);
    brush.dispose();
    if (!ImageIO.write(picture, "jpg", file.toFile())) {
      throw new IOException("this JDK writes no JPEG");
    }
  }
}

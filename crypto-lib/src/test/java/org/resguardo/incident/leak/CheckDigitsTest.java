package org.resguardo.incident.leak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Known answers that the institutions publish as examples.
class CheckDigitsTest {
  @Test
  void isCard_takesPublishedTestNumbers() {
    assertTrue(CheckDigits.isCard("4111111111111111"));
    assertTrue(CheckDigits.isCard("378282246310005"));
    assertFalse(CheckDigits.isCard("4111111111111112"));
  }

  @Test
  void isClabe_takesPublishedExample() {
    assertTrue(CheckDigits.isClabe("032180000118359719"));
    assertFalse(CheckDigits.isClabe("032180000118359718"));
  }

  @Test
  void isCurp_takesPublishedExample() {
    assertTrue(CheckDigits.isCurp("boxw310820hnerxn09"));
    assertFalse(CheckDigits.isCurp("boxw310820hnerxn08"));
  }

  @Test
  void isRfc_takesPublishedExample() {
    assertTrue(CheckDigits.isRfc("gode561231gr8"));
    assertFalse(CheckDigits.isRfc("gode561231gr7"));
  }
}

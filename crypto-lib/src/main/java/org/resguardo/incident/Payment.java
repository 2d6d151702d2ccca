package org.resguardo.incident;

import org.resguardo.incident.vocabulary.AfterPayment;
import org.resguardo.incident.vocabulary.PaymentChannel;
import org.resguardo.incident.vocabulary.PaymentMade;

/// What was handed over or taken for one demand, and what followed; one demand may have several.
public record Payment(
    Answer<PaymentMade> paymentMade,
    Answer<PaymentChannel> paymentChannel,
    Amount paid,
    Answer<AfterPayment> afterPayment) {}

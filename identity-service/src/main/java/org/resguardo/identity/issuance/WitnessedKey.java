package org.resguardo.identity.issuance;

import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenKey;

/// A public key, and the tlog-proof that it stands in the directory log.
record WitnessedKey(IsoWeek week, TokenKey key, String proof) {}

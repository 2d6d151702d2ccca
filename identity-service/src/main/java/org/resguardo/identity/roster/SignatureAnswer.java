package org.resguardo.identity.roster;

import java.util.List;

/// Where the roster stands after a signature.
///
/// @param version the roster's version
/// @param signedBy organisations that have signed
/// @param quorum how many organisations must sign
/// @param published whether this signature published it
record SignatureAnswer(int version, List<String> signedBy, int quorum, boolean published) {}

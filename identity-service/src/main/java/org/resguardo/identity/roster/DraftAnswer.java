package org.resguardo.identity.roster;

import java.util.List;

/// The present draft as the API shows it.
///
/// @param version the roster's version
/// @param text what vetters sign, to the byte
/// @param signedBy organisations that have signed
/// @param quorum how many organisations must sign
/// @param revision counts up with each change of the draft, signatures included; in quotes, it is
///   the entity tag
record DraftAnswer(int version, String text, List<String> signedBy, int quorum, int revision) {}

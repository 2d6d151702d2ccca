package org.resguardo.report.casework;

/// Somebody the current roster lists as a reviewer, as {@link ReviewerAccess} found.
///
/// @param memberId `m-...`
/// @param organisation whose reports they may see
record Reviewer(String memberId, String organisation) {}

/// Lets whoever has a receipt see what has become of their report.
///
/// An unknown mailbox, a wrong secret and a deleted mailbox are one answer, for the same work.
/// There is no session and no log; nothing tells that somebody came back.
@NullMarked
package org.resguardo.report.mailbox;

import org.jspecify.annotations.NullMarked;

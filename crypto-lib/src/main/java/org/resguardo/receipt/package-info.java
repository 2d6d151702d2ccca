/// The receipt: eleven words on paper from which everything a reporter needs to come back is
/// derived.
///
/// Words and their 110 bits are in {@link org.resguardo.receipt.Receipt}, the keys derived from
/// them in {@link org.resguardo.receipt.ReceiptKeys}, and what a server may hold of them in {@link
/// org.resguardo.receipt.MailboxKeys}. Format: spec/receipt.md.
@NullMarked
package org.resguardo.receipt;

import org.jspecify.annotations.NullMarked;

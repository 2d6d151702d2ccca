/// Issues submission tokens to partners: blind signatures under a key of the week, within a daily
/// quota.
///
/// Keys are made ahead, one a week, each in the transaction that puts it in line for the directory
/// log; no key is served or issued with before it stands there under a witnessed checkpoint, so
/// that nobody can be given a key of their own. Of a request nothing is kept: the quota counts, and
/// no more. Spec: crypto-lib/spec/token.md.
@NullMarked
package org.resguardo.identity.issuance;

import org.jspecify.annotations.NullMarked;

/// The `resguardo` command: a thin shell over the library, with the manners of `age`.
///
/// Commands read standard input and write standard output unless told otherwise, and speak to
/// people on standard error: `resguardo: error: ...`, then `resguardo: hint: ...`. Exit 0 done, 1
/// refused, 2 usage.
@NullMarked
package org.resguardo.cli;

import org.jspecify.annotations.NullMarked;

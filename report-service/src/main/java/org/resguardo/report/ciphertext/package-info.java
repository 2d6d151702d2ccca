/// What a server can check of a sealed file without opening it: shape of the header, kind and
/// number of recipients, size class.
@NullMarked
package org.resguardo.report.ciphertext;

import org.jspecify.annotations.NullMarked;

/// Who is suspended: a short list that identity-service signs and this service asks for every few
/// seconds, because a token and a roster outlive a suspension.
@NullMarked
package org.resguardo.report.suspension;

import org.jspecify.annotations.NullMarked;

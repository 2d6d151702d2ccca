/// Every error this service answers, as RFC 9457 problem documents.
///
/// {@link org.resguardo.identity.problem.ProblemType} is the whole catalogue. Nothing here repeats
/// what a request said.
@NullMarked
package org.resguardo.identity.problem;

import org.jspecify.annotations.NullMarked;

/// Benchmarks, run by `deploy/benchmark`. They print figures and judge nothing.
@NullMarked
package org.resguardo.deploy.benchmarks;

import org.jspecify.annotations.NullMarked;

/// The demo: Resguardo's main job on the local stack, step by step, and the proof that the servers
/// alone open nothing.
@NullMarked
package org.resguardo.deploy.demo;

import org.jspecify.annotations.NullMarked;

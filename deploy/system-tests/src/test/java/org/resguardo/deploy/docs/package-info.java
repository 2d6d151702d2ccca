/// What the documents say of the tests.
@NullMarked
package org.resguardo.deploy.docs;

import org.jspecify.annotations.NullMarked;

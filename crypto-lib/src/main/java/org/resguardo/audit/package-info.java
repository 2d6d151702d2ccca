/// What an auditor verifies without being able to read a report: who may read, what is on record,
/// what an answer gives away, who is let in and what is stored.
@NullMarked
package org.resguardo.audit;

import org.jspecify.annotations.NullMarked;

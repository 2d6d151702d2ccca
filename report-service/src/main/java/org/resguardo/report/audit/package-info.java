/// What an auditor can see from inside without seeing any report.
@NullMarked
package org.resguardo.report.audit;

import org.jspecify.annotations.NullMarked;

/// The incident report: what happened on a journey, in codes and a bounded free text.
///
/// A report asks for nothing that identifies the reporter. {@link
/// org.resguardo.incident.ReportJson} reads and writes it strictly, {@link
/// org.resguardo.incident.ReportText} shows it to a person, {@link
/// org.resguardo.incident.SafetyFlag} says what cannot wait. Format: spec/incident.md.
@NullMarked
package org.resguardo.incident;

import org.jspecify.annotations.NullMarked;

package org.resguardo.report.audit;

import java.util.List;

/// Everything stored sealed, counted.
record SizesAnswer(List<SizeCount> sizes, List<SuiteCount> suites) {
  SizesAnswer {
    sizes = List.copyOf(sizes);
    suites = List.copyOf(suites);
  }
}

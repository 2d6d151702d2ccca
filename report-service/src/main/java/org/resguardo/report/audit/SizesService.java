package org.resguardo.report.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells an auditor that only size classes and one suite exist.
@ApplicationScoped
class SizesService {
  private final SizesRepository repository;

  SizesService(SizesRepository repository) {
    this.repository = repository;
  }

  @WithSession
  Uni<SizesAnswer> sizes() {
    return repository
        .sizes()
        .flatMap(sizes -> repository.suites().map(suites -> new SizesAnswer(sizes, suites)));
  }
}

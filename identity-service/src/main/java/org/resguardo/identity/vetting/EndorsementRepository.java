package org.resguardo.identity.vetting;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.resguardo.vetting.Endorsement;

/// Reads `endorsement` and adds to it. Needs an open transaction or session.
@ApplicationScoped
class EndorsementRepository implements PanacheRepositoryBase<StoredEndorsement, String> {
  /// Adds an endorsement. Emits false when it was there already.
  Uni<Boolean> add(Endorsement endorsement) {
    return findById(StoredEndorsement.idOf(endorsement))
        .flatMap(
            found ->
                found != null
                    ? Uni.createFrom().item(false)
                    : persistAndFlush(new StoredEndorsement(endorsement)).replaceWith(true));
  }

  /// Emits what has not expired on `day`, for one member.
  Uni<List<StoredEndorsement>> of(String memberId, LocalDate day) {
    return list("memberId = ?1 and until >= ?2", memberId, day);
  }

  /// Emits what has not expired on `day`, for anybody.
  Uni<List<StoredEndorsement>> on(LocalDate day) {
    return list("until >= ?1", day);
  }
}

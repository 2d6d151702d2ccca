package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.age.HybridIdentity;
import org.resguardo.client.RosterClient;
import org.resguardo.client.ServiceException;
import org.resguardo.client.VettingClient;
import org.resguardo.roster.RosterRefusedException;

/// The operator puts a key of their own into the database, in the place of a reviewer's.
@ExtendWith(StackExtension.class)
class SlippedInRecipientIT {
  private static final String SWAP_KEY = "update member_key set public_key = ? where member_id = ?";
  private static final String NEWEST =
      "select signed_note from published_roster order by version desc limit 1";
  private static final String SWAP_ROSTER =
      """
      update published_roster set signed_note = ?
      where version = (select max(version) from published_roster)
      """;

  private final SystemStack stack;
  private final IdentityDatabase database;
  private final String own = HybridIdentity.generate(new SecureRandom()).recipient().encoded();

  SlippedInRecipientIT(SystemStack stack) {
    this.stack = stack;
    this.database = new IdentityDatabase(stack.running());
  }

  @Test
  void keySwappedInTheDatabase_isNotEvenDrafted() throws Exception {
    String victim = stack.running().person("reviewer-faro").memberId();
    String victimsOwn =
        database.text("select public_key from member_key where member_id = '%s'".formatted(victim));
    database.change(SWAP_KEY, own, victim);
    try {
      String draft = draft();

      assertThat(draft).doesNotContain(own).doesNotContain(victim).contains("reviewer ");
    } finally {
      database.change(SWAP_KEY, victimsOwn, victim);
      draft();
    }
  }

  @Test
  void keySwappedInThePublishedRoster_isRefusedByEveryClient() throws Exception {
    String published = database.text(NEWEST);
    database.change(SWAP_ROSTER, published.replaceFirst("age1pq1[a-z0-9]+", own));
    try {
      assertThatThrownBy(
              () ->
                  new RosterClient(stack.policy(), stack.running().memory(), InstantSource.system())
                      .current())
          .isInstanceOfAny(RosterRefusedException.class, ServiceException.class);
    } finally {
      database.change(SWAP_ROSTER, published);
    }
    assertThat(stack.roster().note().encoded()).isEqualTo(published);
  }

  private String draft() throws IOException {
    return new VettingClient(stack.policy().identityService(), stack.token("vetter-casa"))
        .draftRoster();
  }
}

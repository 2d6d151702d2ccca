package org.resguardo.identity.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

/// A row of `member_key`: a member's key, pending until its challenge is answered.
@Entity
@Table(name = "member_key")
class StoredMember {
  @Id
  @Column(name = "member_id")
  private String memberId;

  private String organisation;
  private String role;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "until_day")
  private LocalDate until;

  private boolean proven;

  @Column(name = "answer_digest")
  private byte @Nullable [] answerDigest;

  @Column(name = "attempts_left")
  private int attemptsLeft;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
  protected StoredMember() {}

  StoredMember(MemberKey key, Bytes answerDigest, int attempts) {
    this.memberId = key.memberId();
    this.organisation = key.organisation();
    replaceBy(key, answerDigest, attempts);
  }

  /// Puts `key` in the place of the one before, pending.
  final void replaceBy(MemberKey key, Bytes answerDigest, int attempts) {
    this.role = key.role().word();
    this.publicKey = key.publicKey();
    this.until = key.until();
    this.proven = false;
    this.answerDigest = answerDigest.toArray();
    this.attemptsLeft = attempts;
  }

  /// Whether `digest` is that of the right answer to the challenge. Constant time.
  boolean isAnsweredBy(SecretBytes digest) {
    return answerDigest != null && SecretBytes.of(answerDigest).equals(digest);
  }

  /// Puts the key in force.
  void prove() {
    proven = true;
    answerDigest = null;
    attemptsLeft = 0;
  }

  /// Counts a wrong proof; after the last attempt the challenge is void.
  void countWrongProof() {
    attemptsLeft--;
    if (attemptsLeft <= 0) {
      answerDigest = null;
    }
  }

  boolean awaitsProof() {
    return answerDigest != null;
  }

  boolean isProven() {
    return proven;
  }

  boolean belongsTo(Caller caller) {
    return caller.isOf(organisation);
  }

  int version() {
    return version;
  }

  MemberKey value() {
    return new MemberKey(
        MemberRole.ofWord(role).orElseThrow(), memberId, organisation, publicKey, until);
  }
}

-- Issuance of tokens. What each column is for, who reads it and how long it is kept: docs/data-model.md.
-- Nothing here links a request to what was signed for it.

create table issuer_key (
  week          text primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  spki          bytea not null,
  sealed_secret bytea not null
);

-- A request names its key by the last byte of the key's id, so no two keys that are kept may share it.
create unique index issuer_key_truncated_id on issuer_key (get_byte(sha256(spki), 31));

create table token_quota (
  partner text not null check (partner ~ '^[0-9a-f]{64}$'),
  day     date not null,
  issued  integer not null check (issued >= 1),
  primary key (partner, day)
);

create table oblivious_keys (
  week   text primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  digest bytea not null check (length(digest) = 32)
);

grant select, insert, delete on issuer_key, oblivious_keys to ${runtime_role};
grant select, insert, update (issued), delete on token_quota to ${runtime_role};

-- What each column is for, who reads it and how long it is kept: docs/data-model.md.

create table organisation (
  id        text primary key,
  languages text not null,
  takes_on  text not null,
  name      text not null,
  version   integer not null
);

create table member_key (
  member_id     text primary key,
  organisation  text not null references organisation (id),
  role          text not null check (role in ('reviewer', 'custodian', 'vetter')),
  public_key    text not null,
  until_day     date not null,
  proven        boolean not null,
  answer_digest bytea check (length(answer_digest) = 32),
  attempts_left integer not null check (attempts_left >= 0),
  version       integer not null,
  check (not proven or answer_digest is null)
);

create table roster_draft (
  id             integer primary key check (id = 1),
  roster_version integer not null,
  text           text,
  signed_note    text,
  version        integer not null,
  check (signed_note is null or text is not null)
);

-- The one row: no draft yet.
insert into roster_draft (id, roster_version, version) values (1, 0, 0);

create table published_roster (
  version     integer primary key check (version >= 1),
  expires     date not null,
  signed_note text not null
);

grant select, insert, update on organisation to ${runtime_role};
grant select, insert, update, delete on member_key to ${runtime_role};
grant select, update on roster_draft to ${runtime_role};
grant select, insert on published_roster to ${runtime_role};

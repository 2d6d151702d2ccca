-- Vetting. What each column is for, who reads it and how long it is kept: docs/data-model.md.

create table vetted_member (
  member_id     text primary key,
  organisation  text not null references organisation (id),
  role          text not null check (role in ('reviewer', 'custodian', 'vetter')),
  conduct       bytea check (length(conduct) = 32),
  round         integer not null check (round >= 0),
  suspended     boolean not null,
  role_key      bytea check (length(role_key) = 32),
  role_until    date,
  role_held     boolean not null,
  realm_pending boolean not null,
  version       integer not null,
  check ((role_key is null) = (role_until is null)),
  check (not suspended or role_until is null)
);

create table endorsement (
  id          text primary key check (id ~ '^[0-9a-f]{64}$'),
  member_id   text not null references vetted_member (member_id),
  until_day   date not null,
  signed_note text not null
);

create index endorsement_member on endorsement (member_id);

grant select, insert, update on vetted_member to ${runtime_role};
grant select, insert on endorsement to ${runtime_role};

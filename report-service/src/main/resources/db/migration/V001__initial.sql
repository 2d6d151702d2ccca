-- Run once by the deployment as the owner of the database; the service's own user may only do what
-- is granted at the end. Ids are random, times are ISO weeks, nothing counts up and nothing has a
-- default: no column tells in which order rows came. Every column is explained in docs/data-model.md.

create table commitment (
  digest bytea not null primary key check (octet_length(digest) = 32),
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$')
);

create table report (
  id uuid not null primary key,
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  state text not null check (state in ('received', 'in_review', 'info_requested', 'urgent_support',
    'assessed', 'closed', 'out_of_scope', 'discarded', 'duplicate')),
  assignee text check (assignee ~ '^m-[0-9a-f]{4,32}$'),
  version integer not null check (version > 0),
  testimony_header bytea not null,
  testimony_payload bytea not null,
  contact_header bytea not null,
  contact_payload bytea not null
);

-- Ciphertext does not compress; out of line and uncompressed it is at least not tried.
alter table report alter column testimony_header set storage external;
alter table report alter column testimony_payload set storage external;
alter table report alter column contact_header set storage external;
alter table report alter column contact_payload set storage external;

create table report_organisation (
  report_id uuid not null references report (id) on delete cascade,
  organisation text not null check (organisation ~ '^org-[a-z0-9-]{1,42}$'),
  primary key (organisation, report_id)
);

create index report_organisation_by_report on report_organisation (report_id);

create table mailbox (
  report_id uuid not null primary key references report (id) on delete cascade,
  id_hash bytea not null unique check (octet_length(id_hash) = 32),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  statement_key bytea not null check (octet_length(statement_key) = 32),
  reply_public_key bytea not null check (octet_length(reply_public_key) = 1216)
);

create table sealed_note (
  id uuid not null primary key,
  report_id uuid not null references report (id) on delete cascade,
  organisation text not null check (organisation ~ '^org-[a-z0-9-]{1,42}$'),
  author text not null check (author ~ '^m-[0-9a-f]{4,32}$'),
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  sealed bytea not null
);

alter table sealed_note alter column sealed set storage external;

create index sealed_note_by_report on sealed_note (report_id, organisation, id);

grant usage on schema public to ${runtime_role};
grant select, insert on commitment to ${runtime_role};
grant select, insert, update (state, assignee, version) on report to ${runtime_role};
grant select, insert on report_organisation to ${runtime_role};
grant insert on mailbox to ${runtime_role};
grant select, insert on sealed_note to ${runtime_role};

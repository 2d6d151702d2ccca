-- What is done to reports, on its way to the access log. Instances older than this are stopped
-- first: they would acknowledge without an entry, so what they insert into report is refused.

alter table report add column access_salt bytea check (octet_length(access_salt) = 32);

-- Three random UUIDs have 366 random bits.
update report set access_salt = sha256(
  uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

alter table report alter column access_salt set not null;
alter table report alter column access_salt set storage external;

-- Entries that the access log has not confirmed. An entry has no time but the week.
create table access_outbox (
  id uuid not null primary key,
  member text check (member ~ '^m-[0-9a-f]{4,32}$'),
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  action text not null
    check (action in ('opened', 'shared', 'disclosed', 'deleted', 'acknowledged')),
  report bytea not null check (octet_length(report) = 32),
  check (case action when 'acknowledged' then member is null
    when 'deleted' then true else member is not null end)
);

create index access_outbox_due on access_outbox (id) where action <> 'acknowledged';

-- One row: when acknowledgements were last sent on, in seconds since 1970. It says what the clock
-- said, nothing about a report.
create table access_release (
  second bigint not null
);

create unique index access_release_is_one on access_release ((true));

insert into access_release (second) values (0);

grant select, insert, delete on access_outbox to ${runtime_role};
grant select, update on access_release to ${runtime_role};

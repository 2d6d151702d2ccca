-- Where submissions rest until they are released, and which tokens are spent. Nothing in these
-- tables has a default or counts up; what rests here is gone from here once it is released.

-- Spent for good: the service's role can add, and neither read, change nor delete. A partition a
-- week of the issuer key; it goes when tokens of that key are refused by their age.
create table spent_token (
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  nonce bytea not null check (octet_length(nonce) = 32),
  primary key (week, nonce)
) partition by list (week);

-- Makes the partition for the tokens of one week's key, unless it is there. The role cannot make
-- tables; with this it can make those around the present week, and no other.
create function begin_spent_tokens(week text) returns void
language plpgsql strict security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '2s'
as $$
declare
  form constant text := 'IYYY-"W"IW';
  partition_name constant text := 'spent_token_' || lower(replace(week, '-', '_'));
begin
  if week !~ '^[0-9]{4}-W[0-9]{2}$'
    or week < to_char(now() at time zone 'UTC' - interval '8 days', form)
    or week > to_char(now() at time zone 'UTC' + interval '8 days', form)
  then
    raise exception 'no tokens of that week are spent now' using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtext('public.spent_token'));
  if to_regclass(format('public.%I', partition_name)) is null then
    execute format('create table public.%I (like public.spent_token including constraints)',
      partition_name);
    -- Made first and attached then, which does not wait for those who are inserting.
    execute format('alter table public.spent_token attach partition public.%I for values in (%L)',
      partition_name, week);
  end if;
end
$$;

-- Drops the partitions of keys that are too old. A key of a week is good for that week and the
-- next, and five minutes; these ten leave room for clocks that differ. Which partitions those are
-- is not the caller's to say.
create function end_spent_tokens() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '2s'
as $$
declare
  oldest constant text := 'spent_token_'
    || to_char(now() at time zone 'UTC' - interval '7 days 10 minutes', 'IYYY"_w"IW');
  partition_name text;
  ended integer := 0;
begin
  for partition_name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'public.spent_token'::regclass
      and c.relname ~ '^spent_token_[0-9]{4}_w[0-9]{2}$'
      and c.relname::text collate "C" < oldest collate "C"
  loop
    execute format('drop table public.%I', partition_name);
    ended := ended + 1;
  end loop;
  return ended;
end
$$;

revoke all on function begin_spent_tokens(text) from public;
revoke all on function end_spent_tokens() from public;

-- What was sent, until it is released. An upload that is not sealed has no week yet, and a day
-- after which it is dropped; what is sealed has a week, and no day.
create table intake (
  id uuid not null primary key,
  digest bytea not null unique check (octet_length(digest) = 32),
  is_sealed boolean not null,
  week text check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  drop_after date,
  organisations text[] not null check (cardinality(organisations) between 1 and 10),
  testimony_header bytea not null,
  testimony_payload bytea not null,
  contact_header bytea not null,
  contact_payload bytea not null,
  id_hash bytea not null unique check (octet_length(id_hash) = 32),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  statement_key bytea not null check (octet_length(statement_key) = 32),
  reply_public_key bytea not null check (octet_length(reply_public_key) = 1216),
  check (is_sealed = (week is not null)),
  check (is_sealed = (drop_after is null))
);

create index intake_to_drop on intake (drop_after) where not is_sealed;

create table intake_attachment (
  intake_id uuid not null references intake (id) on delete cascade,
  number integer not null check (number between 1 and 8),
  header bytea not null,
  chunks integer not null check (chunks between 1 and 256),
  sha256 bytea not null check (octet_length(sha256) = 32),
  primary key (intake_id, number)
);

-- 256 KiB of plaintext, sealed in four pieces of 16 bytes more each; before the first, the nonce.
create table intake_chunk (
  intake_id uuid not null,
  number integer not null,
  index integer not null check (index between 0 and 255),
  bytes bytea not null,
  primary key (intake_id, number, index),
  foreign key (intake_id, number) references intake_attachment on delete cascade,
  check (octet_length(bytes) = case index when 0 then 262224 else 262208 end)
);

alter table intake alter column testimony_header set storage external;
alter table intake alter column testimony_payload set storage external;
alter table intake alter column contact_header set storage external;
alter table intake alter column contact_payload set storage external;
alter table intake alter column digest set storage external;
alter table intake alter column id_hash set storage external;
alter table intake alter column secret_hash set storage external;
alter table intake alter column statement_key set storage external;
alter table intake alter column reply_public_key set storage external;
alter table intake_attachment alter column header set storage external;
alter table intake_attachment alter column sha256 set storage external;
alter table intake_chunk alter column bytes set storage external;

-- The planner's statistics are samples of values, and would outlive the rows.
do $$
declare
  each record;
begin
  for each in
    select a.attrelid::regclass as relation, a.attname as name from pg_attribute a
    where a.attrelid in ('intake'::regclass, 'intake_attachment'::regclass, 'intake_chunk'::regclass)
      and a.attnum > 0
  loop
    execute format('alter table %s alter column %I set statistics 0', each.relation, each.name);
  end loop;
end
$$;

grant insert on spent_token to ${runtime_role};
grant execute on function begin_spent_tokens(text) to ${runtime_role};
grant execute on function end_spent_tokens() to ${runtime_role};
grant select, insert, delete, update (is_sealed, week, drop_after) on intake to ${runtime_role};
grant select, insert on intake_attachment to ${runtime_role};
grant select, insert, delete on intake_chunk to ${runtime_role};
-- A mailbox is one report's, whether it has been released or not.
grant select (id_hash) on mailbox to ${runtime_role};

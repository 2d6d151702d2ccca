-- Submissions rest in intake and move to report in shuffled batches; what is in report is rewritten
-- in random order. Why in this way, and what was measured: docs/data-model.md.

create table report_attachment (
  report_id uuid not null references report (id),
  number integer not null check (number between 1 and 8),
  header bytea not null,
  chunks integer not null check (chunks between 1 and 256),
  sha256 bytea not null check (octet_length(sha256) = 32),
  primary key (report_id, number)
);

-- In pieces, so that nobody ever holds 64 MiB: neither PostgreSQL when it moves them nor a service
-- that hands them out.
create table report_chunk (
  report_id uuid not null,
  number integer not null,
  index integer not null check (index between 0 and 255),
  bytes bytea not null,
  primary key (report_id, number, index),
  foreign key (report_id, number) references report_attachment (report_id, number)
);

alter table report_attachment alter column header set storage external;
alter table report_attachment alter column sha256 set storage external;
alter table report_chunk alter column bytes set storage external;

-- A row that is rewritten is deleted and inserted again in one statement. With "cascade" its
-- children would be gone after it; "no action" looks when the statement is over, and finds the row.
alter table report_organisation drop constraint report_organisation_report_id_fkey,
  add foreign key (report_id) references report (id);
alter table mailbox drop constraint mailbox_report_id_fkey,
  add foreign key (report_id) references report (id);
alter table sealed_note drop constraint sealed_note_report_id_fkey,
  add foreign key (report_id) references report (id);

-- One row for all instances, in seconds since 1970 by the database's clock: when a batch was last
-- due, when rows were last rewritten; and the weeks that got rows since. Nothing about a report.
create table release_clock (
  released bigint not null,
  mixed bigint not null,
  unmixed text[] not null
);

create unique index release_clock_is_one on release_clock ((true));

insert into release_clock (released, mixed, unmixed)
select 0, 0, coalesce(array_agg(distinct week), '{}') from report;

drop table access_release;

-- Rewrites all rows of one week, in each table in an order of its own. The order is random to a
-- cryptographer: gen_random_uuid() has 122 bits of the operating system's generator, random() is
-- predictable. Only plain reads go on at the same time: whoever wants to change a report waits,
-- because they would find the row deleted when it is there again.
--
-- The owner's right, so that the service may shuffle reports without the right to delete one.
create function mix_week(mixed text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with gone as (
    delete from public.report_chunk c using public.report r
    where r.id = c.report_id and r.week = mixed returning c.*)
  insert into public.report_chunk select * from gone order by gen_random_uuid();

  with gone as (
    delete from public.report_attachment a using public.report r
    where r.id = a.report_id and r.week = mixed returning a.*)
  insert into public.report_attachment select * from gone order by gen_random_uuid();

  lock table public.report, public.report_organisation, public.mailbox in exclusive mode;

  with gone as (delete from public.report where week = mixed returning *)
  insert into public.report select * from gone order by gen_random_uuid();

  with gone as (
    delete from public.report_organisation o using public.report r
    where r.id = o.report_id and r.week = mixed returning o.*)
  insert into public.report_organisation select * from gone order by gen_random_uuid();

  with gone as (
    delete from public.mailbox m using public.report r
    where r.id = m.report_id and r.week = mixed returning m.*)
  insert into public.mailbox select * from gone order by gen_random_uuid();

  with gone as (delete from public.commitment where week = mixed returning *)
  insert into public.commitment select * from gone order by gen_random_uuid();

  with gone as (
    delete from public.access_outbox
    where week = mixed and action = 'acknowledged' returning *)
  insert into public.access_outbox select * from gone order by gen_random_uuid();
$$;

revoke all on function mix_week(text) from public;

grant execute on function mix_week(text) to ${runtime_role};
grant select, update on release_clock to ${runtime_role};
grant select, insert on report_attachment, report_chunk to ${runtime_role};
grant select (report_id, id_hash, secret_hash) on mailbox to ${runtime_role};
-- To vacuum, so that what was moved or rewritten does not stay readable in the tables' files.
grant maintain on intake, intake_attachment, intake_chunk, report, report_organisation,
  report_attachment, report_chunk, mailbox, commitment, access_outbox to ${runtime_role};

-- The private keys of the oblivious gateway, one row a week, made a week ahead. What is stored is an
-- age file to the service's own identity, which is in no database: these rows alone open nothing.
create table oblivious_key (
  week text not null primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  sealed_seeds bytea not null,
  is_confirmed boolean not null
);

alter table oblivious_key alter column sealed_seeds set storage external;

-- A key never changes; that the log holds its public half is noted once, and never taken back.
grant select, insert, delete, update (is_confirmed) on oblivious_key to ${runtime_role};

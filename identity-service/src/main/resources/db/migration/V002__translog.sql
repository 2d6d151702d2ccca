-- The logs. What each column is for, who reads it and how long it is kept: docs/data-model.md.
-- Nothing that a log consists of can be changed or deleted by the running service.

create table log_pending (
  id   uuid primary key,
  log  text not null check (log in ('directory', 'access')),
  data bytea not null check (length(data) <= 65535)
);

create table log_entry (
  log        text not null check (log in ('directory', 'access')),
  leaf_index bigint not null check (leaf_index >= 0),
  leaf_hash  bytea not null check (length(leaf_hash) = 32),
  data       bytea not null check (length(data) <= 65535),
  primary key (log, leaf_index)
);

create index log_entry_leaf_hash on log_entry (leaf_hash);

create table log_tile (
  log        text not null check (log in ('directory', 'access')),
  level      integer not null check (level >= 0),
  tile_index bigint not null check (tile_index >= 0),
  hashes     bytea not null check (length(hashes) = 8192),
  root       bytea not null check (length(root) = 32),
  primary key (log, level, tile_index)
);

create table log_checkpoint (
  log  text not null check (log in ('directory', 'access')),
  size bigint not null check (size >= 0),
  note text not null,
  primary key (log, size)
);

create table log_cosigned (
  log  text not null check (log in ('directory', 'access')),
  size bigint not null check (size >= 0),
  note text not null,
  primary key (log, size)
);

create table log_delivery (
  id uuid primary key
);

grant select, insert, delete on log_pending to ${runtime_role};
grant select, insert on log_entry, log_tile, log_checkpoint, log_cosigned, log_delivery to ${runtime_role};

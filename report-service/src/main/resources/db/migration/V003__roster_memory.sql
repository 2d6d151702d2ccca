-- What the service must not forget of roster and directory log across a restart, for all instances.
-- One row, written with the first roster. Nothing in it is about a report.

create table roster_memory (
  version integer not null check (version > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  checkpoint text not null
);

create unique index roster_memory_is_one on roster_memory ((true));

grant select, insert, update on roster_memory to ${runtime_role};

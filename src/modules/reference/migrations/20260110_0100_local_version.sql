-- Local data: one row for each dated version of one kind, and the drawings that localities point to.

create table local_version (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  series text not null,
  version text not null,
  valid_from date not null,
  valid_until date,
  author text not null,
  source text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  content jsonb not null,
  digest text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, published_by) references seat (partnership_id, id),
  constraint local_version_name_is_used_once unique (partnership_id, series, version),
  constraint local_version_ends_after_it_begins check (valid_until is null or valid_until >= valid_from));
create index local_version_by_kind on local_version (partnership_id, kind, valid_from desc);
comment on table local_version is 'A published version is never changed: what is wrong is put right by the next one. Records keep the id of the version they were made under.';
comment on column local_version.series is 'The kind; for an assessment template the kind and the template, because versions of one template replace each other.';
comment on column local_version.valid_until is 'The last day on which it holds, where it says so itself; otherwise it holds until the next one begins.';
comment on column local_version.author is 'Who made it, in words, as the version says; published_by is the seat that published it.';
comment on column local_version.digest is 'SHA-256 of the content with its keys in order: the same content published again changes nothing.';
select kith.share_in_partnership('local_version');
revoke update on local_version from kith_app;

create table local_boundary (
  partnership_id uuid not null,
  id uuid not null,
  name text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  content text not null,
  digest text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, published_by) references seat (partnership_id, id),
  constraint local_boundary_name_is_used_once unique (partnership_id, name));
comment on table local_boundary is 'Drawings (GeoJSON or TopoJSON) that localities name. Never changed: a new drawing has a new name.';
select kith.share_in_partnership('local_boundary');
revoke update on local_boundary from kith_app;

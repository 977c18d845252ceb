-- Partnerships, agencies, teams, people who sign in and the seats they work from; records, grants, conflicts, break-glass.

create table partnership (
  partnership_id uuid primary key,
  name text not null,
  code text not null,
  demonstration boolean not null default false,
  created_at timestamptz not null);
select kith.share_in_partnership('partnership');

-- Which partnerships live here: read before anyone has signed in, so it holds a name and nothing else.
create table partnership_directory (
  partnership_id uuid primary key,
  name text not null,
  demonstration boolean not null);
grant select, insert on partnership_directory to kith_app;
grant select on partnership_directory to kith_reader;

create table agency (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  short_name text not null,
  on_screening_desk boolean not null default false,
  closed_at timestamptz,
  primary key (partnership_id, id),
  constraint agency_name_is_used_once unique (partnership_id, name));
comment on column agency.on_screening_desk is 'The agency has a place at the multi-agency screening desk.';
select kith.share_in_partnership('agency');

create table team (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  locality_code text,
  closed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id));
select kith.share_in_partnership('team');

-- A person who signs in. Belongs to the installation: one person may have seats in several partnerships.
create table account (
  id uuid primary key,
  email text not null unique,
  name text not null,
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz);
comment on column account.email is 'Lower case; what the person signs in with.';
grant select, insert, update on account to kith_app;

create table seat (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_name text not null,
  agency_id uuid not null,
  role text not null,
  title text not null,
  service boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, agency_id) references agency (partnership_id, id));
create index seat_by_account on seat (partnership_id, account_id);
comment on column seat.service is 'Used by a job, an import or the command line; nobody signs in to it.';
select kith.share_in_partnership('seat');

create table seat_team (
  partnership_id uuid not null,
  seat_id uuid not null,
  team_id uuid not null,
  primary key (partnership_id, seat_id, team_id),
  foreign key (partnership_id, seat_id) references seat (partnership_id, id),
  foreign key (partnership_id, team_id) references team (partnership_id, id));
select kith.share_in_partnership('seat_team');
grant delete on seat_team to kith_app;

-- Where an account may work: a directory across partnerships, ids only.
create table account_seat (
  account_id uuid not null references account (id),
  partnership_id uuid not null,
  seat_id uuid not null,
  primary key (account_id, partnership_id, seat_id));
grant select, insert, delete on account_seat to kith_app;

create table record (
  partnership_id uuid not null,
  id uuid not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  kind text not null,
  subject_id uuid not null,
  owner_agency_id uuid not null,
  restricted boolean not null default false,
  retention_class text not null,
  hold boolean not null default false,
  superseded_by uuid,
  opened_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, owner_agency_id) references agency (partnership_id, id),
  constraint record_does_not_supersede_itself check (superseded_by <> id));
create index record_by_subject on record (partnership_id, subject_id);
create index record_by_survivor on record (partnership_id, superseded_by);
comment on column record.visible_to is 'Scopes: people, teams, desk agencies, time-limited grants by their own id, and the record''s own id, with which only grant commands act.';
comment on column record.hidden_from is 'People with a declared conflict of interest.';
comment on column record.superseded_by is 'The record that stands for this one since a merge; null again when the merge is undone.';
select kith.protect('record');
update kith.protected_table set record_column = 'id', part_column = null where table_name = 'record';

create table record_grant (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null default 'access',
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  to_kind text not null,
  to_id uuid not null,
  parts text[] not null,
  level text not null,
  basis text not null,
  purpose text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  timed boolean not null,
  source_kind text not null,
  source_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  revoke_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint grant_is_to_a_person_team_or_desk check (to_kind in ('person', 'team', 'desk')),
  constraint grant_is_to_read_or_work check (level in ('read', 'work')),
  constraint grant_ends_after_it_begins check (until_at is null or until_at > from_at));
create index record_grant_by_record on record_grant (partnership_id, record_id);
create index record_grant_timed_by_holder on record_grant (partnership_id, to_id, until_at) where timed;
comment on column record_grant.timed is 'Has an end, or began later than it was made: opens by its own id while it is valid.';
comment on column record_grant.parts is 'Parts of the record it opens; {*} for all.';
select kith.protect('record_grant');
-- Whoever holds a grant sees it: a time-limited one must be found before its own id can be a scope.
drop policy record_is_visible on record_grant;
create policy grant_is_held_or_record_is_visible on record_grant
  using (partnership_id = kith.partnership() and (to_id = any (kith.scopes()) or visible_to && kith.scopes()) and not hidden_from && kith.scopes())
  with check (partnership_id = kith.partnership());

create table record_conflict (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null default 'access',
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  account_id uuid not null,
  reason text not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id));
create index record_conflict_by_record on record_conflict (partnership_id, record_id);
select kith.protect('record_conflict');

create table break_glass (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  grant_id uuid not null,
  account_id uuid not null,
  seat_id uuid not null,
  reason_code text not null,
  reason text not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_outcome text,
  review_note text,
  primary key (partnership_id, id));
create index break_glass_to_review on break_glass (partnership_id, reviewed_at, opened_at);
comment on table break_glass is 'Doors opened for a limited time with a typed reason: the review list of the Caldicott guardian. Holds no case content.';
select kith.share_in_partnership('break_glass');

-- Acts from a seat: sets the wall, with the time-limited grants that are valid at this moment.
create function kith.act_from_seat(partnership uuid, base uuid[], moment timestamptz) returns uuid[] language plpgsql as $$
declare timed uuid[];
begin
  perform kith.act(partnership, base);
  select coalesce(array_agg(g.id), '{}') into timed from record_grant g
    where g.partnership_id = partnership and g.to_id = any (base)
      and g.timed and g.from_at <= moment and (g.until_at is null or g.until_at > moment) and g.revoked_at is null;
  perform kith.act(partnership, base || timed);
  return base || timed;
end $$;

-- A sign-in: one browser, from its first password to its end. Belongs to the installation, like the account.
create table sign_in (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_hash bytea not null unique,
  partnership_id uuid,
  seat_id uuid,
  second_factor_at timestamptz,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  browser text not null,
  network_digest text not null);
create index sign_in_by_account on sign_in (account_id, started_at desc);
comment on column sign_in.token_hash is 'sha256 of the cookie''s token; the token itself is kept nowhere.';
grant select, insert, update on sign_in to kith_app;

-- What other systems hold: a return that was imported, its children as they wait to be chosen, those that were refused,
-- and, on the record of a child who was chosen, what the return says of them.

create table import_file (
  partnership_id uuid not null,
  id uuid not null,
  owner_scope uuid not null,
  digest text not null,
  name text not null,
  bytes bigint not null,
  purpose text not null,
  local_authority text not null,
  year integer,
  reference_date date,
  header jsonb,
  counts jsonb not null,
  refused integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  warnings jsonb not null,
  unknown_elements jsonb not null,
  state text not null,
  imported_by uuid not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partnership_id, id),
  constraint import_file_is_staged_or_expired check (state in ('staged', 'expired')),
  constraint import_file_says_why check (purpose <> ''));
create unique index import_file_is_staged_once on import_file (partnership_id, owner_scope, digest) where state = 'staged';
create index import_file_newest_first on import_file (partnership_id, owner_scope, imported_at desc, id desc);
create index import_file_by_expiry on import_file (partnership_id, expires_at) where state = 'staged';
comment on table import_file is 'One file, imported for one data officer. Nobody else sees it.';
comment on column import_file.owner_scope is 'The seat of the data officer it was imported for.';
comment on column import_file.digest is 'SHA-256 of the bytes: the same file twice changes nothing.';
comment on column import_file.counts is 'What the file holds by kind, refused children left out.';
comment on column import_file.added is 'Children who were not staged before; changed: staged before, and said differently; unchanged: said the same.';
select kith.keep_private('import_file');
revoke delete on import_file from kith_app;

create table staged_child (
  partnership_id uuid not null,
  id uuid not null,
  owner_scope uuid not null,
  import_id uuid not null,
  position integer not null,
  line integer not null,
  local_authority text not null,
  la_child_id text not null,
  birth_date date,
  expected_birth_date date,
  fingerprint text not null,
  content jsonb,
  factors text[] not null,
  has_open_referral boolean not null,
  is_doubted boolean not null,
  state text not null,
  version integer not null,
  replaces uuid,
  child_record_id uuid,
  chosen_how text,
  chosen_at timestamptz,
  expires_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, import_id) references import_file (partnership_id, id),
  constraint staged_child_is_in_a_known_state check (state in ('staged', 'chosen', 'replaced')),
  constraint staged_child_became_a_record_in_a_known_way check ((child_record_id is null) = (chosen_how is null) and (chosen_how is null or chosen_how in ('promoted', 'matched'))),
  constraint staged_child_is_chosen_into_a_record check (state <> 'chosen' or child_record_id is not null),
  constraint staged_child_has_content_while_it_waits check (state <> 'staged' or content is not null));
create unique index staged_child_stands_once on staged_child (partnership_id, owner_scope, local_authority, la_child_id) where state <> 'replaced';
create index staged_child_by_import on staged_child (partnership_id, import_id, position, id);
create index staged_child_by_expiry on staged_child (partnership_id, expires_at);
create index staged_child_by_record on staged_child (partnership_id, child_record_id);
comment on table staged_child is 'A child of a return, waiting to be chosen. What is not chosen is deleted when it expires.';
comment on column staged_child.content is 'All that the return says of the child; taken away when it expires.';
comment on column staged_child.is_doubted is 'The file has another child of the same identifier who is said to be different: no rule chooses this one.';
comment on column staged_child.replaces is 'The earlier version, whose file said something else of the same child.';
comment on column staged_child.child_record_id is 'The record that this version, or an earlier one, has become.';
select kith.keep_private('staged_child');

create table refused_child (
  partnership_id uuid not null,
  id uuid not null,
  owner_scope uuid not null,
  import_id uuid not null,
  position integer not null,
  line integer not null,
  la_child_id text,
  refusals jsonb not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, import_id) references import_file (partnership_id, id));
create index refused_child_by_import on refused_child (partnership_id, import_id, position, id);
comment on column refused_child.refusals is 'For each reason: code, field, line, and what the file says. Deleted when the import expires.';
select kith.keep_private('refused_child');

-- What is staged is its owner's alone. To let it expire, a job acts with the partnership's own id as its scope, which no
-- seat ever has.
do $$ declare each text; begin
  foreach each in array array['import_file', 'staged_child', 'refused_child'] loop
    execute format('create policy expires_for_the_partnership on %I using (partnership_id = kith.partnership() and partnership_id = any (kith.scopes())) with check (partnership_id = kith.partnership() and partnership_id = any (kith.scopes()))', each);
  end loop;
end $$;

create table census_filing (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  staged_id uuid not null,
  local_authority text not null,
  la_child_id text not null,
  year integer,
  reference_date date,
  fingerprint text not null,
  how text not null,
  evidence text not null,
  filed_by uuid not null,
  author_name text not null,
  agency_name text not null,
  filed_at timestamptz not null,
  struck_out_by uuid,
  struck_out_by_name text,
  struck_out_at timestamptz,
  struck_out_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint census_filing_opened_or_joined_a_record check (how in ('promoted', 'matched')),
  constraint census_filing_is_struck_out_with_a_reason check ((struck_out_at is null) = (struck_out_reason is null)));
create index census_filing_by_record on census_filing (partnership_id, record_id);
create index census_filing_by_child on census_filing (partnership_id, la_child_id, local_authority);
comment on table census_filing is 'That a census says something of this child. matched: someone confirmed that it is the child of this record; undone by striking out.';
select kith.protect('census_filing');

create table census_entry (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  filing_id uuid not null,
  kind text not null,
  entry_key text not null,
  from_on date,
  until_on date,
  codes text[] not null,
  says jsonb not null,
  filed_at timestamptz not null,
  superseded_at timestamptz,
  struck_out_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, filing_id) references census_filing (partnership_id, id),
  constraint census_entry_is_of_a_known_kind check (kind in ('child', 'characteristics', 'referral', 'assessment', 'section47', 'cin-plan', 'protection-plan', 'review')));
create index census_entry_by_record on census_entry (partnership_id, record_id, from_on);
create index census_entry_by_filing on census_entry (partnership_id, filing_id);
comment on column census_entry.entry_key is 'Which thing of the child it is, the same in every file that speaks of it.';
comment on column census_entry.codes is 'Codes of the census that others ask for: factors of an assessment, source and need of a referral, categories of a plan.';
comment on column census_entry.superseded_at is 'A later file says something else of the same thing; both stay.';
select kith.protect('census_entry');

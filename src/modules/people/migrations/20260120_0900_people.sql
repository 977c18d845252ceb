-- Who a child is and what hangs on their record. Every row keeps its author, its source and its day; a correction is a
-- new row that supersedes the old one, and nothing is deleted.

create table person (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  owner_agency_id uuid not null,
  owner_agency_name text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_is_a_child_or_an_adult check (kind in ('child', 'adult')));
create index person_by_record on person (partnership_id, record_id);
-- The wall's own condition may use an index, unlike what a query adds to it: whoever sees few children reads few rows.
create index person_by_scope on person using gin (visible_to) with (fastupdate = off);
comment on column person.owner_agency_id is 'Whose record it is: whom a desk is sent to ask. The name as it was when the record was opened.';
comment on table person is 'Who a record is about. A record is not its subject: one person may have several records.';
select kith.protect('person');

create table person_name (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  given_names text not null,
  family_name text not null,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_name_is_of_a_known_kind check (kind in ('name', 'known-as', 'alias', 'former', 'description')),
  constraint person_name_says_something check (given_names <> '' or family_name <> ''));
create index person_name_by_record on person_name (partnership_id, record_id);
comment on column person_name.kind is 'name: the one on the record; known-as: what the child likes to be called; description: stands for a name nobody knows yet (a girl of about 14).';
select kith.protect('person_name');

create table name_token (
  partnership_id uuid not null,
  token text not null,
  record_id uuid not null,
  name_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  ended_at timestamptz,
  primary key (partnership_id, token, record_id, name_id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, name_id) references person_name (partnership_id, id));
create index name_token_by_name on name_token (partnership_id, name_id);
create index name_token_by_scope on name_token using gin (visible_to) with (fastupdate = off);
create index name_token_by_record on name_token (partnership_id, record_id);
comment on column name_token.ended_at is 'Since the name was struck out it finds nobody.';
comment on table name_token is 'The words of each name, folded: found by equality, which an index can answer behind the wall.';
select kith.protect('name_token');

create table name_word (
  partnership_id uuid not null,
  id uuid not null,
  token text not null,
  primary key (partnership_id, token));
create index name_word_by_id on name_word (partnership_id, id);
comment on table name_word is 'Every distinct word of a name in the partnership, without whose it is: what typed words are expanded over. Never shown.';
select kith.share_in_partnership('name_word');

create table person_birth (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  certainty text not null,
  born_on date,
  age_from integer,
  age_to integer,
  as_of date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_birth_is_known_estimated_or_an_age check ((certainty in ('known', 'estimated') and born_on is not null and age_from is null) or (certainty = 'age' and born_on is null and age_from is not null and age_to >= age_from and as_of is not null)));
create index person_birth_by_record on person_birth (partnership_id, record_id);
create index person_birth_by_day on person_birth (partnership_id, born_on);
select kith.protect('person_birth');

create table person_identifier (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  value text not null,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_identifier_is_of_a_known_kind check (kind in ('la-child-id', 'upn', 'nhs-number')));
create index person_identifier_by_record on person_identifier (partnership_id, record_id);
create index person_identifier_by_value on person_identifier (partnership_id, value, kind);
select kith.protect('person_identifier');

create table identifier_pointer (
  partnership_id uuid not null,
  kind text not null,
  digest text not null,
  identifier_id uuid not null,
  record_id uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, kind, digest, identifier_id));
create index identifier_pointer_by_identifier on identifier_pointer (partnership_id, identifier_id);
comment on table identifier_pointer is 'That someone holds something about an exact identifier: a desk may be told whom to ask, never of a restricted record. Keyed digests: it cannot be read backwards without the key.';
select kith.share_in_partnership('identifier_pointer');

create table person_address (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  address text not null,
  postcode text not null,
  from_on date,
  until_on date,
  is_confidential boolean not null,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_address_is_of_a_known_kind check (kind in ('home', 'placement', 'staying', 'other')),
  constraint person_address_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_address_by_record on person_address (partnership_id, record_id);
select kith.protect('person_address');

create table person_school (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  name text not null,
  year_group text not null,
  from_on date,
  until_on date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_school_is_of_a_known_kind check (kind in ('school', 'college', 'alternative', 'home', 'none', 'not-known')),
  constraint person_school_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_school_by_record on person_school (partnership_id, record_id);
select kith.protect('person_school');

create table person_detail (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  codes text[] not null,
  words text not null,
  number integer,
  as_of date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_detail_is_of_a_known_kind check (kind in ('language', 'communication', 'safe-contact', 'lives-with', 'missing-count')));
create index person_detail_by_record on person_detail (partnership_id, record_id);
comment on table person_detail is 'One current answer to each question; codes are of local lists, words are as they were written.';
select kith.protect('person_detail');

create table person_relation (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  name text not null,
  relation text not null,
  relation_words text not null,
  parental_responsibility text not null,
  lives_with boolean not null,
  in_plan boolean not null,
  safe_to_contact text not null,
  contact text not null,
  from_on date,
  until_on date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_relation_is_safe_or_not_or_unknown check (safe_to_contact in ('yes', 'no', 'not-known')),
  constraint person_relation_has_responsibility_or_not check (parental_responsibility in ('yes', 'no', 'not-known')),
  constraint person_relation_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_relation_by_record on person_relation (partnership_id, record_id);
comment on table person_relation is 'Parents, carers and others who matter to the child. Never an adult who may pose a risk: those have records of their own.';
select kith.protect('person_relation');

create table person_status (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  code text not null,
  label text not null,
  list_version_id uuid,
  from_on date not null,
  until_on date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_status_is_legal_or_a_plan check (kind in ('legal', 'plan')),
  constraint person_status_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_status_by_record on person_status (partnership_id, record_id);
comment on column person_status.label is 'The words of the local list when it was recorded; list_version_id names that version.';
select kith.protect('person_status');

create table person_placement (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  label text not null,
  name text not null,
  placing_authority text not null,
  from_on date not null,
  until_on date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_placement_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_placement_by_record on person_placement (partnership_id, record_id);
select kith.protect('person_placement');

create table person_professional (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  name text not null,
  agency text not null,
  role text not null,
  contact text not null,
  account_id uuid,
  chosen_by_child boolean not null,
  from_on date,
  until_on date,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_professional_ends_after_it_begins check (until_on is null or from_on is null or until_on >= from_on));
create index person_professional_by_record on person_professional (partnership_id, record_id);
comment on column person_professional.chosen_by_child is 'The adult the child chose to trust.';
select kith.protect('person_professional');

create table person_equality (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  code text not null,
  label text not null,
  words text not null,
  told_by text not null,
  source text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  struck_out_at timestamptz,
  struck_out_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint person_equality_is_of_a_known_kind check (kind in ('sex', 'gender-identity', 'ethnicity', 'religion', 'disability', 'sexual-orientation')));
create index person_equality_by_record on person_equality (partnership_id, record_id);
comment on table person_equality is 'A part of its own, open only to those who hold it. What a child does not want recorded is not recorded.';
select kith.protect('person_equality');

create table person_merge (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  other_record_id uuid not null,
  other_part text not null,
  other_visible_to uuid[] not null,
  other_hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  reason text not null,
  evidence text not null,
  decided_by uuid not null,
  author_name text not null,
  agency_name text not null,
  decided_at timestamptz not null,
  undone_by uuid,
  undone_by_name text,
  undone_at timestamptz,
  undo_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, other_record_id) references record (partnership_id, id),
  constraint person_merge_is_of_two_records check (record_id <> other_record_id));
create index person_merge_by_record on person_merge (partnership_id, record_id);
create index person_merge_by_survivor on person_merge (partnership_id, other_record_id);
comment on table person_merge is 'Two entries for one person: record_id was merged into other_record_id. Undoing keeps the row.';
select kith.protect_between('person_merge');

create table misfiled_entry (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  entry_kind text not null,
  entry_id uuid not null,
  what text not null,
  reason text not null,
  note text not null,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint misfiled_entry_is_struck_out_or_moved check (what in ('struck-out', 'moved-away', 'moved-here')));
create index misfiled_entry_by_record on misfiled_entry (partnership_id, record_id);
comment on table misfiled_entry is 'That something stood on the wrong record, and why. What it said went with it.';
select kith.protect('misfiled_entry');

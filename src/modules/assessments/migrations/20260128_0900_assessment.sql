-- Assessments of a child, each drawn from the version of the template that it keeps. What is answered stands in a row
-- of its own for every section, and for every domain of a section, so that two people's work never overwrites.

create table assessment (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  template_version_id uuid not null,
  levels_version_id uuid not null,
  template_code text not null,
  kind text not null,
  state text not null,
  based_on uuid,
  seen text,
  seen_on date,
  contributors text not null default '',
  details_version integer not null default 0,
  started_by uuid not null,
  author_account_id uuid not null,
  author_name text not null,
  agency_name text not null,
  started_at timestamptz not null,
  harm_seen_at timestamptz,
  superseded_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, template_version_id) references local_version (partnership_id, id),
  foreign key (partnership_id, levels_version_id) references local_version (partnership_id, id),
  foreign key (partnership_id, based_on) references assessment (partnership_id, id),
  foreign key (partnership_id, superseded_by) references assessment (partnership_id, id),
  constraint assessment_is_initial_or_review check (kind in ('initial', 'review')),
  constraint assessment_is_in_a_known_state check (state in ('draft', 'submitted', 'returned', 'authorised', 'agreed', 'superseded', 'struck-out')),
  constraint assessment_says_how_the_child_was_seen check (seen is null or seen in ('alone', 'with-someone', 'not-seen')),
  constraint assessment_that_is_superseded_says_by_which check ((state = 'superseded') = (superseded_by is not null)));
create index assessment_by_record on assessment (partnership_id, record_id, started_at desc);
create unique index assessment_is_open_once on assessment (partnership_id, record_id, template_code)
  where state in ('draft', 'submitted', 'returned', 'authorised');
comment on column assessment.template_version_id is 'The version it was made under: what is asked, offered and printed comes from it whatever is published later.';
comment on column assessment.harm_seen_at is 'When a sign of actual harm was last added: from then on a strategy discussion is owed an answer.';
comment on column assessment.details_version is 'Goes up by one whenever how the child was seen, or who helped, is saved.';
comment on column assessment.author_account_id is 'The person, whatever seat they sit in: nobody authorises their own assessment.';
select kith.protect('assessment');

create table assessment_section (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  assessment_id uuid not null,
  section_code text not null,
  item_code text not null,
  answers jsonb not null,
  version integer not null,
  saved_by uuid not null,
  author_account_id uuid not null,
  author_name text not null,
  agency_name text not null,
  saved_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, assessment_id) references assessment (partnership_id, id),
  constraint assessment_section_is_kept_once unique (partnership_id, assessment_id, section_code, item_code),
  constraint assessment_section_counts_its_versions check (version > 0));
create index assessment_section_by_record on assessment_section (partnership_id, record_id);
comment on column assessment_section.item_code is 'The domain, in a section of domains; empty otherwise.';
comment on column assessment_section.part is 'Where the template says that the answers are held: assessment, voice or health.';
comment on column assessment_section.version is 'Goes up by one with each save. A save names the version it began from and is refused when that is no longer the last.';
select kith.protect('assessment_section');

create table assessment_step (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  assessment_id uuid not null,
  step text not null,
  words text not null default '',
  happened_on date,
  taken_by uuid not null,
  author_account_id uuid not null,
  author_name text not null,
  agency_name text not null,
  taken_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, assessment_id) references assessment (partnership_id, id),
  constraint assessment_step_is_of_a_known_kind check (step in ('submitted', 'returned', 'authorised', 'agreed', 'superseded', 'struck-out', 'discussion-asked', 'discussion-not-asked')),
  constraint assessment_step_says_why check (step not in ('returned', 'struck-out', 'discussion-not-asked') or words <> ''));
create index assessment_step_by_assessment on assessment_step (partnership_id, assessment_id, taken_at);
create index assessment_step_by_record on assessment_step (partnership_id, record_id);
comment on column assessment_step.happened_on is 'The day on which a strategy discussion was asked for.';
comment on table assessment_step is 'What was decided about an assessment, by whom and why. A step is never changed.';
select kith.protect('assessment_step');

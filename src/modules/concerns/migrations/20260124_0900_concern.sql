-- Concerns: what someone is worried about, what the screening desk adds and decides, and what the referrer is told.

create table concern (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  reference text not null,
  state text not null,
  author_seat_id uuid not null,
  author_account_id uuid not null,
  author_name text not null,
  author_title text not null,
  agency_name text not null,
  agency_kind text not null,
  started_at timestamptz not null,
  sent_at timestamptz,
  answer_by timestamptz,
  decided_at timestamptz,
  answered text[] not null default '{}',
  danger text,
  danger_action text not null default '',
  nobody_named boolean not null default false,
  what_seen text not null default '',
  where_seen text not null default '',
  when_seen text not null default '',
  strand_codes text[] not null default '{}',
  strand_labels text[] not null default '{}',
  strands_version_id uuid,
  working_well text not null default '',
  child_knows text,
  child_agrees text,
  family_knows text,
  family_agrees text,
  not_told_codes text[] not null default '{}',
  not_told_labels text[] not null default '{}',
  not_told_words text not null default '',
  adults_known text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_reference_is_used_once unique (partnership_id, reference),
  constraint concern_is_a_draft_sent_or_decided check (state in ('draft', 'sent', 'decided')),
  constraint concern_that_is_sent_says_when check ((state = 'draft') = (sent_at is null)),
  constraint concern_that_is_decided_says_when check ((state = 'decided') = (decided_at is not null)));
create index concern_by_author on concern (partnership_id, author_account_id, started_at desc, id desc);
comment on table concern is 'What the referrer wrote. The record and the concern have one id.';
comment on column concern.reference is 'For people to say on the phone: K-26-7QF3. Drawn by lot, so that it counts nothing.';
comment on column concern.answered is 'The questions that were saved, by their step; an optional one may be saved empty.';
comment on column concern.answer_by is 'By when the referrer was told there would be a decision; null while it is a draft.';
comment on column concern.strand_labels is 'The words of the local list when they were chosen; strands_version_id names that version.';
comment on column concern.not_told_words is 'Never a gate: a concern is sent whoever knows of it.';
select kith.protect('concern');

create table concern_subject (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  called text not null,
  child_record_id uuid,
  given_names text not null default '',
  family_name text not null default '',
  description text not null default '',
  born_on date,
  age integer,
  school text not null default '',
  connection text not null default '',
  context_kind text,
  context_kind_label text,
  likely_asked boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_subject_is_a_child_a_context_or_nobody check (kind in ('child', 'context', 'nobody')),
  constraint concern_subject_is_called_something check (called <> ''));
create index concern_subject_by_record on concern_subject (partnership_id, record_id);
comment on table concern_subject is 'A child, named or described; a place or group; or nobody, for a concern that names none. Each is decided by itself.';
comment on column concern_subject.child_record_id is 'The childs record where the referrer, who may see it, said it is this child.';
comment on column concern_subject.likely_asked is 'The referrer was shown children this may be, and answered.';
select kith.protect('concern_subject');

create table concern_words (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  subject_id uuid,
  said text not null,
  words text not null,
  heard_by text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  replaced_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_words_were_said_shown_or_neither check (said in ('words', 'shown', 'no')),
  foreign key (partnership_id, subject_id) references concern_subject (partnership_id, id));
create index concern_words_by_record on concern_words (partnership_id, record_id);
comment on column concern_words.words is 'A childs own words exactly as they were said, or what the child showed. Null subject: a child nobody named.';
comment on column concern_words.replaced_at is 'Written again before the concern was sent.';
select kith.protect('concern_words');

create table concern_risk_adult (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  called text not null,
  description text not null,
  connection text not null,
  how_known text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id));
create index concern_risk_adult_by_record on concern_risk_adult (partnership_id, record_id);
comment on table concern_risk_adult is 'Adults who may pose a risk, as the referrer described them. A restricted part: no person entry, not searched, never listed with children.';
select kith.protect('concern_risk_adult');

create table concern_screening (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  reference text not null,
  state text not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  is_paused boolean not null default false,
  pause_reason text,
  owner_agency_id uuid not null,
  children integer not null,
  contexts integer not null,
  taken_by uuid,
  taken_by_account uuid,
  taken_by_name text,
  taken_at timestamptz,
  decided_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_is_screened_once unique (partnership_id, record_id),
  constraint concern_screening_is_open_or_decided check (state in ('open', 'decided')),
  constraint concern_screening_that_is_decided_says_when check ((state = 'decided') = (decided_at is not null)));
create index concern_screening_by_due on concern_screening (partnership_id, state, is_paused, due_at, record_id);
create index concern_screening_of_children on concern_screening (partnership_id, is_paused, due_at, record_id) where state = 'open' and children > 0;
create index concern_screening_of_contexts on concern_screening (partnership_id, is_paused, due_at, record_id) where state = 'open' and contexts > 0;
create index concern_screening_decided on concern_screening (partnership_id, decided_at desc, record_id desc) where state = 'decided';
comment on table concern_screening is 'Where a sent concern stands at the desk: what the inbox reads.';
comment on column concern_screening.due_at is 'As its clock has it; written again by the commands that pause it and set it going.';
comment on column concern_screening.owner_agency_id is 'The council at the desk: the decision is its duty.';
select kith.protect('concern_screening');

create table concern_desk (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  agency_kind text not null,
  contributed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_desk_has_an_agency_once unique (partnership_id, record_id, agency_id));
create index concern_desk_waiting on concern_desk (partnership_id, agency_id, record_id) where contributed_at is null;
comment on table concern_desk is 'The agencies at the desk when the concern arrived, and whether each has added what it holds.';
select kith.protect('concern_desk');

create table concern_contribution (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  agency_name text not null,
  author_name text not null,
  nothing_held boolean not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  struck_out_by uuid,
  struck_out_by_name text,
  struck_out_at timestamptz,
  struck_out_code text,
  struck_out_label text,
  struck_out_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_contribution_says_something check (nothing_held or words <> ''));
create index concern_contribution_by_record on concern_contribution (partnership_id, record_id);
comment on table concern_contribution is 'What an agency at the desk holds. Added to, never edited; struck out with a reason when it was misfiled.';
select kith.protect('concern_contribution');

create table concern_decision (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  outcome text not null,
  outcome_label text not null,
  lists_version_id uuid not null,
  reasons text not null,
  child_record_id uuid,
  opened_record boolean not null default false,
  team_ids uuid[] not null default '{}',
  grant_ids uuid[] not null default '{}',
  voice_id uuid,
  decided_by uuid not null,
  decided_by_name text not null,
  agency_name text not null,
  decided_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_decision_is_one_or_adds_to_one check (kind in ('decision', 'addition')),
  constraint concern_decision_has_reasons check (reasons <> ''),
  foreign key (partnership_id, subject_id) references concern_subject (partnership_id, id));
create unique index concern_subject_is_decided_once on concern_decision (partnership_id, subject_id) where kind = 'decision';
create index concern_decision_by_record on concern_decision (partnership_id, record_id);
create index concern_decision_by_outcome on concern_decision (partnership_id, outcome, decided_at desc, id desc) where kind = 'decision';
comment on table concern_decision is 'What was decided about one subject, and why; further reasons are additions to it.';
comment on column concern_decision.child_record_id is 'The childs record that the desk opened, or confirmed on shown evidence.';
comment on column concern_decision.voice_id is 'The child''s words as this decision kept them on the child''s record.';
comment on column concern_decision.grant_ids is 'The grants this decision made on the childs record: taken back if it turns out to be another child.';
select kith.protect('concern_decision');

create table concern_outcome (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  subject_id uuid not null,
  called text not null,
  outcome text not null,
  sentence text not null,
  note text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_outcome_is_told_once unique (partnership_id, subject_id));
create index concern_outcome_by_record on concern_outcome (partnership_id, record_id);
comment on table concern_outcome is 'What became of it, as the referrer is told: nothing of what the desk holds.';
select kith.protect('concern_outcome');

create table concern_correction (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  what text not null,
  thing_id uuid not null,
  code text not null,
  label text not null,
  reason text not null,
  from_record_id uuid,
  to_record_id uuid,
  corrected_by uuid not null,
  corrected_by_name text not null,
  agency_name text not null,
  corrected_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_correction_is_of_a_known_kind check (what in ('contribution-struck-out', 'subject-moved', 'restricted', 'restriction-lifted')));
create index concern_correction_by_record on concern_correction (partnership_id, record_id);
comment on table concern_correction is 'That something was misfiled or had to be closed to most, why, and who put it right.';
select kith.protect('concern_correction');

create table concern_about (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  concern_id uuid not null,
  subject_id uuid not null,
  reference text not null,
  sent_at timestamptz not null,
  raised_by_name text not null,
  raised_by_title text not null,
  raised_by_agency text not null,
  raised_by_agency_id uuid not null,
  outcome text not null,
  outcome_label text not null,
  decided_by_name text not null,
  decided_by_agency text not null,
  decided_at timestamptz not null,
  struck_out_at timestamptz,
  struck_out_by uuid,
  struck_out_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id));
create index concern_about_by_record on concern_about (partnership_id, record_id, sent_at desc);
create index concern_about_by_outcome on concern_about (partnership_id, outcome, decided_at desc, id desc) where struck_out_at is null;
comment on table concern_about is 'On the childs record: that a concern was raised, by whom, and what was decided.';
comment on column concern_about.concern_id is 'The concerns own record, which most readers of the childs record may not see.';
select kith.protect('concern_about');

create table concern_account (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  about_id uuid not null,
  what_seen text not null,
  where_seen text not null,
  when_seen text not null,
  shown text not null,
  strand_labels text[] not null,
  working_well text not null,
  reasons text not null,
  names_others boolean not null,
  struck_out_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, about_id) references concern_about (partnership_id, id));
create index concern_account_by_record on concern_account (partnership_id, record_id);
comment on table concern_account is 'On the childs record, in the part for concerns: what was seen, and why it was decided so.';
comment on column concern_account.shown is 'What the child showed without words; words stand in the child''s voice.';
comment on column concern_account.names_others is 'The concern is about someone else besides: subject access reads it so.';
select kith.protect('concern_account');

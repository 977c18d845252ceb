-- How much work a child is owed, as the agencies agreed it: strategy discussions, decisions, and who said what.

create table strategy_discussion (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  held_at timestamptz not null,
  summary text not null,
  enquiry_started boolean not null,
  quorum_reason text not null default '',
  conference_on date,
  conference_not_needed text,
  conference_said_by uuid,
  conference_said_at timestamptz,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint strategy_discussion_says_what_was_agreed check (summary <> ''),
  constraint strategy_discussion_is_not_ahead check (held_at <= recorded_at),
  constraint strategy_discussion_conference_was_held_or_not check (conference_on is null or conference_not_needed is null));
create index strategy_discussion_by_record on strategy_discussion (partnership_id, record_id, held_at desc);
comment on column strategy_discussion.quorum_reason is 'Why it was held without children''s social care, the police or health; empty when all three were there.';
comment on column strategy_discussion.enquiry_started is 'True when it started a section 47 enquiry.';
comment on column strategy_discussion.conference_not_needed is 'Why no child protection conference followed the enquiry.';
select kith.protect('strategy_discussion');

create table level_decision (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  kind text not null,
  source text not null,
  source_id uuid,
  previous_id uuid,
  re_entry_of uuid,
  levels_version_id uuid not null,
  level_code text not null,
  level_label text not null,
  level_rank integer not null,
  level_position integer not null,
  level_of integer not null,
  opens_to_mace boolean not null,
  rationale text not null,
  what_changed text not null default '',
  evidence text not null default '',
  remaining_plan text not null default '',
  told_by text not null default '',
  told_on date,
  tests jsonb not null,
  quorum_reason text not null default '',
  decider_seat_id uuid not null,
  decider_account_id uuid not null,
  decider_name text not null,
  decider_role text not null,
  decider_agency_name text not null,
  decided_at timestamptz not null,
  review_due_on date,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, levels_version_id) references local_version (partnership_id, id),
  foreign key (partnership_id, previous_id) references level_decision (partnership_id, id),
  foreign key (partnership_id, re_entry_of) references level_decision (partnership_id, id),
  constraint level_decision_follows_one_and_is_followed_by_one unique nulls not distinct (partnership_id, record_id, previous_id),
  constraint level_decision_is_of_a_known_kind check (kind in ('agreed', 'reviewed', 'removed')),
  constraint level_decision_has_a_known_source check (source in ('screening', 'strategy-discussion', 'review', 'meeting')),
  constraint level_decision_says_why check (rationale <> ''),
  constraint level_decision_that_removes_closes check (kind <> 'removed' or (not opens_to_mace and evidence <> '' and remaining_plan <> '' and told_by <> '' and told_on is not null)),
  constraint level_decision_is_not_ahead check (decided_at <= recorded_at));
create index level_decision_by_record on level_decision (partnership_id, record_id, decided_at);
comment on table level_decision is 'What the agencies decided. Never changed: the next decision follows this one, and only one may.';
comment on column level_decision.levels_version_id is 'The version of the levels it was made under: a later version leaves what was decided as it was.';
comment on column level_decision.level_code is 'The level that was agreed; for a removal, the level the child had until then.';
comment on column level_decision.level_position is 'Which of the levels that are open to MACE, from one; 0 for a level that is not.';
comment on column level_decision.re_entry_of is 'The removal that this follows within the re-entry watch.';
comment on column level_decision.tests is 'The statements of the entry or exit test as they stood, each with its answer.';
select kith.protect('level_decision');

create table level_participant (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  discussion_id uuid,
  decision_id uuid,
  place integer not null,
  agency_id uuid not null,
  agency_name text not null,
  agency_kind text not null,
  person_name text not null,
  view_code text,
  view_label text,
  comment text not null default '',
  dissents boolean not null default false,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, discussion_id) references strategy_discussion (partnership_id, id),
  foreign key (partnership_id, decision_id) references level_decision (partnership_id, id),
  constraint level_participant_took_part_in_something check (num_nonnulls(discussion_id, decision_id) > 0),
  constraint level_participant_who_dissents_says_why check (not dissents or comment <> ''));
create index level_participant_by_record on level_participant (partnership_id, record_id);
create index level_participant_by_decision on level_participant (partnership_id, decision_id, place);
create index level_participant_by_discussion on level_participant (partnership_id, discussion_id, place);
comment on column level_participant.dissents is 'Wants it written that they disagree with the decision.';
select kith.protect('level_participant');

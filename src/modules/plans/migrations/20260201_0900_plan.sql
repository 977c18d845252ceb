-- Plans, their versions, and who does what by when.

create table plan (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  closer_name text,
  closer_agency_name text,
  outcome text,
  outcome_words text,
  carries_on text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint plan_that_is_closed_has_an_outcome check ((closed_at is null) = (outcome is null)),
  constraint plan_outcome_is_known check (outcome in ('worked', 'worked-in-part', 'did-not-work', 'carries-on-elsewhere', 'opened-in-error')));
create index plan_by_record on plan (partnership_id, record_id, started_at desc);
create unique index plan_is_open_once on plan (partnership_id, record_id) where closed_at is null;
comment on table plan is 'One piece of planned work, from its first action or words to its outcome. What it says stands in its versions.';
comment on column plan.carries_on is 'What goes on without a plan and who sees to it.';
select kith.protect('plan');

create table plan_version (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  state text not null,
  revision integer not null,
  working_well text not null,
  worries text not null,
  needs_to_change text not null,
  will_know text not null,
  contingency text not null,
  written_with text not null,
  why_changed text not null,
  written_by uuid not null,
  author_name text not null,
  agency_name text not null,
  written_at timestamptz not null,
  agreed_on date,
  agreed_with text,
  disagreed text,
  agreed_by uuid,
  agreer_name text,
  agreer_agency_name text,
  agreed_at timestamptz,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  constraint plan_version_is_numbered_once unique (partnership_id, plan_id, number),
  constraint plan_version_is_in_a_known_state check (state in ('draft', 'agreed', 'superseded', 'closed', 'struck-out')),
  constraint plan_version_is_agreed_on_a_day check ((agreed_at is null) = (agreed_on is null)),
  constraint plan_version_that_holds_was_agreed check (state in ('draft', 'struck-out') or agreed_at is not null));
create index plan_version_by_record on plan_version (partnership_id, record_id, number desc);
create unique index plan_has_one_draft on plan_version (partnership_id, plan_id) where state = 'draft';
create unique index plan_has_one_agreed_version on plan_version (partnership_id, plan_id) where state = 'agreed';
comment on column plan_version.revision is 'Goes up with each save of a draft. A save or an agreement names the one it began from and is refused when that is no longer the last.';
comment on column plan_version.worries is 'One on each line: an action names the line it answers.';
comment on column plan_version.disagreed is 'Who did not agree with it, and why.';
select kith.protect('plan_version');

create table plan_action (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  plan_id uuid not null,
  words text not null,
  kind text not null,
  should_change text not null,
  worry text not null,
  owner_account_id uuid,
  owner_team_id uuid,
  owner_agency_id uuid not null,
  owner_name text not null,
  owner_agency_name text not null,
  watched_by uuid not null,
  grant_id uuid,
  due_on date not null,
  status text not null,
  is_open boolean not null,
  version integer not null,
  added_by uuid not null,
  author_name text not null,
  agency_name text not null,
  added_at timestamptz not null,
  ended_on date,
  ended_at timestamptz,
  evidence text not null default '',
  effect text,
  effect_words text not null default '',
  reason_code text,
  reason_words text not null default '',
  followed_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, owner_agency_id) references agency (partnership_id, id),
  constraint plan_action_is_of_a_known_kind check (kind in ('safeguard', 'disrupt', 'gather', 'support', 'strategic')),
  constraint plan_action_has_a_known_status check (status in ('open', 'in-progress', 'done', 'not-done', 'superseded', 'struck-out')),
  constraint plan_action_is_open_until_it_ends check (is_open = (status in ('open', 'in-progress')) and is_open = (ended_at is null)),
  constraint plan_action_done_says_how_and_what_it_did check (status <> 'done' or (evidence <> '' and effect is not null and ended_on is not null)),
  constraint plan_action_effect_is_known check (effect in ('lower', 'same', 'higher', 'too-early')),
  constraint plan_action_not_done_says_why check (status not in ('not-done', 'struck-out') or reason_code is not null));
create index plan_action_by_record on plan_action (partnership_id, record_id, due_on);
create index plan_action_by_owner on plan_action (partnership_id, owner_account_id, is_open, due_on, id);
create index plan_action_by_watcher on plan_action (partnership_id, watched_by, is_open, due_on, id);
create index plan_action_by_team on plan_action (partnership_id, owner_team_id, is_open, due_on, id);
create index plan_action_by_agency on plan_action (partnership_id, owner_agency_id, is_open, due_on, id);
comment on column plan_action.owner_account_id is 'Null for someone who does not sign in: they have a name and an agency.';
comment on column plan_action.watched_by is 'The person on whose Today it stands: its owner, or, where the owner does not sign in, whoever wrote it down.';
comment on column plan_action.grant_id is 'The way to summary and plan that the owner has while an action of theirs is open.';
comment on column plan_action.version is 'Goes up with each change. A change names the one it began from and is refused when that is no longer the last.';
comment on column plan_action.followed_by is 'The action that stands for it: on the record it belongs on, or the one that replaced it.';
select kith.protect('plan_action');

create table plan_action_entry (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  action_id uuid not null,
  kind text not null,
  words text not null,
  due_from date,
  due_on date,
  owner_from text,
  written_by uuid not null,
  author_name text not null,
  agency_name text not null,
  written_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, id),
  constraint plan_action_entry_is_of_a_known_kind check (kind in ('added', 'progress', 'due-changed', 'owner-changed', 'done', 'not-done', 'superseded', 'struck-out', 'moved-here')));
create index plan_action_entry_by_action on plan_action_entry (partnership_id, action_id, written_at);
create index plan_action_entry_by_record on plan_action_entry (partnership_id, record_id);
comment on table plan_action_entry is 'What happened to an action, in order. An entry is never changed.';
select kith.protect('plan_action_entry');

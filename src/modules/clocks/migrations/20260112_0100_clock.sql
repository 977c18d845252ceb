-- Clocks: one row for each duty or watch that hangs on a record, one for each pause of it.

create table clock (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  rule_code text not null,
  rule_version text not null,
  rule jsonb not null,
  intervals_version_id uuid,
  calendar_version_id uuid not null,
  kind text not null,
  label text,
  thing_kind text not null,
  thing_id uuid not null,
  triggered_at timestamptz not null,
  due_at timestamptz not null,
  amber_at timestamptz,
  red_at timestamptz,
  owner_person_id uuid,
  owner_team_id uuid,
  owner_agency_id uuid,
  state text not null,
  met_at timestamptz,
  met_late boolean,
  stopped_at timestamptz,
  stop_reason text,
  breach_reason text,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, intervals_version_id) references local_version (partnership_id, id),
  foreign key (partnership_id, calendar_version_id) references local_version (partnership_id, id),
  constraint clock_starts_once_by_trigger unique (partnership_id, rule_code, thing_id, triggered_at),
  constraint clock_is_a_duty_or_a_watch check (kind in ('duty', 'watch')),
  constraint clock_is_in_a_known_state check (state in ('running', 'paused', 'met', 'stopped')),
  constraint clock_has_an_owner check (num_nonnulls(owner_person_id, owner_team_id, owner_agency_id) > 0),
  constraint clock_that_is_met_says_when check ((state = 'met') = (met_at is not null and met_late is not null)),
  constraint clock_met_late_says_why check (met_late is not true or breach_reason is not null),
  constraint clock_that_is_stopped_says_why check ((state = 'stopped') = (stopped_at is not null and stop_reason is not null)));
create index clock_by_record on clock (partnership_id, record_id, due_at);
create index clock_by_thing on clock (partnership_id, thing_id, rule_code, triggered_at desc);
create index clock_owed_by_person on clock (partnership_id, owner_person_id, due_at, id)
  where state in ('running', 'paused') and kind = 'duty' and owner_person_id is not null;
create index clock_owed_by_team on clock (partnership_id, owner_team_id, due_at, id)
  where state in ('running', 'paused') and kind = 'duty' and owner_team_id is not null;
create index clock_owed_by_agency on clock (partnership_id, owner_agency_id, due_at, id)
  where state in ('running', 'paused') and kind = 'duty' and owner_agency_id is not null;
comment on column clock.rule is 'The rule as it stood when the clock started, its length settled. A later version of the rules does not move this clock.';
comment on column clock.rule_version is 'Version of the rule; after a plus sign the version of the partnership''s own intervals.';
comment on column clock.calendar_version_id is 'The calendar by which due_at was last reckoned. A moved holiday moves the date, never the rule.';
comment on column clock.label is 'What is to be done, where it is not what the rule says: an action in its own words.';
comment on column clock.owner_person_id is 'An account. Person, team and agency may stand together: a worker''s duty is their team''s too.';
comment on column clock.due_at is 'The last moment that is still in time.';
select kith.protect('clock');

create table clock_pause (
  partnership_id uuid not null,
  id uuid not null,
  clock_id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null,
  paused_by uuid not null,
  ended_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, clock_id) references clock (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint clock_pause_ends_after_it_begins check (until_at is null or until_at >= from_at));
create unique index clock_pause_open_once on clock_pause (partnership_id, clock_id) where until_at is null;
create index clock_pause_by_clock on clock_pause (partnership_id, clock_id, from_at);
select kith.protect('clock_pause');

-- Where a clock stands: ids alone. A command finds by it the record whose wall it must pass, and the job that reckons
-- again after a holiday has moved finds the clocks that were reckoned by an older calendar. What a clock is for, whose it
-- is and until when stand behind the wall.
create table clock_index (
  partnership_id uuid not null,
  clock_id uuid not null,
  record_id uuid not null,
  thing_id uuid not null,
  calendar_version_id uuid not null,
  open boolean not null,
  primary key (partnership_id, clock_id),
  foreign key (partnership_id, clock_id) references clock (partnership_id, id));
create index clock_index_by_thing on clock_index (partnership_id, thing_id);
create index clock_index_open on clock_index (partnership_id, calendar_version_id, clock_id) where open;
select kith.share_in_partnership('clock_index');

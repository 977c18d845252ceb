-- What the public tells through Be Aware: a report between its sending and the screening desk.

create table intake_report (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  arrived_at timestamptz not null,
  told jsonb,
  key_digest text not null,
  likeness text[] not null default '{}',
  network text,
  doubts text[] not null default '{}',
  suspicion integer not null,
  outcome text not null,
  outcome_at timestamptz not null,
  judged_by uuid,
  judged_by_name text,
  judged_at timestamptz,
  junk_code text,
  junk_words text not null default '',
  taken_over_at timestamptz,
  became uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, judged_by) references seat (partnership_id, id),
  constraint intake_report_key_is_used_once unique (partnership_id, key_digest),
  constraint intake_report_is_of_a_known_kind check (kind in ('child', 'place', 'police')),
  constraint intake_report_is_in_a_known_state check (state in ('waiting', 'likely-junk', 'taken-over', 'junk')),
  constraint intake_report_tells_one_of_the_fixed_outcomes check (outcome in ('received', 'being-looked-at', 'passed-on', 'with-police', 'kept', 'need-to-hear-more')),
  constraint intake_report_is_kept_until_it_is_taken_over check ((state = 'taken-over') = (told is null)),
  constraint intake_report_that_is_taken_over_says_when check ((state = 'taken-over') = (taken_over_at is not null and became is not null)),
  constraint intake_report_that_is_junk_says_why check ((state = 'junk') = (junk_code is not null)));
create index intake_report_likely_junk on intake_report (partnership_id, suspicion, arrived_at, id) where state = 'likely-junk';
create index intake_report_by_arrival on intake_report (partnership_id, arrived_at desc, id desc);
create index intake_report_went_on on intake_report (partnership_id, arrived_at) where state in ('waiting', 'taken-over');
create index intake_report_by_network on intake_report (partnership_id, network, arrived_at) where network is not null;
create index intake_report_by_mark_1 on intake_report (partnership_id, (likeness[1]), arrived_at) where likeness <> '{}';
create index intake_report_by_mark_2 on intake_report (partnership_id, (likeness[2]), arrived_at) where likeness <> '{}';
create index intake_report_by_mark_3 on intake_report (partnership_id, (likeness[3]), arrived_at) where likeness <> '{}';
create index intake_report_by_mark_4 on intake_report (partnership_id, (likeness[4]), arrived_at) where likeness <> '{}';
comment on table intake_report is 'A report from the public. Its words are here only until the screening desk takes it over as a concern.';
comment on column intake_report.id is 'Of the journey it was written on: a second click on “Send” finds the first report.';
comment on column intake_report.told is 'What was told. It moves to the concern when the desk takes it over; junk is kept.';
comment on column intake_report.key_digest is 'A keyed digest of the key by which whoever told it comes back. The key itself is nowhere.';
comment on column intake_report.likeness is 'Keyed digests of four marks, by which a text with the same words is known again; none for a short text. Taken out after two days.';
comment on column intake_report.network is 'A keyed digest of where it came from, by a key that changes every day; taken out after two days.';
comment on column intake_report.doubts is 'Why a machine doubts that someone meant it. It sorts by them; a person decides.';
comment on column intake_report.outcome is 'All that can be read back with the key: one of a fixed list.';
comment on column intake_report.became is 'The record it became.';
select kith.share_in_partnership('intake_report');

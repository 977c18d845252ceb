-- What children and parents said, in their own words, and what became of it.

create table voice_entry (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  whose text not null,
  who_said text not null,
  words text not null,
  language text not null,
  to_whom text not null,
  alone text not null,
  where_said text not null,
  said_on date,
  source_kind text not null,
  source_id uuid,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  struck_out_at timestamptz,
  struck_out_by uuid,
  struck_out_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint voice_is_of_a_child_parent_or_carer check (whose in ('child', 'parent', 'carer')),
  constraint voice_was_heard_alone_or_not check (alone in ('yes', 'no', 'not-known')),
  constraint voice_says_something check (words <> ''));
create index voice_entry_by_record on voice_entry (partnership_id, record_id, said_on desc);
create index voice_entry_by_source on voice_entry (partnership_id, source_id);
comment on column voice_entry.words is 'Exactly as they were said or written: never corrected, never summarised.';
comment on column voice_entry.said_on is 'Null when nobody knows the day.';
select kith.protect('voice_entry');

create table voice_follow_up (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  voice_id uuid not null,
  kind text not null,
  words text not null,
  happened_on date,
  recorded_by uuid not null,
  author_name text not null,
  agency_name text not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, voice_id) references voice_entry (partnership_id, id),
  constraint voice_follow_up_is_of_a_known_kind check (kind in ('space', 'audience', 'influence', 'told-back')));
create index voice_follow_up_by_voice on voice_follow_up (partnership_id, voice_id);
create index voice_follow_up_by_record on voice_follow_up (partnership_id, record_id);
comment on table voice_follow_up is 'Space, audience, influence (Lundy 2007, doi:10.1080/01411920701657033) and telling back: each added when it is known.';
select kith.protect('voice_follow_up');

-- Who works with a child: those who wait for a worker, who was given whom, and who covers while someone is away.

create table allocation_wait (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  source_kind text not null,
  source_id uuid,
  asked_for text not null,
  reason text not null default '',
  waiting_since timestamptz not null,
  made_by uuid not null,
  author_name text not null,
  agency_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint allocation_wait_comes_from_a_known_source check (source_kind in ('screening', 'import', 'returned')),
  constraint allocation_wait_asks_for_known_work check (asked_for in ('assessment', 'strategy-discussion', 'work')),
  constraint allocation_wait_ends_in_a_known_way check ((ended_at is null) = (ended_how is null) and (ended_how is null or ended_how in ('allocated', 'not-needed'))));
create unique index allocation_wait_is_open_once on allocation_wait (partnership_id, record_id) where ended_at is null;
create index allocation_wait_longest_first on allocation_wait (partnership_id, waiting_since, id) where ended_at is null;
create index allocation_wait_by_record on allocation_wait (partnership_id, record_id);
comment on column allocation_wait.waiting_since is 'When the work was asked for: a child who is given back keeps waiting from that moment.';
comment on column allocation_wait.asked_for is 'What screening asked for; work: nothing in particular.';
select kith.protect('allocation_wait');

create table allocation (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  account_id uuid not null,
  seat_id uuid not null,
  worker_name text not null,
  worker_title text not null,
  worker_agency_id uuid not null,
  worker_agency_name text not null,
  team_id uuid,
  team_name text,
  previous_id uuid,
  reason text not null,
  note text not null default '',
  grant_id uuid not null,
  allocated_by uuid not null,
  author_name text not null,
  agency_name text not null,
  allocated_at timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  ended_by uuid,
  ended_by_name text,
  ended_by_agency_name text,
  end_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, previous_id) references allocation (partnership_id, id),
  constraint allocation_gives_a_reason check (reason <> ''),
  constraint allocation_ends_in_a_known_way check ((ended_at is null) = (ended_how is null) and (ended_how is null or ended_how in ('handed-over', 'returned', 'finished'))),
  constraint allocation_that_ends_says_who_and_why check (ended_at is null or (ended_by is not null and end_reason <> '')));
create unique index allocation_is_to_one_worker_at_a_time on allocation (partnership_id, record_id) where ended_at is null;
create index allocation_by_record on allocation (partnership_id, record_id, allocated_at desc);
create index allocation_by_worker on allocation (partnership_id, account_id, allocated_at) where ended_at is null;
comment on column allocation.note is 'What the next worker must know, written by whoever hands over.';
comment on column allocation.grant_id is 'The way to the record that came with it, taken back when it ends.';
select kith.protect('allocation');

create table allocation_cover (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  allocation_id uuid not null,
  account_id uuid not null,
  seat_id uuid not null,
  worker_name text not null,
  worker_agency_name text not null,
  from_on date not null,
  until_on date not null,
  note text not null default '',
  grant_id uuid not null,
  arranged_by uuid not null,
  author_name text not null,
  agency_name text not null,
  arranged_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  foreign key (partnership_id, allocation_id) references allocation (partnership_id, id),
  constraint allocation_cover_ends_after_it_begins check (until_on >= from_on));
create index allocation_cover_by_record on allocation_cover (partnership_id, record_id);
create index allocation_cover_by_worker on allocation_cover (partnership_id, account_id, from_on) where ended_at is null;
comment on column allocation_cover.until_on is 'The last day of the cover: it holds through the whole of it.';
select kith.protect('allocation_cover');

create table allocation_stand (
  partnership_id uuid not null,
  thing_id uuid not null,
  record_id uuid not null,
  account_id uuid not null,
  kind text not null,
  from_on date,
  until_on date,
  ended_at timestamptz,
  primary key (partnership_id, thing_id),
  constraint allocation_stand_is_a_worker_or_a_cover check (kind in ('worker', 'cover')));
create index allocation_stand_by_person on allocation_stand (partnership_id, account_id) where ended_at is null;
comment on table allocation_stand is 'How much someone has been given, in ids and days only: counted, and never read as a list of records, so that work which is closed to a manager is not forgotten when a worker leaves.';
select kith.share_in_partnership('allocation_stand');

-- Two words of one child's names together: a search for both finds them without going through all who have one of them,
-- however many that are. Derived from name_token and kept in step with it (data/name-pair.store.ts).
create table name_pair (
  partnership_id uuid not null,
  pair text not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  ended_at timestamptz,
  primary key (partnership_id, pair, record_id),
  foreign key (partnership_id, record_id) references record (partnership_id, id));
create index name_pair_by_record on name_pair (partnership_id, record_id);
comment on table name_pair is 'Every two words of the names of a record, the smaller first, with a space between.';
comment on column name_pair.ended_at is 'Since the record has one of the words no more.';

-- The owner of the tables stands behind the wall like everyone: lifted for the one statement that fills the table.
alter table name_token no force row level security;
insert into name_pair (partnership_id, pair, record_id, part, visible_to, hidden_from)
  select distinct on (one.partnership_id, one.record_id, one.token, other.token)
    one.partnership_id, one.token || ' ' || other.token, one.record_id, one.part, one.visible_to, one.hidden_from
  from name_token as one
  join name_token as other on other.partnership_id = one.partnership_id and other.record_id = one.record_id
    and other.token collate "C" > one.token collate "C" and other.ended_at is null
  where one.ended_at is null;
alter table name_token force row level security;
select kith.protect('name_pair');

-- Concerns that the public told: where a concern comes from, and who told it as far as they wanted to say.

alter table concern add column source text not null default 'seat';
alter table concern add column report_id uuid;
alter table concern add constraint concern_is_from_a_seat_or_the_public check (source in ('seat', 'public'));
alter table concern add constraint concern_from_the_public_names_its_report check ((source = 'public') = (report_id is not null));
create unique index concern_is_made_of_a_report_once on concern (partnership_id, report_id) where report_id is not null;
comment on column concern.source is 'A practitioner’s seat, or the public: then its author is the service seat, and nobody reads its outcome in Kith.';
comment on column concern.report_id is 'The report that it was made of; its words moved here.';

create table concern_teller (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  told_as text not null,
  relation text not null,
  relation_words text not null,
  harmed text,
  harmed_words text not null,
  may_contact boolean not null,
  name text not null,
  phone text not null,
  email text not null,
  safely text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id),
  constraint concern_has_one_teller unique (partnership_id, record_id),
  constraint concern_is_told_as_a_known_kind check (told_as in ('child', 'place', 'police')),
  constraint concern_teller_who_stays_anonymous_is_not_reached check (may_contact or (name = '' and phone = '' and email = '' and safely = '')));
comment on table concern_teller is 'Who told the concern, of the public: how they know, and how to reach them if they said that we may. Never copied to a child’s record.';
comment on column concern_teller.told_as is 'What they came to tell: about a child, about a place or a group, or information for the police.';
comment on column concern_teller.harmed is 'Of a place: whether a child is hurt there or in danger.';
comment on column concern_teller.safely is 'When and how it is safe to reach them.';
select kith.protect('concern_teller');

-- The hub: what it publishes (pages, services, downloads, settings), version by version.

create table hub_item (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  key text not null,
  title text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, made_by) references seat (partnership_id, id),
  constraint hub_item_key_is_used_once unique (partnership_id, kind, key),
  constraint hub_item_is_of_a_known_kind check (kind in ('page', 'service', 'download', 'settings')));
comment on table hub_item is 'Something the hub publishes, whatever its content is at the moment. Holds nothing of any record.';
comment on column hub_item.key is 'Its name for good: of a page its language, edition and address; of a service or a download its key.';
comment on column hub_item.title is 'As its newest version calls it, for lists.';
select kith.share_in_partnership('hub_item');

create table hub_version (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  number integer not null,
  state text not null,
  content jsonb not null,
  note text not null default '',
  written_by uuid not null,
  written_by_account uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  reviewed_by uuid,
  reviewed_by_account uuid,
  reviewed_by_name text,
  reviewed_at timestamptz,
  review_words text not null default '',
  publish_at timestamptz,
  published_at timestamptz,
  ended_at timestamptz,
  loaded_from text,
  primary key (partnership_id, id),
  foreign key (partnership_id, item_id) references hub_item (partnership_id, id),
  foreign key (partnership_id, written_by) references seat (partnership_id, id),
  constraint hub_version_number_is_used_once unique (partnership_id, item_id, number),
  constraint hub_version_is_in_a_known_state check (state in ('draft', 'in-review', 'approved', 'published', 'superseded', 'discarded')),
  constraint hub_version_is_reviewed_by_a_second_person check (reviewed_by_account is null or reviewed_by_account <> written_by_account),
  constraint hub_version_that_was_published_says_when check ((state in ('published', 'superseded')) = (published_at is not null)),
  constraint hub_version_that_is_approved_says_for_when check (state <> 'approved' or publish_at is not null));
create unique index hub_version_one_is_open on hub_version (partnership_id, item_id) where state in ('draft', 'in-review', 'approved');
create unique index hub_version_one_is_published on hub_version (partnership_id, item_id) where state = 'published';
create index hub_version_by_state on hub_version (partnership_id, state, publish_at);
comment on table hub_version is 'A version of an item. Once it was sent for review its content does not change; what was published is kept.';
comment on column hub_version.content is 'Typed blocks and fields, never HTML. Its shape is checked when it is written and when it is read.';
comment on column hub_version.note is 'What was changed, in the author’s words.';
comment on column hub_version.review_words is 'What the reviewer said: why it was sent back, or a remark with the approval.';
comment on column hub_version.loaded_from is 'The pack whose first edition it came with; null for what was written here.';
select kith.share_in_partnership('hub_version');

create table hub_edition (
  partnership_id uuid not null,
  stamp uuid not null,
  changed_at timestamptz not null,
  primary key (partnership_id));
comment on table hub_edition is 'Changes with every publication, so that each running Kith knows when to read again.';
select kith.share_in_partnership('hub_edition');

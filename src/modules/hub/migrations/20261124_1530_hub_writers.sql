-- A draft may be written on by several officers: none of them reviews it. The count of its changes tells two of them apart.

alter table hub_version
  add column also_written_by uuid[] not null default '{}',
  add column revision integer not null default 1,
  add column end_words text not null default '',
  add constraint hub_version_is_reviewed_by_none_of_its_writers check (
    state in ('draft', 'in-review', 'discarded') or reviewed_by_account is null or reviewed_by_account <> all (also_written_by));
comment on column hub_version.also_written_by is 'Accounts that changed it beside whoever began it.';
comment on column hub_version.revision is 'Grows with every change of the content, so that two editors never overwrite each other unseen.';
comment on column hub_version.end_words is 'Why it was taken down.';

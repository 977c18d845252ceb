create table attachment (
  partnership_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  part text not null,
  visible_to uuid[] not null,
  hidden_from uuid[] not null default '{}',
  contributed_by_agency_id uuid not null,
  thing_kind text not null,
  thing_id uuid not null,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 text not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  struck_out_by uuid,
  struck_out_at timestamptz,
  struck_out_reason text,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references record (partnership_id, id));
create index attachment_by_record on attachment (partnership_id, record_id, thing_id);
comment on column attachment.thing_id is 'What it was handed in with: a concern, an entry.';
comment on column attachment.content_type is 'Read from the content, not from the name.';
comment on column attachment.struck_out_at is 'Misfiled or sent by mistake: no longer offered, still there.';
select kith.protect('attachment');

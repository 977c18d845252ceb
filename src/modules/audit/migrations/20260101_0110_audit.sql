-- The audit: a hash chain in lanes for each partnership. Append-only by grant; contents never stand in it.

create table audit_head (
  partnership_id uuid not null,
  lane smallint not null,
  seq bigint not null,
  hash bytea not null,
  primary key (partnership_id, lane));
comment on table audit_head is 'The last entry of each lane. Locked while an entry is appended.';

create table audit_entry (
  partnership_id uuid not null,
  lane smallint not null,
  seq bigint not null,
  at timestamptz not null,
  seat_id uuid not null,
  body jsonb not null,
  hash bytea not null,
  primary key (partnership_id, lane, seq));
comment on column audit_entry.body is 'Action, purpose, record ids, thing, field names and keyed digests; never contents.';
comment on column audit_entry.hash is 'sha256 of the entry before and of the canonical bytes of this one.';

create table audit_entry_record (
  partnership_id uuid not null,
  record_id uuid not null,
  at timestamptz not null,
  lane smallint not null,
  seq bigint not null,
  primary key (partnership_id, record_id, at, lane, seq),
  foreign key (partnership_id, lane, seq) references audit_entry (partnership_id, lane, seq));
comment on table audit_entry_record is 'Which records an entry names: answers who has looked.';

create table audit_record_key (
  partnership_id uuid not null,
  record_id uuid not null,
  key bytea not null,
  primary key (partnership_id, record_id));
comment on table audit_record_key is 'The key of a record''s digests. Destroyed with the record: the digests then say nothing.';

do $$ declare each text; begin
  foreach each in array array['audit_head', 'audit_entry', 'audit_entry_record', 'audit_record_key'] loop
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy in_the_partnership on %I using (partnership_id = kith.partnership()) with check (partnership_id = kith.partnership())', each);
  end loop;
end $$;
grant select, insert on audit_head, audit_entry, audit_entry_record to kith_app;
grant update (seq, hash) on audit_head to kith_app;
grant select, insert, delete on audit_record_key to kith_app;
grant select on audit_head, audit_entry, audit_entry_record to kith_reader;

create function kith.audit_hash(previous bytea, partnership uuid, lane smallint, seq bigint, at timestamptz, seat uuid, body jsonb)
returns bytea language sql immutable parallel safe as $$
  select sha256(previous || convert_to(jsonb_build_array(partnership, lane, seq, extract(epoch from at)::numeric(20,6)::text, seat, body)::text, 'utf8'))
$$;

-- Appends one entry: lock the head, hash, insert, move the head. The last statement before commit. Runs as its caller.
create function kith.audit_append(partnership uuid, in_lane smallint, at timestamptz, seat uuid, body jsonb, records uuid[])
returns bigint language plpgsql as $$
declare head record; following bigint; made bytea; stamp timestamptz := date_trunc('microseconds', at);
begin
  select h.seq, h.hash into head from audit_head h where h.partnership_id = partnership and h.lane = in_lane for update;
  if not found then
    insert into audit_head (partnership_id, lane, seq, hash) values (partnership, in_lane, 0, '\x') on conflict do nothing;
    select h.seq, h.hash into head from audit_head h where h.partnership_id = partnership and h.lane = in_lane for update;
  end if;
  following := head.seq + 1;
  made := kith.audit_hash(head.hash, partnership, in_lane, following, stamp, seat, body);
  insert into audit_entry (partnership_id, lane, seq, at, seat_id, body, hash) values (partnership, in_lane, following, stamp, seat, body, made);
  insert into audit_entry_record (partnership_id, record_id, at, lane, seq)
    select partnership, each.id, stamp, in_lane, following from unnest(records) as each(id);
  update audit_head set seq = following, hash = made where audit_head.partnership_id = partnership and audit_head.lane = in_lane;
  return following;
end $$;

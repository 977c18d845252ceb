-- The wall: who acts, and the one policy behind every table that hangs on a record.

grant usage on schema kith to kith_app, kith_reader;

create function kith.partnership() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('kith.partnership_id', true), '')::uuid $$;

create function kith.scopes() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('kith.scopes', true), ''), '{}')::uuid[] $$;

-- `set local` rather than set_config(): a Citus coordinator passes only the former on to its workers.
create function kith.act(partnership uuid, scopes uuid[]) returns void language plpgsql as $$
begin
  execute format('set local kith.partnership_id = %L', partnership);
  execute format('set local kith.scopes = %L', scopes::text);
end $$;

create table kith.protected_table (
  table_name text not null,
  record_column text not null,
  visible_column text not null,
  hidden_column text not null,
  part_column text,
  beside_column text,
  primary key (table_name, record_column));
comment on table kith.protected_table is 'Which columns a change of grants rewrites, table by table. Filled by kith.protect in migrations.';
comment on column kith.protected_table.beside_column is 'For a row that hangs on two records: where the other one stands. Its own scope is added, so that grant commands acting as either reach the row.';
grant select on kith.protected_table to kith_app, kith_reader;

-- A table that belongs to a partnership as a whole.
create function kith.share_in_partnership(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy in_the_partnership on %s using (partnership_id = kith.partnership()) with check (partnership_id = kith.partnership())', protected);
  execute format('grant select, insert, update on %s to kith_app', protected);
  execute format('grant select on %s to kith_reader', protected);
end $$;

-- A table that hangs on a record: columns record_id, part, visible_to, hidden_from.
create function kith.protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy record_is_visible on %s using (partnership_id = kith.partnership() and visible_to && kith.scopes() and not hidden_from && kith.scopes()) with check (partnership_id = kith.partnership())', protected);
  execute format('grant select, insert, update on %s to kith_app', protected);
  execute format('grant select on %s to kith_reader', protected);
  insert into kith.protected_table values (protected::text, 'record_id', 'visible_to', 'hidden_from', 'part', null);
end $$;

-- A table whose rows hang on two records (a link, a joint action): also other_record_id, other_part, other_visible_to,
-- other_hidden_from. Both must be visible.
create function kith.protect_between(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy both_records_are_visible on %s using (partnership_id = kith.partnership() and visible_to && kith.scopes() and not hidden_from && kith.scopes() and other_visible_to && kith.scopes() and not other_hidden_from && kith.scopes()) with check (partnership_id = kith.partnership())', protected);
  execute format('grant select, insert, update on %s to kith_app', protected);
  execute format('grant select on %s to kith_reader', protected);
  insert into kith.protected_table values
    (protected::text, 'record_id', 'visible_to', 'hidden_from', 'part', 'other_record_id'),
    (protected::text, 'other_record_id', 'other_visible_to', 'other_hidden_from', 'other_part', 'record_id');
end $$;

-- A table whose rows are one person's own (a draft, a sign-in): column `owner_scope`.
create function kith.keep_private(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own_rows on %s using (partnership_id = kith.partnership() and owner_scope = any (kith.scopes())) with check (partnership_id = kith.partnership() and owner_scope = any (kith.scopes()))', protected);
  execute format('grant select, insert, update, delete on %s to kith_app', protected);
end $$;

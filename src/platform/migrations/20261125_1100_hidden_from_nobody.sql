-- Nearly every row is hidden from nobody, and that is seen without reading who acts: the lists of the one who acts are
-- taken apart once for a row instead of twice. An empty list has nothing in common with any other, so that the rule is
-- the same. The policies of rows that hang on one record are written anew; `protect` writes them so from now on.
create or replace function kith.protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy record_is_visible on %s using (partnership_id = kith.partnership() and visible_to && kith.scopes() and (hidden_from = ''{}'' or not hidden_from && kith.scopes())) with check (partnership_id = kith.partnership())', protected);
  execute format('grant select, insert, update on %s to kith_app', protected);
  execute format('grant select on %s to kith_reader', protected);
  insert into kith.protected_table values (protected::text, 'record_id', 'visible_to', 'hidden_from', 'part', null);
end $$;

do $$
declare each record;
begin
  for each in select polrelid::regclass as protected from pg_policy where polname = 'record_is_visible' loop
    execute format('alter policy record_is_visible on %s using (partnership_id = kith.partnership() and visible_to && kith.scopes() and (hidden_from = ''{}'' or not hidden_from && kith.scopes()))', each.protected);
  end loop;
end $$;

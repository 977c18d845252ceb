-- Rewrites the lists on every row, of every protected table, that hangs on a record: one round trip instead of one a
-- table. Runs as its caller, who acts with the record's own scope.
create function kith.rewrite_wall(
  partnership uuid, record uuid, by_part jsonb, other_part uuid[], any_part uuid[], hidden uuid[]) returns void language plpgsql as $$
declare t record; visible text;
begin
  for t in select p.table_name, p.record_column, p.visible_column, p.hidden_column, p.part_column, p.beside_column from kith.protected_table p loop
    visible := case when t.part_column is null then '$4' else
      format('coalesce((select array_agg(each::uuid) from jsonb_array_elements_text($2 -> %I) as each), $3)', t.part_column) end;
    if t.beside_column is not null then visible := format('(%s) || %I', visible, t.beside_column); end if;
    execute format('update %I set %I = %s, %I = $5 where partnership_id = $1 and %I = $6',
      t.table_name, t.visible_column, visible, t.hidden_column, t.record_column)
      using partnership, by_part, other_part, any_part, hidden, record;
  end loop;
end $$;

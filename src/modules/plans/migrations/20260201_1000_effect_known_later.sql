-- What an action did to the risk is often known only weeks after it was done.
alter table plan_action_entry
  drop constraint plan_action_entry_is_of_a_known_kind,
  add constraint plan_action_entry_is_of_a_known_kind check (kind in ('added', 'progress', 'due-changed', 'owner-changed', 'done', 'effect', 'not-done', 'superseded', 'struck-out', 'moved-here'));

-- A seat whose role has no cases keeps what was written from it: its concerns, and nothing else.
alter table record_grant drop constraint grant_is_to_a_person_team_or_desk;
alter table record_grant add constraint grant_is_to_a_person_seat_team_or_desk
  check (to_kind in ('person', 'seat', 'team', 'desk'));

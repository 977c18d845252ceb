-- A seat with its agency and teams, in one statement: who holds a cookie is asked on every request, before any seat
-- acts. Opens the partnership's common tables, and no record. No row for a seat that is elsewhere or has ended.
create function kith.seat_of(in_partnership uuid, wanted uuid)
returns table (id uuid, partnership_id uuid, partnership_name text, account_id uuid, person_name text, agency_id uuid,
  agency_name text, agency_kind text, role text, title text, team_ids uuid[], team_names text[])
language plpgsql strict as $$
begin
  perform kith.act(in_partnership, '{}');
  return query
    select seat.id, seat.partnership_id, partnership.name, seat.account_id, seat.person_name, seat.agency_id,
      agency.short_name, agency.kind, seat.role, seat.title,
      array(select team.id from seat_team join team on team.partnership_id = seat_team.partnership_id and team.id = seat_team.team_id
        where seat_team.partnership_id = seat.partnership_id and seat_team.seat_id = seat.id order by team.name),
      array(select team.name from seat_team join team on team.partnership_id = seat_team.partnership_id and team.id = seat_team.team_id
        where seat_team.partnership_id = seat.partnership_id and seat_team.seat_id = seat.id order by team.name)
    from seat
    join agency on agency.partnership_id = seat.partnership_id and agency.id = seat.agency_id
    join partnership on partnership.partnership_id = seat.partnership_id
    where seat.partnership_id = in_partnership and seat.id = wanted and seat.ended_at is null;
end $$;

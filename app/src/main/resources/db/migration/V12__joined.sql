-- What follows from a joining for those who are involved, for those who must be told, and for what was recorded while it
-- stood; and when a work list goes stale by the clock.

-- An involvement that lasts reaches every record joined with the one that it is with, as being involved at all does.
create or replace function lasting_records() returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    with mine as materialized (
        select i.record_id
        from involvement i
        where i_work_with_families() and i.during @> now() and i.practitioner_id = me() and i.agency_id = my_agency()
          and i.how not in ('declared', 'break glass')
        union
        select i.record_id
        from involvement i
        where i_am('safeguarding lead') and i.during @> now() and i.agency_id = my_agency()
          and (i.practitioner_id is distinct from me() or i.how not in ('declared', 'break glass'))),
    reached as (
        select m.record_id from mine m
        union
        select s.other from mine m join same_as s on s.one = m.record_id)
    select r.record_id from reached r where not is_sealed(r.record_id);
end;

-- An adult of whom agencies hold something elsewhere has a new tie to a baby, or turned out to be somebody of whom they do:
-- their leads are told, once for each record and agency. Named is the one of the joined whom the agency knows.

drop trigger told on opened_adult;
drop function tell_of_history();
drop table history_told;

alter table notice add column person_id uuid references person;
create index notice_of_person on notice (record_id, person_id) where person_id is not null;

create function tell_of_history(record uuid, person uuid) returns void volatile security definer
    set search_path from current language sql
begin atomic
    with same as materialized (select s as id from same_subjects(person) s),
    held as (
        select distinct on (e.agency_id) e.agency_id, s.id
        from same s join evidence e on e.subjects @> array[s.id]
        where e.kind = 'statement' and e.record_id not in (select same_subjects(record))
        order by e.agency_id, s.id)
    insert into notice (id, what, record_id, person_id, told_by, to_leads_of)
    select uuidv7(), 'history', record, h.id,
        coalesce(me(), (select r.recorded_by from record r where r.id = record)), h.agency_id
    from held h
    where not exists (
        select from notice n
        where n.what = 'history' and n.record_id = record and n.to_leads_of = h.agency_id
          and n.person_id in (select id from same));
end;
revoke execute on function tell_of_history from public;

create function tell_when_opened() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform tell_of_history(new.record_id, new.person_id);
    return null;
end $$;
create trigger told after insert on opened_adult for each row execute function tell_when_opened();

create function tell_when_joined() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform tell_of_history(o.record_id, o.person_id) from opened_adult o where o.person_id = new.one;
    return null;
end $$;
create trigger told after insert on same_as for each row execute function tell_when_joined();

-- When something that my list rests on next ends by the clock alone: an involvement, or my post.
alter table work_item add column lapses timestamptz;

create function next_lapse() returns timestamptz stable security definer set search_path from current language sql
begin atomic
    select min(upper(running.during))
    from (
        select i.during
        from involvement i
        where i.during @> now()
          and (i.practitioner_id = me() or (i_am('safeguarding lead') and i.agency_id = my_agency()))
        union all
        select m.during from membership m where m.practitioner_id = me() and m.during @> now()) running
    where not upper_inf(running.during);
end;

-- What a joining that is undone leaves behind, and what case files bring in of numbers, addresses and joinings.

-- As before, by whom a subject is known rather than by all that is kept.
create or replace function keeps_subject(subject uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select i_am('records officer') and exists (
        select from custody c
        where c.during @> now() and c.partnership_id = my_partnership() and c.record_id in (
            select subject
            union all select m.record_id from member m where m.person_id = subject
            union all select b.record_id from baby b where b.id = subject
            union all select h.record_id from home h where h.id = subject));
end;

-- What an undone joining leaves to be placed.
create function pieces_to_place(link uuid)
    returns table (id uuid, record_id uuid, handle text, author_id uuid, recorded timestamptz, subjects uuid[])
    stable security definer set search_path from current language sql
begin atomic
    select m.id, m.record_id, m.handle, m.author_id, m.recorded, m.subjects
    from made_while_joined(link) m
    where exists (select from unjoining u where u.joining_id = link)
      and not exists (select from placed p where p.joining_id = link and p.evidence_id = m.id);
end;

create function joinings_kept()
    returns table (id uuid, kind text, one uuid, other uuid, reason text, recorded timestamptz, undone timestamptz,
        to_place bigint)
    stable security definer set search_path from current language sql
begin atomic
    select j.id, j.kind, j.one, j.other, j.reason, j.recorded, u.recorded, (select count(*) from pieces_to_place(j.id))
    from joining j left join unjoining u on u.joining_id = j.id
    where i_am('records officer') and keeps_subject(j.one) and keeps_subject(j.other)
    order by j.recorded desc, j.id desc;
end;

-- What was recorded while a link stood: of those whom it made one, or in the records that it made one.
create function made_while(link uuid) returns setof evidence stable security definer set search_path from current
    language sql
begin atomic
    select e.*
    from joining j
    left join unjoining u on u.joining_id = j.id
    join evidence e on e.stored >= j.recorded and (u.recorded is null or e.stored < u.recorded)
        and case j.kind when 'pregnancy' then e.record_id in (j.one, j.other)
            else e.subjects && array[j.one, j.other] end
    where j.id = link;
end;
revoke execute on function made_while from public;

-- Pieces recorded while a link stood that is undone, and whether that leaves open whom they are about: they speak of somebody
-- whom it made one with another, or in one of two records of somebody whom the other knows. Until those are placed they count
-- in both.
create function ever_made_while_joined(record uuid)
    returns table (evidence_id uuid, joining_id uuid, open_to_both boolean, placed timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    select e.id, l.id,
        l.kind <> 'pregnancy' or exists (
            select from unnest(e.subjects) s(id)
            where belongs(s.id, case when e.record_id = l.one then l.other else l.one end)),
        p.recorded
    from links_around(record) l
    cross join lateral made_while(l.id) e
    left join placed p on p.joining_id = l.id and p.evidence_id = e.id
    where l.until is not null;
end;

-- As before, and the records of what was made while a link around this one stood that is undone: what is open to both of them
-- is decided on here too.
create or replace function records_around(record uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    with here as materialized (select r as id from same_subjects(record) r),
    direct as materialized (select m.person_id as id from member m where m.record_id in (select id from here)),
    people as materialized (
        select id from direct
        union
        select s.other from direct d join same_as s on s.one = d.id),
    ends as materialized (
        select id from here
        union all select id from direct
        union all select b.id from baby b where b.record_id in (select id from here)
        union all select h.id from home h where h.record_id in (select id from here)),
    around as (
        select id from here
        union
        select o.record_id from opened_adult o where o.person_id in (select id from people)
        union
        select m.record_id from member m where m.person_id in (select id from people)
        union
        select e.record_id
        from ends x join joining j on j.one = x.id or j.other = x.id join unjoining u on u.joining_id = j.id
        cross join lateral made_while(j.id) e)
    select a.id from around a
    union
    select s.other from around a join same_as s on s.one = a.id;
end;

-- Babies and homes of other records of which this one speaks, since when, and until when where all of it was told again
-- elsewhere.
create function guests_of(record uuid)
    returns table (sort text, id uuid, handle text, label text, recorded timestamptz, gone timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    select g.sort, g.id, g.handle, g.label, min(e.recorded),
        case when bool_and(p.at is not null) then max(p.at) end
    from evidence e
    cross join unnest(e.subjects) s(id)
    cross join lateral (
        select 'baby' as sort, b.id, b.handle, b.label from baby b where b.id = s.id and b.record_id <> record
        union all
        select 'home', h.id, h.handle, h.label from home h where h.id = s.id and h.record_id <> record) g
    left join lateral (
        select min(x.recorded) as at from placed x where x.evidence_id = e.id and x.retold_as is not null) p on true
    where e.record_id = record and record in (select readable_records())
    group by g.sort, g.id, g.handle, g.label
    order by min(e.seq), g.id;
end;

-- A records officer brings in what others wrote down before.
create policy importers on nhs_number for insert to cotside_app
    with check (record_id = any (array(select kept_records())) and recorded <= now());
create policy importers on home_address for insert to cotside_app
    with check (record_id = any (array(select kept_records())) and recorded <= now());
create policy importers on home_address_key for insert to cotside_app
    with check (exists (
        select from home_address a where a.id = address_id and a.record_id in (select kept_records())));
create policy importers on protection for insert to cotside_app
    with check (record_id = any (array(select kept_records())) and recorded <= now());

create function check_kept_from() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.kept_from) k(id) where not belongs(k.id, new.record_id)) then
        raise exception 'an address is kept from people of the same record' using errcode = 'CS422';
    end if;
    return new;
end $$;
create trigger checked_kept_from before insert on home_address for each row execute function check_kept_from();

-- The joinings that a record's own names can tell of: who of it, and by which record and name the other goes; no record where
-- the other is of this one too.
create function joinings_to_export(record uuid)
    returns table (kind text, mine uuid, other uuid, other_record uuid, other_handle text, reason text, recorded timestamptz,
        joined_by uuid, agency_id uuid, undone timestamptz, undone_reason text, unjoined_by uuid, undone_agency uuid)
    stable security definer set search_path from current language sql
begin atomic
    with here as materialized (
        select record as id
        union select m.person_id from member m where m.record_id = record
        union select b.id from baby b where b.record_id = record
        union select h.id from home h where h.record_id = record),
    sided as (
        select j.*, h.id as mine, case when h.id = j.one then j.other else j.one end as theirs
        from here h join joining j on j.one = h.id or (j.other = h.id and j.one not in (select id from here))
        where i_am('records officer') and keeps_subject(record)
          and keeps_subject(case when h.id = j.one then j.other else j.one end))
    select s.kind, s.mine, s.theirs, named.record_id, named.handle, s.reason, s.recorded, s.joined_by, s.agency_id,
        u.recorded, u.reason, u.unjoined_by, u.agency_id
    from sided s
    left join unjoining u on u.joining_id = s.id
    left join lateral (
        select p.record_id, null::text as handle from pregnancy p where p.record_id = s.theirs
        union all
        (select m.record_id, m.handle from member m
         where m.person_id = s.theirs and s.theirs not in (select id from here) order by m.seq limit 1)
        union all
        select b.record_id, b.handle from baby b where b.id = s.theirs and b.record_id <> record
        union all
        select h.record_id, h.handle from home h where h.id = s.theirs and h.record_id <> record) named on true
    order by s.recorded, s.id;
end;

-- Whom a record calls so.
create function called_in(record uuid, kind text, name text) returns uuid stable language sql
begin atomic
    select m.person_id from member m where kind = 'person' and m.record_id = record and m.handle = name
    union all
    select b.id from baby b where kind = 'baby' and b.record_id = record and b.handle = name
    union all
    select h.id from home h where kind = 'home' and h.record_id = record and h.handle = name;
end;

-- A joining that was made before, and its undoing if it was undone; again changes nothing. Says whether it was not there yet.
create function bring_joining(kind text, a uuid, b uuid, why text, by uuid, agency uuid, at timestamptz,
    undone_why text, undone_by uuid, undone_agency uuid, undone_at timestamptz) returns boolean volatile security definer
    set search_path from current language plpgsql as $$
declare
    link uuid;
    is_new boolean := false;
    is_kind boolean;
begin
    if not (i_am('records officer') and keeps_subject(a) and keeps_subject(b)) then
        raise exception 'joining is for the records officer who keeps both' using errcode = 'CS403';
    end if;
    select case bring_joining.kind
        when 'person' then (select count(*) from person p where p.id in (a, b)) = 2
        when 'baby' then (select count(*) from baby p where p.id in (a, b)) = 2
        when 'home' then (select count(*) from home p where p.id in (a, b)) = 2
        when 'pregnancy' then (select count(*) from pregnancy p where p.record_id in (a, b)) = 2
        else false end into is_kind;
    if not is_kind or a = b or at > now() or undone_at > now() or undone_at <= at then
        raise exception 'two of a kind are joined, and undone later, and not in days to come' using errcode = 'CS422';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('joining', 0));
    select j.id into link from joining j
    where j.kind = bring_joining.kind and j.one = least(a, b) and j.other = greatest(a, b) and j.recorded = at;
    if link is null then
        insert into joining (kind, one, other, reason, joined_by, agency_id, recorded)
        values (bring_joining.kind, least(a, b), greatest(a, b), why, by, agency, at) returning id into link;
        is_new := true;
    end if;
    if undone_at is not null and stands(link) then
        insert into unjoining (joining_id, reason, unjoined_by, agency_id, recorded)
        values (link, undone_why, undone_by, undone_agency, undone_at);
        is_new := true;
    end if;
    call work_out_same(a);
    call work_out_same(b);
    return is_new;
end $$;

-- Who is who: numbers and addresses, who is protected, how somebody is found, and who turned out to be one and the same.

-- Modulus 11, as the NHS data dictionary gives it.
create function is_nhs_number(number text) returns boolean immutable language sql
return number ~ '^[0-9]{10}$'
    and (11 - (select sum(substr(number, i, 1)::int * (11 - i)) from generate_series(1, 9) i) % 11) % 11
        = substr(number, 10, 1)::int;

create function belongs(subject uuid, record uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select exists (select from member m where m.record_id = record and m.person_id = subject)
        or exists (select from baby b where b.record_id = record and b.id = subject)
        or exists (select from home h where h.record_id = record and h.id = subject);
end;

create function in_demonstration(record uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select p.demonstration
    from custody c join partnership p on p.id = c.partnership_id
    where c.record_id = record and c.during @> now();
end;

-- A number of a person or baby; a later row takes the place of the one it corrects, with none where there is no number.
create table nhs_number (
    id          uuid primary key,
    seq         bigint not null generated always as identity,
    record_id   uuid not null references record,
    subject_id  uuid not null,
    number      text check (is_nhs_number(number)),
    true_from   date not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    agency_id   uuid not null references agency,
    corrects    uuid unique references nhs_number,
    reason      text check (reason <> ''),
    check (number is not null or corrects is not null),
    check ((corrects is null) = (reason is null))
);
create index nhs_number_by_record on nhs_number (record_id, seq);

-- An address of a home, sealed like any text. Those in kept_from must not come to know it.
create table home_address (
    id          uuid primary key,
    seq         bigint not null generated always as identity,
    record_id   uuid not null references record,
    home_id     uuid not null references home,
    content     bytea,
    protected   boolean not null,
    kept_from   uuid[] not null default '{}',
    true_from   date not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    agency_id   uuid not null references agency,
    corrects    uuid unique references home_address,
    reason      text check (reason <> ''),
    check (content is not null or corrects is not null),
    check ((corrects is null) = (reason is null))
);
create index home_address_by_record on home_address (record_id, seq);

create table home_address_key (
    address_id uuid primary key references home_address,
    wrapped    bytea not null
);

-- Whoever is protected never comes up in search. The latest row of each record counts, and one record is enough.
create table protection (
    id          uuid primary key default uuidv7(),
    record_id   uuid not null references record,
    subject_id  uuid not null,
    protected   boolean not null,
    reason      text not null check (reason <> ''),
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    agency_id   uuid not null references agency
);
create index protection_by_subject on protection (subject_id, record_id, recorded desc);

call keep_for_ever('nhs_number');
call keep_for_ever('home_address');
call keep_for_ever('home_address_key');
call keep_for_ever('protection');

create function check_belonging() returns trigger language plpgsql as $$
begin
    if not belongs(new.subject_id, new.record_id) then
        raise exception 'nobody of that id belongs to this record' using errcode = 'CS422';
    end if;
    return new;
end $$;

create function check_number() returns trigger language plpgsql as $$
begin
    if new.number is not null and (new.number like '999%') is distinct from in_demonstration(new.record_id) then
        raise exception 'numbers that begin with 999 are made up: they belong in demonstrations, and only they do'
            using errcode = 'CS422';
    end if;
    if new.corrects is not null and not exists (
        select from nhs_number n
        where n.id = new.corrects and n.record_id = new.record_id and n.subject_id = new.subject_id) then
        raise exception 'what is corrected is of the same record and the same person' using errcode = 'CS422';
    end if;
    return new;
end $$;

create function check_address() returns trigger language plpgsql as $$
begin
    if not exists (select from home h where h.id = new.home_id and h.record_id = new.record_id) then
        raise exception 'no home of that id belongs to this record' using errcode = 'CS422';
    end if;
    if new.corrects is not null and not exists (
        select from home_address a
        where a.id = new.corrects and a.record_id = new.record_id and a.home_id = new.home_id) then
        raise exception 'what is corrected is of the same record and the same home' using errcode = 'CS422';
    end if;
    return new;
end $$;

create trigger checked before insert on nhs_number for each row execute function check_number();
create trigger belonging before insert on nhs_number for each row execute function check_belonging();
create trigger checked before insert on home_address for each row execute function check_address();
create trigger belonging before insert on protection for each row execute function check_belonging();

alter table nhs_number enable row level security;
alter table home_address enable row level security;
alter table home_address_key enable row level security;
alter table protection enable row level security;

create policy readers on nhs_number for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on nhs_number for insert to cotside_app
    with check (recorded_by = (select me()) and agency_id = (select my_agency()) and recorded = now()
        and record_id = any (array(select readable_records())));

create policy readers on home_address for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on home_address for insert to cotside_app
    with check (recorded_by = (select me()) and agency_id = (select my_agency()) and recorded = now()
        and record_id = any (array(select readable_records())));

create policy readers on home_address_key for select to cotside_app
    using (exists (select from home_address a where a.id = address_id));
create policy writers on home_address_key for insert to cotside_app
    with check (exists (
        select from home_address a where a.id = address_id and a.recorded_by = me() and a.recorded = now()));

-- Anybody involved may protect somebody; a lead or a records officer alone may end it.
create policy readers on protection for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on protection for insert to cotside_app
    with check (recorded_by = (select me()) and agency_id = (select my_agency()) and recorded = now()
        and record_id = any (array(select readable_records()))
        and (protected or (select i_am('safeguarding lead')) or (select i_am('records officer'))));

grant select, insert on nhs_number, home_address, home_address_key, protection to cotside_app;

create function is_protected(subject uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select coalesce(bool_or(latest.protected), false)
    from (
        select distinct on (p.record_id) p.protected
        from protection p where p.subject_id = subject
        order by p.record_id, p.recorded desc, p.id desc) latest;
end;

-- Who turned out to be one and the same. A link and its undoing are two rows; both stay.

create table joining (
    id        uuid primary key default uuidv7(),
    kind      text not null check (kind in ('person', 'baby', 'home', 'pregnancy')),
    one       uuid not null,
    other     uuid not null,
    reason    text not null check (reason <> ''),
    joined_by uuid not null references practitioner,
    agency_id uuid not null references agency,
    recorded  timestamptz not null default now(),
    check (one < other)
);
create index joining_by_one on joining (one);
create index joining_by_other on joining (other);

create table unjoining (
    joining_id  uuid primary key references joining,
    reason      text not null check (reason <> ''),
    unjoined_by uuid not null references practitioner,
    agency_id   uuid not null references agency,
    recorded    timestamptz not null default now()
);

call keep_for_ever('joining');
call keep_for_ever('unjoining');

-- Worked out from the links that stand, and can be worked out again: everybody with everybody they are one with.
create table same_as (
    one   uuid not null,
    other uuid not null,
    primary key (one, other),
    check (one <> other)
);

create function same_subjects(subject uuid) returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    select subject union all select s.other from same_as s where s.one = subject;
end;

-- Traces by which somebody can be found: names, dates of birth, numbers and addresses in a form that compares. Nobody
-- reads them but through the functions below. A quiet one is for records officers looking for duplicates alone.

create table search_trace (
    seq        bigint primary key generated always as identity,
    record_id  uuid not null references record,
    subject_id uuid not null,
    kind       text not null check (kind in ('name', 'birth', 'nhs number', 'address')),
    value      text not null check (value <> ''),
    shown      text not null,
    quiet      boolean not null,
    source_id  uuid not null,
    recorded   timestamptz not null default now()
);
create index search_trace_by_value on search_trace (kind, value);
create index search_trace_by_subject on search_trace (subject_id, kind);
create index search_trace_by_source on search_trace (source_id);
create index search_trace_by_record on search_trace (record_id);
create index search_trace_by_name on search_trace using gin (value gin_trgm_ops) where kind = 'name';

create trigger kept before update on search_trace for each row execute function refuse_change();
create trigger kept_whole before truncate on search_trace execute function refuse_change();

alter table search_trace enable row level security;
create policy writers on search_trace for insert to cotside_app
    with check (record_id = any (array(select readable_records())));
grant insert on search_trace to cotside_app;

create function is_still_said(source uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select not exists (select from evidence e where e.corrects = source)
        and not exists (select from nhs_number n where n.corrects = source)
        and not exists (select from home_address a where a.corrects = source);
end;

create table search_made (
    practitioner_id uuid not null references practitioner,
    at              timestamptz not null default now()
);
create index search_made_by_practitioner on search_made (practitioner_id, at desc);
call keep_for_ever('search_made');

-- Counts one search of mine. When there were too many it does not, and says from when on I may search again.
create function count_search(in_ten_minutes int, in_a_day int) returns timestamptz volatile security definer
    set search_path from current language plpgsql as $$
declare
    again timestamptz;
begin
    if me() is null or not (i_work_with_families() or i_am('records officer')) then
        raise exception 'this role does not search' using errcode = 'CS403';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('search ' || me(), 0));
    select max(free) into again from (
        (select at + interval '10 minutes' as free from search_made
         where practitioner_id = me() and at > now() - interval '10 minutes' order by at desc offset in_ten_minutes - 1 limit 1)
        union all
        (select at + interval '1 day' from search_made
         where practitioner_id = me() and at > now() - interval '1 day' order by at desc offset in_a_day - 1 limit 1)) busy;
    if again is null then
        insert into search_made (practitioner_id) values (me());
    end if;
    return again;
end $$;

-- A record for each person or baby that these details fit, the one begun last, and whom to speak to about it. Asked
-- for by number, or by name and date of birth together.
create function find_records(number text, called text, born text, universal text[])
    returns table (record_id uuid, baby boolean, partnership text, speak_to text, agency text, lead text)
    stable security definer set search_path from current language plpgsql as $$
begin
    if not exists (select from search_made s where s.practitioner_id = me() and s.at = now()) then
        raise exception 'a search is counted before it is made' using errcode = 'CS403';
    end if;
    return query
    with hit as materialized (
        select t.subject_id
        from search_trace t
        where t.kind = 'nhs number' and t.value = number and not t.quiet and is_still_said(t.source_id)
        union
        select b.subject_id
        from search_trace b
        where b.kind = 'birth' and b.value = born and not b.quiet and is_still_said(b.source_id)
          and exists (
            select from search_trace n
            where n.kind = 'name' and not n.quiet and n.subject_id in (select same_subjects(b.subject_id))
              and (n.value = called or similarity(n.value, called) >= 0.6) and is_still_said(n.source_id))),
    one as (
        select distinct (select min(s::text) from same_subjects(h.subject_id) s)::uuid as id
        from hit h
        where not exists (select from same_subjects(h.subject_id) s where is_protected(s))),
    place as (
        select distinct on (o.id) o.id, r.id as record_id, found.baby, p.id as partnership_id
        from one o
        cross join lateral (
            select m.record_id, false as baby from member m where m.person_id in (select same_subjects(o.id))
            union all
            select b.record_id, true from baby b where b.id in (select same_subjects(o.id))) found
        join record r on r.id = found.record_id
        join custody c on c.record_id = r.id and c.during @> now()
        join partnership p on p.id = c.partnership_id
        where not is_sealed(r.id)
          and p.demonstration = (select mine.demonstration from partnership mine where mine.id = my_partnership())
        order by o.id, r.recorded desc, r.id)
    select place.record_id, place.baby, p.name, p.speak_to, contact.agency, contact.lead
    from place
    join partnership p on p.id = place.partnership_id
    left join lateral (
        select a.name as agency,
            (select min(who.name) from membership l join practitioner who on who.id = l.practitioner_id
             where l.agency_id = a.id and l.during @> now() and 'safeguarding lead' = any (l.roles)) as lead
        from involvement i join agency a on a.id = i.agency_id
        where i.record_id = place.record_id and i.during @> now() and a.kind = any (universal)
          and p.id = my_partnership()
        order by array_position(universal, a.kind), lower(i.during), a.id
        limit 1) contact on true;
end $$;

-- Joining. What follows from it is written out here: whom one is involved with, and what is open, reach through a link
-- that stands.

create function stands(link uuid) returns boolean stable security definer set search_path from current language sql
begin atomic
    select not exists (select from unjoining u where u.joining_id = link);
end;

create function keeps_subject(subject uuid) returns boolean stable security definer set search_path from current
    language sql
begin atomic
    select exists (select from kept_records() k(record_id) where k.record_id = subject or belongs(subject, k.record_id));
end;

create procedure work_out_same(start uuid) language plpgsql security definer set search_path from current as $$
declare
    together uuid[];
begin
    with recursive reach(id) as (
        select start
        union
        select case when j.one = r.id then j.other else j.one end
        from reach r join joining j on (j.one = r.id or j.other = r.id) and stands(j.id))
    select array_agg(id) into together from reach;
    delete from same_as s where s.one = start or s.other = start;
    delete from same_as s where s.one = any (together) or s.other = any (together);
    insert into same_as (one, other)
    select a.id, b.id from unnest(together) a(id), unnest(together) b(id) where a.id <> b.id;
end $$;

create function join_subjects(kind text, a uuid, b uuid, why text) returns uuid volatile security definer
    set search_path from current language plpgsql as $$
declare
    made uuid;
    is_kind boolean;
begin
    if not (i_am('records officer') and keeps_subject(a) and keeps_subject(b)) then
        raise exception 'joining is for the records officer who keeps both' using errcode = 'CS403';
    end if;
    select case kind
        when 'person' then (select count(*) from person p where p.id in (a, b)) = 2
        when 'baby' then (select count(*) from baby p where p.id in (a, b)) = 2
        when 'home' then (select count(*) from home p where p.id in (a, b)) = 2
        when 'pregnancy' then (select count(*) from pregnancy p where p.record_id in (a, b)) = 2
        else false end into is_kind;
    if not is_kind then
        raise exception 'only two of a kind are joined' using errcode = 'CS422';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('joining', 0));
    if b in (select same_subjects(a)) then
        raise exception 'they are one already' using errcode = 'CS409';
    end if;
    insert into joining (kind, one, other, reason, joined_by, agency_id)
    values (kind, least(a, b), greatest(a, b), why, me(), my_agency()) returning id into made;
    call work_out_same(a);
    return made;
end $$;

create function unjoin_subjects(link uuid, why text) returns void volatile security definer
    set search_path from current language plpgsql as $$
declare
    undone joining;
begin
    select * into undone from joining j where j.id = link;
    if not (i_am('records officer') and undone.id is not null
        and keeps_subject(undone.one) and keeps_subject(undone.other)) then
        raise exception 'undoing a joining is for the records officer who keeps both' using errcode = 'CS403';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('joining', 0));
    if not stands(link) then
        raise exception 'this joining is undone already' using errcode = 'CS409';
    end if;
    insert into unjoining (joining_id, reason, unjoined_by, agency_id) values (link, why, me(), my_agency());
    call work_out_same(undone.one);
    call work_out_same(undone.other);
end $$;

-- What was recorded while a link stood, of those whom it made one: each piece to be placed by a person.
create function made_while_joined(link uuid)
    returns table (id uuid, record_id uuid, handle text, author_id uuid, recorded timestamptz, subjects uuid[])
    stable security definer set search_path from current language sql
begin atomic
    select e.id, e.record_id, e.handle, e.author_id, e.recorded, e.subjects
    from joining j
    left join unjoining u on u.joining_id = j.id
    join evidence e on e.stored >= j.recorded and (u.recorded is null or e.stored < u.recorded)
        and case j.kind when 'pregnancy' then e.record_id in (j.one, j.other)
            else e.subjects && array[j.one, j.other] end
    where j.id = link and i_am('records officer') and keeps_subject(j.one) and keeps_subject(j.other)
    order by e.seq;
end;

create table placed (
    joining_id  uuid not null references unjoining,
    evidence_id uuid not null references evidence,
    retold_as   uuid references evidence,
    reason      text not null check (reason <> ''),
    placed_by   uuid not null references practitioner,
    recorded    timestamptz not null default now(),
    primary key (joining_id, evidence_id)
);
call keep_for_ever('placed');
alter table placed enable row level security;
create policy readers on placed for select to cotside_app
    using (exists (select from made_while_joined(joining_id)));
create policy writers on placed for insert to cotside_app
    with check (placed_by = (select me()) and recorded = now()
        and evidence_id in (select m.id from made_while_joined(joining_id) m));
grant select, insert on placed to cotside_app;

-- Every link there ever was around a record: between its people, babies and homes and others, and with other records.
create function records_ever_joined(record uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    with recursive reach(id) as (
        select record
        union
        select case when j.one = r.id then j.other else j.one end
        from reach r join joining j on j.one = r.id or j.other = r.id)
    select id from reach;
end;

create function subjects_ever_joined(record uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    with recursive here(id) as materialized (select r from records_ever_joined(record) r),
    reach(id) as (
        select m.person_id from member m where m.record_id in (select id from here)
        union
        select b.id from baby b where b.record_id in (select id from here)
        union
        select h.id from home h where h.record_id in (select id from here)
        union
        select case when j.one = r.id then j.other else j.one end
        from reach r join joining j on j.one = r.id or j.other = r.id)
    select id from reach;
end;

create function links_around(record uuid)
    returns table (id uuid, kind text, one uuid, other uuid, since timestamptz, until timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    select j.id, j.kind, j.one, j.other, j.recorded, u.recorded
    from joining j left join unjoining u on u.joining_id = j.id
    where record in (select readable_records())
      and (j.one in (select records_ever_joined(record)) or j.one in (select subjects_ever_joined(record)))
    order by j.recorded, j.id;
end;

-- The names that a record which was ever joined with this one has for everybody: for those who may read this one.
create function cast_ever_joined(record uuid)
    returns table (sort text, record_id uuid, id uuid, handle text, label text, identified boolean, child boolean,
        agency_kind text, recorded timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    with other as materialized (
        select r as id from records_ever_joined(record) r where r <> record and record in (select readable_records()))
    select o.sort, o.record_id, o.id, o.handle, o.label, o.identified, o.child, o.agency_kind, o.recorded
    from (
        select 'baby' as sort, b.record_id, b.id, b.handle, b.label, true as identified, false as child,
            null::text as agency_kind, b.recorded, b.seq
        from baby b where b.record_id in (select id from other)
        union all
        select 'person', m.record_id, m.person_id, m.handle, m.label, m.identified, m.child, null, m.recorded, m.seq
        from member m where m.record_id in (select id from other)
        union all
        select 'home', h.record_id, h.id, h.handle, h.label, true, false, null, h.recorded, h.seq
        from home h where h.record_id in (select id from other)
        union all
        select 'agency', c.record_id, a.id, c.handle, c.label, true, false, a.kind, c.recorded, c.seq
        from agency_called c join agency a on a.id = c.agency_id where c.record_id in (select id from other)) o
    order by o.record_id, o.seq;
end;

create or replace function open_records() returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    with mine as materialized (
        select i.record_id
        from involvement i
        where i_work_with_families() and i.during @> now() and i.practitioner_id = me() and i.agency_id = my_agency()
        union
        select i.record_id
        from involvement i
        where i_am('safeguarding lead') and i.during @> now() and i.agency_id = my_agency()),
    reached as (
        select m.record_id from mine m
        union
        select s.other from mine m join same_as s on s.one = m.record_id)
    select r.record_id from reached r where not is_sealed(r.record_id);
end;

create or replace function open_subjects() returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    with here as materialized (select r as id from open_records() r),
    direct as materialized (
        select o.person_id as id from opened_adult o where o.record_id in (select id from here)
        union
        select b.id from baby b where b.record_id in (select id from here)
        union
        select h.id from home h where h.record_id in (select id from here))
    select d.id from direct d
    union
    select s.other from direct d join same_as s on s.one = d.id;
end;

create or replace function records_around(record uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    with here as materialized (select r as id from same_subjects(record) r),
    people as materialized (
        select m.person_id as id from member m where m.record_id in (select id from here)
        union
        select s.other from member m join same_as s on s.one = m.person_id where m.record_id in (select id from here)),
    around as (
        select id from here
        union
        select o.record_id from opened_adult o where o.person_id in (select id from people))
    select a.id from around a
    union
    select s.other from around a join same_as s on s.one = a.id;
end;

-- An involvement reaches every record joined with the one that it is with.
create or replace function my_involvements(around uuid) returns setof involvement stable security definer
    set search_path from current language sql
begin atomic
    with near as materialized (select r as id from records_around(around) r)
    select i.*
    from involvement i
    where i.record_id in (select id from near) and (i.practitioner_id = me() or i.agency_id = my_agency())
    union all
    select i.id, s.other, i.agency_id, i.practitioner_id, i.holder, i.how, i.reason, i.during, i.given_by, i.recorded,
        i.ended_by, i.end_reason
    from near n join same_as s on s.other = n.id join involvement i on i.record_id = s.one
    where i.practitioner_id = me() or i.agency_id = my_agency();
end;

create or replace function my_openings(around uuid) returns table (record_id uuid, subject_id uuid) stable security definer
    set search_path from current language sql
begin atomic
    with mine as materialized (select distinct i.record_id from my_involvements(around) i),
    direct as materialized (
        select o.record_id, o.person_id as id from opened_adult o where o.record_id in (select m.record_id from mine m)
        union all
        select b.record_id, b.id from baby b where b.record_id in (select m.record_id from mine m)
        union all
        select h.record_id, h.id from home h where h.record_id in (select m.record_id from mine m))
    select d.record_id, d.id from direct d
    union all
    select d.record_id, s.other from direct d join same_as s on s.one = d.id;
end;

-- As before, and of everybody who was ever one with somebody of the record: the application takes what the links of the
-- moment asked for let it take.
create or replace function everything_held(record uuid)
    returns table (
        id uuid, seq bigint, record_id uuid, handle text, kind text, author_id uuid, agency_id uuid, recorded timestamptz,
        marking text, named uuid[], subjects uuid[], content bytea, wrapped bytea, taken_back timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    with cast_of as materialized (
        select array(select s from subjects_ever_joined(record) s) as ids,
          array(select r from records_ever_joined(record) r) as records
        where record in (select readable_records()))
    select e.id, e.seq, e.record_id, e.handle, e.kind, e.author_id, e.agency_id, e.recorded, e.marking, e.named,
        e.subjects, e.content, k.wrapped,
        case when e.record_id <> record
            then (select min(later.recorded) from evidence later where later.corrects = e.id) end
    from cast_of c, evidence e left join evidence_key k on k.evidence_id = e.id
    where e.record_id = any (c.records)
    union all
    select e.id, e.seq, e.record_id, e.handle, e.kind, e.author_id, e.agency_id, e.recorded, e.marking, e.named,
        e.subjects, e.content, k.wrapped,
        (select min(later.recorded) from evidence later where later.corrects = e.id)
    from cast_of c, evidence e left join evidence_key k on k.evidence_id = e.id
    where e.subjects && c.ids and e.subjects <@ c.ids and e.record_id <> all (c.records) and e.kind = 'statement';
end;

-- Candidates for joining, for the officer who keeps both records.

create function may_be_same(record uuid) returns table (subject_id uuid, other_id uuid, other_record uuid)
    stable security definer set search_path from current language sql
begin atomic
    with kept as materialized (select k as id from kept_records() k where record in (select kept_records())),
    mine as materialized (
        select t.* from search_trace t
        where t.record_id = record and t.kind <> 'address' and is_still_said(t.source_id)
          and not exists (select from home h where h.id = t.subject_id)),
    pair as (
        select m.subject_id, t.subject_id as other_id, t.record_id as other_record
        from mine m join search_trace t on t.kind = m.kind and t.value = m.value
        where m.kind in ('nhs number', 'birth')
        union
        select m.subject_id, t.subject_id, t.record_id
        from mine m join search_trace t on t.kind = 'name' and t.value % m.value
        where m.kind = 'name')
    select distinct p.subject_id, p.other_id, p.other_record
    from pair p
    where p.subject_id <> p.other_id and p.other_record in (select id from kept)
      and p.other_id not in (select same_subjects(p.subject_id))
      and exists (select from baby b where b.id = p.subject_id) = exists (select from baby b where b.id = p.other_id);
end;

create function traces_of(people uuid[], records uuid[])
    returns table (record_id uuid, subject_id uuid, kind text, value text, shown text)
    stable security definer set search_path from current language sql
begin atomic
    select distinct t.record_id, t.subject_id, t.kind, t.value, t.shown
    from search_trace t
    where t.record_id in (select kept_records()) and is_still_said(t.source_id)
      and (t.subject_id = any (people) or (t.kind = 'address' and t.record_id = any (records)));
end;

alter table joining enable row level security;
alter table unjoining enable row level security;
alter table same_as enable row level security;

create function joining_of(link uuid) returns setof joining stable security definer set search_path from current
    language sql
begin atomic
    select j.* from joining j
    where j.id = link and i_am('records officer') and keeps_subject(j.one) and keeps_subject(j.other);
end;

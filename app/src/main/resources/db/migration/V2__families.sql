-- Who belongs to a record: its babies, its people, its homes, its agencies. What is known of them is evidence.

create table pregnancy (
    record_id uuid primary key references record,
    title     text not null
);

create table baby (
    id          uuid primary key default uuidv7(),
    seq         bigint not null generated always as identity,
    record_id   uuid not null references pregnancy,
    handle      text not null,
    label       text not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    unique (record_id, handle)
);

-- One adult or other child, in however many records.
create table person (
    id          uuid primary key default uuidv7(),
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner
);

-- A person as one record knows them.
create table member (
    seq         bigint not null generated always as identity,
    record_id   uuid not null references record,
    person_id   uuid not null references person,
    handle      text not null,
    label       text not null,
    identified  boolean not null,
    child       boolean not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    primary key (record_id, handle)
);
create index member_by_person on member (person_id);

create table home (
    id          uuid primary key default uuidv7(),
    seq         bigint not null generated always as identity,
    record_id   uuid not null references pregnancy,
    handle      text not null,
    label       text not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    unique (record_id, handle)
);

-- What this record calls an agency.
create table agency_called (
    seq         bigint not null generated always as identity,
    record_id   uuid not null references record,
    agency_id   uuid not null references agency,
    handle      text not null,
    label       text not null,
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner,
    primary key (record_id, handle)
);

call keep_for_ever('pregnancy');
call keep_for_ever('baby');
call keep_for_ever('person');
call keep_for_ever('member');
call keep_for_ever('home');
call keep_for_ever('agency_called');

-- Whom and what a statement may be about to be read from another record: the adults opened there, and its babies.
create function open_subjects() returns setof uuid stable security definer set search_path from current language sql
begin atomic
    select o.person_id from opened_adult o where o.record_id in (select open_records())
    union
    select b.id from baby b where b.record_id in (select open_records())
    union
    select h.id from home h where h.record_id in (select open_records());
end;

alter table pregnancy enable row level security;
alter table baby enable row level security;
alter table person enable row level security;
alter table member enable row level security;
alter table home enable row level security;
alter table agency_called enable row level security;

create policy readers on pregnancy for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on pregnancy for insert to cotside_app
    with check (exists (select from record r where r.id = record_id and r.recorded_by = me() and r.recorded = now()));

create policy readers on baby for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on baby for insert to cotside_app
    with check (recorded_by = (select me()) and record_id = any (array(select readable_records())));

create policy readers on person for select to cotside_app
    using (recorded_by = (select me()) or id in (select m.person_id from member m));
create policy writers on person for insert to cotside_app
    with check (recorded_by = (select me()) and ((select i_work_with_families()) or (select i_am('records officer'))));

create policy readers on member for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on member for insert to cotside_app
    with check (recorded_by = (select me()) and record_id = any (array(select readable_records())));

create policy readers on home for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on home for insert to cotside_app
    with check (recorded_by = (select me()) and record_id = any (array(select readable_records())));

create policy readers on agency_called for select to cotside_app using (record_id = any (array(select readable_records())));
create policy writers on agency_called for insert to cotside_app
    with check (recorded_by = (select me()) and record_id = any (array(select readable_records())));

grant select, insert on pregnancy, baby, person, member, home, agency_called to cotside_app;

-- The plain facts from which cotside.access.Decide decides, told apart from what the policies make of them. They are
-- those around one record: its own, and those of the records whose ties open the same adults.

create function records_around(record uuid) returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    select record
    union
    select o.record_id from opened_adult o
    where o.person_id in (select m.person_id from member m where m.record_id = record);
end;

create function my_involvements(around uuid) returns setof involvement stable security definer
    set search_path from current language sql
begin atomic
    select i.*
    from involvement i
    where i.record_id in (select records_around(around))
      and (i.practitioner_id = me() or i.agency_id = my_agency());
end;

create function sealed_records(around uuid) returns setof uuid stable security definer set search_path from current
    language sql
begin atomic
    select r from records_around(around) r where is_sealed(r);
end;

create function records_in_custody(around uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    select c.record_id
    from custody c
    where c.record_id in (select records_around(around)) and c.during @> now()
      and c.partnership_id = my_partnership();
end;

create function my_openings(around uuid) returns table (record_id uuid, subject_id uuid) stable security definer
    set search_path from current language sql
begin atomic
    with mine as materialized (select distinct i.record_id from my_involvements(around) i)
    select o.record_id, o.person_id from opened_adult o where o.record_id in (select m.record_id from mine m)
    union all
    select b.record_id, b.id from baby b where b.record_id in (select m.record_id from mine m)
    union all
    select h.record_id, h.id from home h where h.record_id in (select m.record_id from mine m);
end;

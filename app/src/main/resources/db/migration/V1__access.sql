-- Who works where, who is involved with which record, and what follows from it.
-- Everything is created by the owner; the application signs in as cotside_app, which owns nothing.

grant usage on schema cotside to cotside_app;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table partnership (
    id            uuid primary key default uuidv7(),
    name          text not null unique,
    speak_to      text not null,
    demonstration boolean not null default false,
    recorded      timestamptz not null default now()
);

create table agency (
    id             uuid primary key default uuidv7(),
    partnership_id uuid not null references partnership,
    kind           text not null,
    name           text not null,
    recorded       timestamptz not null default now(),
    unique (partnership_id, kind, name)
);

-- A practitioner without an account is known by name only: an author of an imported record.
create table practitioner (
    id       uuid primary key default uuidv7(),
    name     text not null,
    recorded timestamptz not null default now()
);

create table account (
    practitioner_id uuid primary key references practitioner,
    sign_in         text not null unique,
    password        text not null
);

create table membership (
    practitioner_id uuid not null references practitioner,
    agency_id       uuid not null references agency,
    roles           text[] not null,
    during          tstzrange not null,
    recorded        timestamptz not null default now(),
    primary key (practitioner_id, during without overlaps),
    check (roles <@ array['practitioner', 'safeguarding lead', 'social worker', 'plan chair', 'records officer',
                          'auditor', 'administrator', 'analyst'])
);
create index membership_by_agency on membership (agency_id);

-- What one can be involved with: a pregnancy with its babies, or an adult known to a service of their own.
create table record (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind in ('pregnancy', 'person')),
    recorded    timestamptz not null default now(),
    recorded_by uuid not null references practitioner
);

create table custody (
    record_id      uuid not null references record,
    partnership_id uuid not null references partnership,
    during         tstzrange not null,
    reason         text not null,
    given_by       uuid not null references practitioner,
    recorded       timestamptz not null default now(),
    primary key (record_id, during without overlaps)
);
create index custody_by_partnership on custody (partnership_id, record_id);

create table involvement (
    id              uuid primary key default uuidv7(),
    record_id       uuid not null references record,
    agency_id       uuid not null references agency,
    practitioner_id uuid references practitioner,
    holder          uuid not null generated always as (coalesce(practitioner_id, agency_id)) stored,
    how             text not null
        check (how in ('raised a concern', 'allocated', 'accepted a request', 'on the plan', 'declared', 'break glass')),
    reason          text not null check (reason <> ''),
    during          tstzrange not null check (not isempty(during) and lower(during) is not null),
    given_by        uuid not null references practitioner,
    recorded        timestamptz not null default now(),
    ended_by        uuid references practitioner,
    end_reason      text,
    unique (record_id, holder, how, during without overlaps),
    check (how <> 'declared' or upper(during) <= lower(during) + interval '7 days'),
    check (how <> 'break glass' or upper(during) <= lower(during) + interval '4 hours'),
    check (practitioner_id is not null or how not in ('declared', 'break glass', 'raised a concern'))
);
create index involvement_of_practitioner on involvement (practitioner_id, record_id);
create index involvement_of_agency on involvement (agency_id, record_id);

-- Adults whose history elsewhere is open to those involved with the record. Worked out from ties by the
-- application, and can be worked out again.
create table opened_adult (
    record_id uuid not null references record,
    person_id uuid not null,
    since     timestamptz not null default now(),
    primary key (record_id, person_id)
);
create index opened_adult_by_person on opened_adult (person_id);

create table sealing (
    id        uuid primary key default uuidv7(),
    record_id uuid not null references record,
    sealed    boolean not null,
    reason    text not null check (reason <> ''),
    sealed_by uuid not null references practitioner,
    recorded  timestamptz not null default now()
);
create index sealing_by_record on sealing (record_id, recorded desc);

-- Nothing is changed or taken away; a period that is still open may be closed, once.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is recorded in % stays as it is', tg_table_name using errcode = 'CS001';
end $$;

create function only_closing() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'what is recorded in % stays as it is', tg_table_name using errcode = 'CS001';
    end if;
    -- What is generated has no value yet.
    if (to_jsonb(new) - array['during', 'ended_by', 'end_reason', 'holder']) is distinct from
            (to_jsonb(old) - array['during', 'ended_by', 'end_reason', 'holder'])
        or lower(new.during) is distinct from lower(old.during)
        or isempty(new.during)
        or not (upper_inf(old.during) or upper(new.during) <= upper(old.during))
        or upper_inf(new.during)
        or (not upper_inf(old.during) and upper(old.during) <= now())
    then
        raise exception 'of what is recorded in %, only a period still open may be closed', tg_table_name
            using errcode = 'CS001';
    end if;
    return new;
end $$;

create procedure keep_for_ever(kept regclass) language plpgsql as $$
begin
    execute format('create trigger kept before update or delete on %s for each row execute function refuse_change()', kept);
    execute format('create trigger kept_whole before truncate on %s execute function refuse_change()', kept);
end $$;

create procedure may_only_close(kept regclass) language plpgsql as $$
begin
    execute format('create trigger kept before update or delete on %s for each row execute function only_closing()', kept);
    execute format('create trigger kept_whole before truncate on %s execute function refuse_change()', kept);
end $$;

call keep_for_ever('partnership');
call keep_for_ever('agency');
call keep_for_ever('practitioner');
call keep_for_ever('record');
call keep_for_ever('sealing');
call may_only_close('membership');
call may_only_close('custody');
call may_only_close('involvement');

-- Who asks. Set with set_config(…, true) inside the transaction only; without it there are no rows.

create function me() returns uuid stable parallel safe language sql
    return nullif(current_setting('cotside.practitioner', true), '')::uuid;

create function my_agency() returns uuid stable security definer set search_path from current language sql
begin atomic
    select agency_id from membership where practitioner_id = me() and during @> now();
end;

create function my_partnership() returns uuid stable security definer set search_path from current language sql
begin atomic
    select a.partnership_id
    from membership m join agency a on a.id = m.agency_id
    where m.practitioner_id = me() and m.during @> now();
end;

create function i_am(role text) returns boolean stable security definer set search_path from current language sql
begin atomic
    select exists (select from membership where practitioner_id = me() and during @> now() and role = any (roles));
end;

-- Roles that open content to those who are involved.
create function i_work_with_families() returns boolean stable security definer set search_path from current language sql
begin atomic
    select exists (
        select from membership
        where practitioner_id = me() and during @> now()
          and roles && array['practitioner', 'safeguarding lead', 'social worker', 'plan chair']);
end;

create function is_sealed(record uuid) returns boolean stable security definer set search_path from current language sql
begin atomic
    select coalesce((select s.sealed from sealing s where s.record_id = record order by s.recorded desc, s.id desc limit 1), false);
end;

-- Records open to me through an involvement of mine or, as a lead, of my agency's.
create function open_records() returns setof uuid stable security definer set search_path from current language sql
begin atomic
    select i.record_id
    from involvement i
    where i_work_with_families() and i.during @> now() and not is_sealed(i.record_id)
      and i.practitioner_id = me() and i.agency_id = my_agency()
    union
    select i.record_id
    from involvement i
    where i_am('safeguarding lead') and i.during @> now() and not is_sealed(i.record_id)
      and i.agency_id = my_agency();
end;

-- Records that I keep as a records officer of the partnership that has custody.
create function kept_records() returns setof uuid stable security definer set search_path from current language sql
begin atomic
    select c.record_id
    from custody c
    where i_am('records officer') and c.during @> now() and c.partnership_id = my_partnership();
end;

create function readable_records() returns setof uuid stable language sql
begin atomic
    select open_records() union select kept_records();
end;

create function partnership_in_custody(record uuid) returns uuid stable security definer
    set search_path from current language sql
begin atomic
    select partnership_id from custody where record_id = record and during @> now();
end;

-- Row-level security.

alter table involvement enable row level security;
alter table custody enable row level security;
alter table record enable row level security;
alter table opened_adult enable row level security;
alter table sealing enable row level security;
alter table account enable row level security;

create policy readers on record for select to cotside_app
    using (id = any (array(select readable_records())) or recorded_by = (select me()));
create policy writers on record for insert to cotside_app
    with check (recorded_by = (select me()) and ((select i_work_with_families()) or (select i_am('records officer'))));

create policy readers on involvement for select to cotside_app
    using (record_id = any (array(select readable_records())) or practitioner_id = (select me()));
-- One declares oneself; whoever is involved, a lead or a records officer may involve others.
create policy writers on involvement for insert to cotside_app
    with check (given_by = (select me()) and (
        (practitioner_id = (select me()) and agency_id = (select my_agency()) and (select i_work_with_families())
            and how in ('declared', 'break glass'))
        or (practitioner_id = (select me()) and agency_id = (select my_agency()) and (select i_work_with_families())
            and how = 'raised a concern'
            and exists (select from record r where r.id = record_id and r.recorded_by = me() and r.recorded = now()))
        or (record_id = any (array(select readable_records())) and how in ('allocated', 'accepted a request', 'on the plan'))));

create policy readers on custody for select to cotside_app
    using (record_id = any (array(select readable_records())));
create policy writers on custody for insert to cotside_app
    with check (given_by = (select me()) and (
        exists (select from record r where r.id = record_id and r.recorded_by = me() and r.recorded = now())
        or (select i_am('records officer'))));

create policy readers on opened_adult for select to cotside_app
    using (record_id = any (array(select readable_records())));

create policy readers on sealing for select to cotside_app
    using (record_id = any (array(select kept_records())));
create policy writers on sealing for insert to cotside_app
    with check (sealed_by = (select me()) and record_id = any (array(select kept_records())));

-- What the application does to tables that it may not change itself.

create function end_involvement(involvement uuid, why text) returns boolean volatile security definer
    set search_path from current language sql
begin atomic
    update involvement i
    set during = tstzrange(lower(i.during), greatest(now(), lower(i.during) + interval '1 microsecond')),
        ended_by = me(), end_reason = why
    where i.id = involvement and i.during @> now()
      and (i.practitioner_id = me() or i.record_id in (select open_records()) or i.record_id in (select kept_records()))
    returning true;
end;

-- The application says which adults the ties of a record open; it may only do so of a record that it may write.
create function open_adults(record uuid, people uuid[]) returns void volatile security definer
    set search_path from current language plpgsql as $$
begin
    if record not in (select readable_records()) then
        raise exception 'no such record' using errcode = 'CS403';
    end if;
    delete from opened_adult o where o.record_id = record and not o.person_id = any (people);
    insert into opened_adult (record_id, person_id) select record, unnest(people) on conflict do nothing;
end $$;

create function password_of(name text) returns table (practitioner_id uuid, password text) stable security definer
    set search_path from current language sql
begin atomic
    select a.practitioner_id, a.password from account a where a.sign_in = name;
end;

grant select on partnership, agency, practitioner, membership, record, custody, involvement, opened_adult, sealing
    to cotside_app;
grant insert on practitioner, agency, record, custody, involvement, sealing to cotside_app;

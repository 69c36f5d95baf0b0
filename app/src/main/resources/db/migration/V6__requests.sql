-- What stands around the record for those who work with it: who may involve whom, who is told, and what was answered to
-- a request that may be sent twice.

-- Involvements that do not rest on one's own word alone: neither declared nor broken into. A lead has one wherever
-- anybody else of the agency is involved in whatever way.
create function lasting_records() returns setof uuid stable security definer set search_path from current language sql
begin atomic
    select i.record_id
    from involvement i
    where i_work_with_families() and i.during @> now() and not is_sealed(i.record_id)
      and i.practitioner_id = me() and i.agency_id = my_agency() and i.how not in ('declared', 'break glass')
    union
    select i.record_id
    from involvement i
    where i_am('safeguarding lead') and i.during @> now() and not is_sealed(i.record_id)
      and i.agency_id = my_agency()
      and (i.practitioner_id is distinct from me() or i.how not in ('declared', 'break glass'));
end;

-- One declares an involvement with what the own partnership keeps; glass is broken wherever a baby is.
create function may_be_declared(record uuid) returns boolean stable security definer
    set search_path from current language sql
begin atomic
    select i_work_with_families() and not is_sealed(record) and partnership_in_custody(record) = my_partnership()
        is true;
end;

create function may_break_glass(record uuid) returns boolean stable security definer
    set search_path from current language sql
begin atomic
    select i_work_with_families() and not is_sealed(record) and partnership_in_custody(record) is not null;
end;

drop policy writers on involvement;
create policy writers on involvement for insert to cotside_app
    with check (given_by = (select me()) and lower(during) = now() and (
        (practitioner_id = (select me()) and agency_id = (select my_agency()) and (
            (how = 'declared' and may_be_declared(record_id))
            or (how = 'break glass' and may_break_glass(record_id))
            or (how = 'raised a concern' and (select i_work_with_families())
                and exists (select from record r where r.id = record_id and r.recorded_by = me() and r.recorded = now()))))
        or (practitioner_id is distinct from (select me()) and how in ('allocated', 'accepted a request', 'on the plan')
            and (record_id = any (array(select lasting_records())) or record_id = any (array(select kept_records())))
            and exists (select from agency a where a.id = agency_id and a.partnership_id = my_partnership())
            and (practitioner_id is null
                or exists (select from membership m
                    where m.practitioner_id = involvement.practitioner_id and m.agency_id = involvement.agency_id
                      and m.during @> now())))));

-- An end that is left open passes a check of upper bounds.
alter table involvement add check (how not in ('declared', 'break glass') or not upper_inf(during));

-- One ends one's own and what one gave; a lead, the agency's; a records officer, any.
create or replace function end_involvement(involvement uuid, why text) returns boolean volatile security definer
    set search_path from current language sql
begin atomic
    update involvement i
    set during = tstzrange(lower(i.during), greatest(now(), lower(i.during) + interval '1 microsecond')),
        ended_by = me(), end_reason = why
    where i.id = involvement and i.during @> now()
      and (i.practitioner_id = me()
        or (i.given_by = me() and i.record_id in (select lasting_records()))
        or (i_am('safeguarding lead') and i.agency_id = my_agency() and i.record_id in (select open_records()))
        or i.record_id in (select kept_records()))
    returning true;
end;

-- What somebody must be told at once: one practitioner, or whoever leads an agency. A word and ids, no narrative.

create table notice (
    id          uuid primary key,
    what        text not null,
    record_id   uuid references record,
    told_by     uuid not null references practitioner,
    to_one      uuid references practitioner,
    to_leads_of uuid references agency,
    recorded    timestamptz not null default now(),
    check (num_nonnulls(to_one, to_leads_of) = 1)
);
create index notice_to_one on notice (to_one, recorded desc) where to_one is not null;
create index notice_to_leads on notice (to_leads_of, recorded desc) where to_leads_of is not null;

create table notice_read (
    notice_id uuid not null references notice,
    read_by   uuid not null references practitioner,
    recorded  timestamptz not null default now(),
    primary key (notice_id, read_by)
);

call keep_for_ever('notice');
call keep_for_ever('notice_read');

alter table notice enable row level security;
alter table notice_read enable row level security;

create policy readers on notice for select to cotside_app
    using (to_one = (select me()) or (to_leads_of = (select my_agency()) and (select i_am('safeguarding lead'))));
create policy writers on notice for insert to cotside_app with check (told_by = (select me()) and recorded = now());

create policy readers on notice_read for select to cotside_app using (read_by = (select me()));
create policy writers on notice_read for insert to cotside_app
    with check (read_by = (select me()) and exists (select from notice n where n.id = notice_id));

grant select, insert on notice, notice_read to cotside_app;

-- Requests that were answered, so that one sent twice is done once. Sealed; a month later nobody sends one again.

create table answered (
    practitioner_id uuid not null references practitioner,
    key             bytea not null,
    content         bytea not null,
    wrapped         bytea not null,
    recorded        timestamptz not null default now(),
    primary key (practitioner_id, key)
);

alter table answered enable row level security;
create policy readers on answered for select to cotside_app using (practitioner_id = (select me()));
create policy writers on answered for insert to cotside_app
    with check (practitioner_id = (select me()) and recorded = now());
create policy old on answered for delete to cotside_app
    using (practitioner_id = (select me()) and recorded < now() - interval '30 days');

grant select, insert, delete on answered to cotside_app;

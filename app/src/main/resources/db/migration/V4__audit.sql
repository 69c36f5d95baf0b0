-- Who did what to which record, when and why: ids only, no narrative.

create table audit (
    id              bigint primary key generated always as identity,
    partnership_id  uuid not null references partnership,
    practitioner_id uuid not null references practitioner,
    agency_id       uuid not null references agency,
    request_id      uuid not null,
    act             text not null,
    record_id       uuid,
    touched         uuid[] not null,
    outcome         text not null,
    why             text,
    at              timestamptz not null default clock_timestamp()
);
create index audit_by_record on audit (record_id, id);

call keep_for_ever('audit');

alter table audit enable row level security;

create policy writers on audit for insert to cotside_app
    with check (practitioner_id = (select me()) and agency_id = (select my_agency())
        and partnership_id = (select my_partnership()));

create policy readers on audit for select to cotside_app
    using (record_id = any (array(select readable_records()))
        or (partnership_id = (select my_partnership()) and (select i_am('auditor'))));

grant select, insert on audit to cotside_app;

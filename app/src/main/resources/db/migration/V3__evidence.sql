-- Everything that anybody recorded, as envelopes: who, when, about whom, to be seen by whom. What it says is sealed
-- under a key of its own, so that the one thing that can be taken away for good is the key.

create table evidence (
    id              uuid primary key default uuidv7(),
    seq             bigint not null generated always as identity unique,
    record_id       uuid not null references record,
    handle          text not null,
    kind            text not null check (kind in ('statement', 'contact', 'action', 'ending')),
    author_id       uuid not null references practitioner,
    agency_id       uuid not null references agency,
    true_from       date not null,
    true_to         date not null,
    recorded        timestamptz not null,
    stored_by       uuid not null references practitioner,
    stored          timestamptz not null default now(),
    marking         text not null check (marking in ('all involved', 'own agency', 'named people')),
    named           uuid[] not null default '{}',
    kept_from       uuid[] not null default '{}',
    subjects        uuid[] not null,
    corrects        uuid references evidence,
    content         bytea not null,
    unique (record_id, handle),
    check (true_from <= true_to),
    check (recorded <= stored)
);
create index evidence_by_record on evidence (record_id, seq);
create index evidence_by_author on evidence (author_id, recorded desc);
create index evidence_by_subject on evidence using gin (subjects);

create table evidence_key (
    evidence_id uuid primary key references evidence,
    wrapped     bytea not null
);

call keep_for_ever('evidence');

-- Keys go only by expunging.
create trigger kept before update on evidence_key for each row execute function refuse_change();
create trigger kept_whole before truncate on evidence_key execute function refuse_change();

-- May the present practitioner read a piece of evidence? cotside.access.Decision says the same in Java.
-- Written out in each policy rather than as one function, so that what does not change from row to row is
-- worked out once: a policy with a correlated subquery is hundreds of times slower.

alter table evidence enable row level security;
alter table evidence_key enable row level security;

create policy readers on evidence for select to cotside_app using (
    record_id = any (array(select kept_records()))
    or (
        (
            record_id = any (array(select open_records()))
            or (kind = 'statement' and (select i_work_with_families())
                and subjects && array(select open_subjects()) and subjects <@ array(select open_subjects()))
        )
        and (
            marking = 'all involved'
            or author_id = (select me())
            or (select me()) = any (named)
            or (marking = 'own agency' and agency_id = (select my_agency()))
        )
    ));

-- One writes as oneself, now; a records officer may bring in what others wrote before.
create policy writers on evidence for insert to cotside_app with check (
    stored_by = (select me())
    and (
        (record_id = any (array(select open_records())) and author_id = (select me())
            and agency_id = (select my_agency()) and recorded = now())
        or record_id = any (array(select kept_records()))
    ));

create policy readers on evidence_key for select to cotside_app
    using (exists (select from evidence e where e.id = evidence_id));
create policy writers on evidence_key for insert to cotside_app
    with check (exists (select from evidence e where e.id = evidence_id and e.stored_by = me() and e.stored = now()));

-- Everything that bears on a record, whether or not it may be shown: guidance looks at all of it, and the application
-- shows only what the decision allows. For those to whom the record is open, and nobody else. What was recorded of
-- its people elsewhere comes with the moment at which it was taken back there, if it was.
create function everything_held(record uuid)
    returns table (
        id uuid, seq bigint, record_id uuid, handle text, kind text, author_id uuid, agency_id uuid, recorded timestamptz,
        marking text, named uuid[], subjects uuid[], content bytea, wrapped bytea, taken_back timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    with cast_of as materialized (
        select array(
            select m.person_id from member m where m.record_id = record
            union all select b.id from baby b where b.record_id = record
            union all select h.id from home h where h.record_id = record) as ids,
          array(select m.person_id from member m where m.record_id = record) as people
        where record in (select readable_records()))
    select e.id, e.seq, e.record_id, e.handle, e.kind, e.author_id, e.agency_id, e.recorded, e.marking, e.named,
        e.subjects, e.content, k.wrapped, null
    from cast_of c, evidence e left join evidence_key k on k.evidence_id = e.id
    where e.record_id = record
    union all
    select e.id, e.seq, e.record_id, e.handle, e.kind, e.author_id, e.agency_id, e.recorded, e.marking, e.named,
        e.subjects, e.content, k.wrapped,
        (select min(later.recorded) from evidence later where later.corrects = e.id)
    from cast_of c, evidence e left join evidence_key k on k.evidence_id = e.id
    where e.subjects && c.people and e.subjects <@ c.ids and e.record_id <> record and e.kind = 'statement';
end;

create index evidence_by_corrected on evidence (corrects) where corrects is not null;

grant select, insert on evidence, evidence_key to cotside_app;

-- The practitioner of that name at an agency; one who is not there yet is known by name only.
create function known_author(agency uuid, called text) returns uuid volatile security definer
    set search_path from current language plpgsql as $$
declare
    found_id uuid;
begin
    if not i_am('records officer') then
        raise exception 'only a records officer brings in what others wrote' using errcode = 'CS403';
    end if;
    select p.id into found_id
    from practitioner p join membership m on m.practitioner_id = p.id
    where m.agency_id = agency and p.name = called
    order by p.recorded, p.id limit 1;
    if found_id is null then
        insert into practitioner (name) values (called) returning id into found_id;
        insert into membership (practitioner_id, agency_id, roles, during)
        values (found_id, agency, '{}', tstzrange(now(), null));
    end if;
    return found_id;
end $$;

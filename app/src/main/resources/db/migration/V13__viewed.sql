-- What was seen, told so that it can be worked out again instead of being listed; and the chain's second form.

-- As at which days and as known at which moments a record was shown. The evidence shown is in the digest: its ids, sorted.
alter table audit add column viewed text;

-- How a row was hashed: 1 as V5 says, 2 as below.
alter table audit_chain add column form smallint not null default 1;

create or replace function chain_audit(at_most int) returns int volatile security definer set search_path from current
    language plpgsql as $$
declare
    one      audit;
    chain    uuid;
    place    bigint;
    previous bytea;
    chained  bigint[] := '{}';
begin
    if not pg_try_advisory_xact_lock(hashtextextended('cotside audit chain', 0)) then
        return null;
    end if;
    for one in
        select a.*
        from (select w.audit_id from audit_waiting w order by w.audit_id limit at_most) next
            join audit a on a.id = next.audit_id
        order by a.partnership_id, a.id
    loop
        if chain is distinct from one.partnership_id then
            chain := one.partnership_id;
            select c.position, c.hash into place, previous
            from audit_chain c where c.partnership_id = chain order by c.position desc limit 1;
            if not found then
                place := 0;
                previous := sha256(convert_to('cotside audit ' || chain::text, 'UTF8'));
            end if;
        end if;
        place := place + 1;
        previous := sha256(previous || record_send(row(2::smallint, chain, place, one.id, one.partnership_id,
            one.practitioner_id, one.agency_id, one.request_id, one.act, one.record_id, one.touched, one.digest, one.viewed,
            one.outcome, one.why, one.at)));
        insert into audit_chain (partnership_id, position, audit_id, hash, form) values (chain, place, one.id, previous, 2);
        chained := chained || one.id;
    end loop;
    delete from audit_waiting w where w.audit_id = any (chained);
    return cardinality(chained);
end $$;

-- Whether one record is open: of a lead's agency's ten thousand, or of a partnership's hundred thousand, without listing
-- the others. The same as to be among readable_records(); AgreementTest holds the two against each other.

create index involvement_by_record on involvement (record_id);

create function may_read(record uuid) returns boolean stable security definer set search_path from current language sql
begin atomic
    select (
        exists (
            select from involvement i
            where i.record_id in (select same_subjects(record)) and i.during @> now() and i.agency_id = my_agency()
              and ((i.practitioner_id = me() and i_work_with_families()) or i_am('safeguarding lead')))
        and not is_sealed(record))
    or exists (
        select from custody c
        where c.record_id = record and c.during @> now() and c.partnership_id = my_partnership()
          and i_am('records officer'));
end;

-- As before; but hardly any record was ever sealed, so only of those that were is it asked whether they are now.
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
    select r.record_id
    from reached r
    where r.record_id not in (select s.record_id from sealing s) or not is_sealed(r.record_id);
end;

-- A baby's record, for those who may read it.
create function record_of(baby uuid) returns uuid stable security definer set search_path from current language sql
begin atomic
    select b.record_id from baby b where b.id = baby and may_read(b.record_id);
end;

-- Everybody and everything that a record has a name for, at one go, for those who may read it.
create function cast_of(record uuid)
    returns table (sort text, id uuid, handle text, label text, identified boolean, child boolean, agency_kind text,
        recorded timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    with open as materialized (select may_read(record) as is)
    select o.sort, o.id, o.handle, o.label, o.identified, o.child, o.agency_kind, o.recorded
    from (
        select 'title' as sort, p.record_id as id, '' as handle, p.title as label, true as identified, false as child,
            null::text as agency_kind, now() as recorded, 0::bigint as seq
        from pregnancy p where p.record_id = record
        union all
        select 'baby', b.id, b.handle, b.label, true, false, null, b.recorded, b.seq from baby b where b.record_id = record
        union all
        select 'person', m.person_id, m.handle, m.label, m.identified, m.child, null, m.recorded, m.seq
        from member m where m.record_id = record
        union all
        select 'home', h.id, h.handle, h.label, true, false, null, h.recorded, h.seq from home h where h.record_id = record
        union all
        select 'agency', a.id, c.handle, c.label, true, false, a.kind, c.recorded, c.seq
        from agency_called c join agency a on a.id = c.agency_id where c.record_id = record) o, open
    where open.is
    order by o.seq;
end;

create or replace function links_around(record uuid)
    returns table (id uuid, kind text, one uuid, other uuid, since timestamptz, until timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    select j.id, j.kind, j.one, j.other, j.recorded, u.recorded
    from joining j left join unjoining u on u.joining_id = j.id
    where may_read(record)
      and (j.one in (select records_ever_joined(record)) or j.one in (select subjects_ever_joined(record)))
    order by j.recorded, j.id;
end;

create or replace function everything_held(record uuid)
    returns table (
        id uuid, seq bigint, record_id uuid, handle text, kind text, author_id uuid, agency_id uuid, recorded timestamptz,
        marking text, named uuid[], subjects uuid[], content bytea, wrapped bytea, taken_back timestamptz)
    stable security definer set search_path from current language sql
begin atomic
    with cast_of as materialized (
        select array(select s from subjects_ever_joined(record) s) as ids,
          array(select r from records_ever_joined(record) r) as records
        where may_read(record))
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

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

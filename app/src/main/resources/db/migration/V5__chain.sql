-- The audit, chained for each partnership: every row is hashed together with the hash before it, a moment after it was
-- committed, so that no writer waits for another. ./cotside verify walks the chains.

-- Words that ids do not tell, as a salted digest.
alter table audit add column digest bytea;

create index audit_by_partnership on audit (partnership_id, id);

-- Which database this is, in the checkpoints that are kept outside it.
create table audit_database (
    id    uuid primary key default gen_random_uuid(),
    since timestamptz not null default now()
);
insert into audit_database default values;

-- Without foreign keys, here and below: checking one locks the row that it is about, which writes to it, and what they
-- would keep from happening is what the chain is there to find.
create table audit_chain (
    partnership_id uuid not null,
    position       bigint not null check (position > 0),
    audit_id       bigint not null unique,
    hash           bytea not null check (octet_length(hash) = 32),
    primary key (partnership_id, position)
);

-- Written and not chained yet. Ids are no use for that: a transaction may commit after one with later ids.
create table audit_waiting (
    audit_id bigint primary key
);

-- The checkpoints that this database knows to have been written outside it.
create table audit_checkpoint (
    series  uuid not null,
    number  bigint not null check (number > 0),
    hash    bytea not null check (octet_length(hash) = 32),
    written timestamptz not null default clock_timestamp(),
    primary key (series, number)
);

call keep_for_ever('audit_database');
call keep_for_ever('audit_chain');
call keep_for_ever('audit_checkpoint');

create function await_chaining() returns trigger security definer set search_path from current language plpgsql as $$
begin
    insert into audit_waiting values (new.id);
    return null;
end $$;
create trigger chained after insert on audit for each row execute function await_chaining();

-- Chains what waits, in batches; null when somebody else is at it. The hash is SHA-256 over the hash before and the
-- row as PostgreSQL sends it in binary: for each column its type, its length and its bytes. cotside.access.chain.Walk
-- says the same.
create function chain_audit(at_most int) returns int volatile security definer set search_path from current
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
        previous := sha256(previous || record_send(row(chain, place, one.id, one.partnership_id, one.practitioner_id,
            one.agency_id, one.request_id, one.act, one.record_id, one.touched, one.digest, one.outcome, one.why, one.at)));
        insert into audit_chain (partnership_id, position, audit_id, hash) values (chain, place, one.id, previous);
        chained := chained || one.id;
    end loop;
    delete from audit_waiting w where w.audit_id = any (chained);
    return cardinality(chained);
end $$;

-- Where each chain ends.
create function chain_heads() returns table (partnership_id uuid, "position" bigint, hash bytea)
    stable security definer set search_path from current language sql
begin atomic
    select p.id, last.position, last.hash
    from partnership p cross join lateral (
        select c.position, c.hash from audit_chain c where c.partnership_id = p.id order by c.position desc limit 1) last
    order by p.id;
end;

create function checkpoint_written(series uuid, number bigint, hash bytea) returns void volatile security definer
    set search_path from current language sql
begin atomic
    insert into audit_checkpoint (series, number, hash) values (series, number, hash) on conflict do nothing;
end;

-- Somebody who works nowhere any more tried something: told to where they worked last.
create function refused_at_no_agency(request uuid, words text, reason text) returns void volatile security definer
    set search_path from current language sql
begin atomic
    insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, touched, outcome, why)
    select a.partnership_id, m.practitioner_id, m.agency_id, request, 'decide', '{}', words, reason
    from membership m join agency a on a.id = m.agency_id
    where m.practitioner_id = me() and lower(m.during) <= now()
    order by lower(m.during) desc limit 1;
end;

revoke execute on function chain_audit, chain_heads, checkpoint_written, refused_at_no_agency from public;
grant execute on function chain_audit, chain_heads, checkpoint_written, refused_at_no_agency to cotside_app;
grant select on audit_database to cotside_app;

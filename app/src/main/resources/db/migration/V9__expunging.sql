-- Expunging: the one way in which something goes. One records officer proposes, another approves; then the key of the
-- text is destroyed, and with it the text. The row stays as a tombstone.

create table expunging (
    id          uuid primary key default uuidv7(),
    evidence_id uuid not null references evidence,
    record_id   uuid not null references record,
    ground      text not null check (ground in ('retention reached', 'court order', 'upheld rectification')),
    reason      text not null check (reason <> ''),
    proposed_by uuid not null references practitioner,
    recorded    timestamptz not null default now()
);
create index expunging_by_evidence on expunging (evidence_id);
create index expunging_by_record on expunging (record_id);

-- What another officer decided. One that is declined can be proposed again.
create table expunging_decision (
    expunging_id uuid primary key references expunging,
    approved     boolean not null,
    reason       text not null check (reason <> ''),
    decided_by   uuid not null references practitioner,
    recorded     timestamptz not null default now()
);

call keep_for_ever('expunging');
call keep_for_ever('expunging_decision');

alter table expunging enable row level security;
alter table expunging_decision enable row level security;

create policy readers on expunging for select to cotside_app using (record_id = any (array(select kept_records())));
create policy writers on expunging for insert to cotside_app
    with check (proposed_by = (select me()) and recorded = now() and record_id = any (array(select kept_records()))
        and exists (select from evidence e where e.id = evidence_id and e.record_id = expunging.record_id));
create policy readers on expunging_decision for select to cotside_app
    using (exists (select from expunging e where e.id = expunging_id));

grant select, insert on expunging to cotside_app;
grant select on expunging_decision to cotside_app;

-- A tombstone says who recorded something and when, and who had it destroyed, when and why. Whom it was about, who could
-- see it and when it was true go with the text: they are content too. What the record called it stays, so that no file
-- brings it back and nothing else takes its name.
create function only_expunging() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and exists (
            select from expunging x join expunging_decision d on d.expunging_id = x.id
            where x.evidence_id = old.id and d.approved and d.recorded = now())
        and new.content = ''::bytea and new.subjects = '{}' and new.named = '{}' and new.kept_from = '{}'
        and new.true_from = '-infinity' and new.true_to = 'infinity'
        and (to_jsonb(new) - array['content', 'subjects', 'named', 'kept_from', 'true_from', 'true_to'])
            is not distinct from
            (to_jsonb(old) - array['content', 'subjects', 'named', 'kept_from', 'true_from', 'true_to'])
    then
        return new;
    end if;
    raise exception 'what is recorded in % stays as it is', tg_table_name using errcode = 'CS001';
end $$;

drop trigger kept on evidence;
create trigger kept before update or delete on evidence for each row execute function only_expunging();

-- Keys and traces go by expunging alone, whoever asks.
create function only_expunged() returns trigger language plpgsql as $$
begin
    if exists (
        select from expunging x join expunging_decision d on d.expunging_id = x.id
        where x.evidence_id = case tg_table_name when 'evidence_key' then (to_jsonb(old) ->> 'evidence_id')::uuid
                else (to_jsonb(old) ->> 'source_id')::uuid end
          and d.approved and d.recorded = now())
    then
        return old;
    end if;
    raise exception 'what is recorded in % goes by expunging alone', tg_table_name using errcode = 'CS001';
end $$;

create trigger gone before delete on evidence_key for each row execute function only_expunged();
create trigger gone before delete on search_trace for each row execute function only_expunged();

create function decide_expunging(proposal uuid, approve boolean, why text) returns uuid volatile security definer
    set search_path from current language plpgsql as $$
declare
    asked expunging;
begin
    select * into asked from expunging x where x.id = proposal and x.record_id in (select kept_records());
    if asked.id is null then
        raise exception 'no such proposal' using errcode = 'CS403';
    end if;
    if asked.proposed_by = me() then
        raise exception 'another records officer decides, not the one who proposed it' using errcode = 'CS403';
    end if;
    insert into expunging_decision (expunging_id, approved, reason, decided_by) values (proposal, approve, why, me());
    if approve then
        delete from evidence_key k where k.evidence_id = asked.evidence_id;
        delete from search_trace t where t.source_id = asked.evidence_id;
        update evidence e
        set content = '', subjects = '{}', named = '{}', kept_from = '{}',
            true_from = '-infinity', true_to = 'infinity'
        where e.id = asked.evidence_id;
    end if;
    return asked.evidence_id;
end $$;

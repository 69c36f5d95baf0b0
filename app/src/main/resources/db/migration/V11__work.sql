-- Custody that passes on, the hand-over at the first birthday, and what each has to do today.

-- A partnership offers a record to another; both see the offer until it is answered, and the one that offers keeps the
-- record until then.
create table custody_offer (
    id               uuid primary key,
    record_id        uuid not null references record,
    from_partnership uuid not null references partnership,
    to_partnership   uuid not null references partnership,
    reason           text not null check (reason <> ''),
    offered_by       uuid not null references practitioner,
    recorded         timestamptz not null default now(),
    check (from_partnership <> to_partnership)
);
create index custody_offer_by_record on custody_offer (record_id);

create table custody_answer (
    offer_id    uuid primary key references custody_offer,
    accepted    boolean not null,
    reason      text not null check (reason <> ''),
    answered_by uuid not null references practitioner,
    recorded    timestamptz not null default now()
);

call keep_for_ever('custody_offer');
call keep_for_ever('custody_answer');

create function check_offer() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('custody ' || new.record_id, 0));
    if exists (
        select from custody_offer o
        where o.record_id = new.record_id and not exists (select from custody_answer a where a.offer_id = o.id)) then
        raise exception 'this record is offered already' using errcode = 'CS409';
    end if;
    if (select p.demonstration from partnership p where p.id = new.from_partnership)
        is distinct from (select p.demonstration from partnership p where p.id = new.to_partnership) then
        raise exception 'what is made up stays in demonstrations' using errcode = 'CS422';
    end if;
    return new;
end $$;
create trigger checked before insert on custody_offer for each row execute function check_offer();

alter table custody_offer enable row level security;
alter table custody_answer enable row level security;

create policy readers on custody_offer for select to cotside_app
    using ((select i_am('records officer'))
        and (from_partnership = (select my_partnership()) or to_partnership = (select my_partnership())));
create policy writers on custody_offer for insert to cotside_app
    with check (offered_by = (select me()) and recorded = now() and from_partnership = (select my_partnership())
        and record_id = any (array(select kept_records())));
create policy readers on custody_answer for select to cotside_app
    using (exists (select from custody_offer o where o.id = offer_id));

grant select, insert on custody_offer to cotside_app;
grant select on custody_answer to cotside_app;

create function answer_custody(offer uuid, accept boolean, why text) returns uuid volatile security definer
    set search_path from current language plpgsql as $$
declare
    offered custody_offer;
begin
    select * into offered from custody_offer o where o.id = offer;
    if not (i_am('records officer') and offered.to_partnership = my_partnership()) is true then
        raise exception 'no such offer' using errcode = 'CS403';
    end if;
    insert into custody_answer (offer_id, accepted, reason, answered_by) values (offer, accept, why, me());
    if accept then
        update custody c set during = tstzrange(lower(c.during), now())
        where c.record_id = offered.record_id and c.during @> now() and c.partnership_id = offered.from_partnership;
        if not found then
            raise exception 'the record is no longer with those who offered it' using errcode = 'CS409';
        end if;
        insert into custody (record_id, partnership_id, during, reason, given_by)
        values (offered.record_id, offered.to_partnership, tstzrange(now(), null), offered.reason, me());
    end if;
    return offered.record_id;
end $$;

-- Custody begins with a record and passes on by an accepted offer, and in no other way.
drop policy writers on custody;
create policy writers on custody for insert to cotside_app
    with check (given_by = (select me()) and lower(during) = now() and upper_inf(during)
        and partnership_id = (select my_partnership())
        and exists (select from record r where r.id = record_id and r.recorded_by = me() and r.recorded = now()));

-- At the first birthday a baby is handed over to whoever goes on.
create table handover (
    id        uuid primary key,
    record_id uuid not null references record,
    baby_id   uuid not null references baby,
    to_agency uuid not null references agency,
    note      text not null,
    given_by  uuid not null references practitioner,
    agency_id uuid not null references agency,
    recorded  timestamptz not null default now()
);
create index handover_by_record on handover (record_id);
create index handover_to_agency on handover (to_agency, recorded desc);

create table handover_accepted (
    handover_id uuid primary key references handover,
    accepted_by uuid not null references practitioner,
    recorded    timestamptz not null default now()
);

call keep_for_ever('handover');
call keep_for_ever('handover_accepted');

create function handed_to_us() returns setof uuid stable security definer set search_path from current language sql
begin atomic
    select h.id from handover h where i_work_with_families() and h.to_agency = my_agency();
end;

alter table handover enable row level security;
alter table handover_accepted enable row level security;
create policy readers on handover for select to cotside_app
    using (record_id = any (array(select readable_records())) or id = any (array(select handed_to_us())));
create policy writers on handover for insert to cotside_app
    with check (given_by = (select me()) and agency_id = (select my_agency()) and recorded = now()
        and record_id = any (array(select readable_records()))
        and exists (select from baby b where b.id = baby_id and b.record_id = handover.record_id));
create policy readers on handover_accepted for select to cotside_app
    using (exists (select from handover h where h.id = handover_id));
grant select, insert on handover to cotside_app;
grant select on handover_accepted to cotside_app;

-- Whoever accepts goes on with the baby: that is an involvement.
create function accept_handover(handed uuid) returns uuid volatile security definer set search_path from current
    language plpgsql as $$
declare
    what handover;
begin
    select * into what from handover h where h.id = handed and h.id in (select handed_to_us());
    if what.id is null then
        raise exception 'no such hand-over' using errcode = 'CS403';
    end if;
    insert into handover_accepted (handover_id, accepted_by) values (handed, me());
    if not exists (
        select from involvement i
        where i.record_id = what.record_id and i.practitioner_id = me() and i.how = 'accepted a request'
          and i.during @> now()) then
        insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
        values (what.record_id, my_agency(), me(), 'accepted a request', 'hand-over at the first birthday',
            tstzrange(now(), null), what.given_by);
    end if;
    return what.record_id;
end $$;

-- What a viewer may not see, where it makes the picture more urgent: the lead of the agency that holds it is asked, once,
-- to release it, to summarise it or to refuse with a reason, on the same day.
create table release_task (
    id        uuid primary key default uuidv7(),
    record_id uuid not null references record,
    baby_id   uuid not null references baby,
    agency_id uuid not null references agency,
    evidence  uuid[] not null check (evidence <> '{}'),
    due       date not null,
    recorded  timestamptz not null default now(),
    unique (baby_id, agency_id, evidence)
);
create index release_task_by_agency on release_task (agency_id, recorded desc);

-- Released or summarised: what says it again, for all involved.
create table release_answer (
    task_id     uuid primary key references release_task,
    answer      text not null check (answer in ('released', 'summarised', 'refused')),
    told_as     uuid references evidence,
    reason      text not null check (reason <> ''),
    answered_by uuid not null references practitioner,
    recorded    timestamptz not null default now(),
    check ((answer = 'refused') = (told_as is null))
);

call keep_for_ever('release_task');
call keep_for_ever('release_answer');

alter table release_task enable row level security;
alter table release_answer enable row level security;
create policy readers on release_task for select to cotside_app
    using (agency_id = (select my_agency()) and (select i_am('safeguarding lead')));
create policy readers on release_answer for select to cotside_app
    using (task_id in (select t.id from release_task t));
create policy writers on release_answer for insert to cotside_app
    with check (answered_by = (select me()) and recorded = now() and task_id in (select t.id from release_task t)
        and (told_as is null or exists (
            select from evidence e
            where e.id = told_as and e.marking = 'all involved' and e.agency_id = my_agency()
              and e.record_id = (select t.record_id from release_task t where t.id = task_id))));
grant select on release_task to cotside_app;
grant select, insert on release_answer to cotside_app;

-- Asked by whoever may read the record, of whoever holds the evidence. It answers nothing. Pieces that the agency was
-- asked for already are not asked for again.
create function ask_release(record uuid, baby uuid, holder uuid, pieces uuid[]) returns void volatile security definer
    set search_path from current language plpgsql as $$
declare
    held uuid[];
begin
    if record not in (select readable_records())
        or not exists (select from baby b where b.id = baby and b.record_id in (select same_subjects(record))) then
        raise exception 'no such record' using errcode = 'CS403';
    end if;
    select array_agg(e.id order by e.id) into held
    from evidence e
    where e.id = any (pieces) and e.agency_id = holder
      and not exists (
        select from release_task t where t.baby_id = baby and t.agency_id = holder and e.id = any (t.evidence));
    if held is not null then
        insert into release_task (record_id, baby_id, agency_id, evidence, due)
        values (record, baby, holder, held, (now() at time zone 'Europe/London')::date)
        on conflict do nothing;
    end if;
end $$;

-- An adult of whom agencies hold something elsewhere has a new tie to a baby: their leads are told, once for each record.
create table history_told (
    id        uuid primary key default uuidv7(),
    record_id uuid not null references record,
    person_id uuid not null references person,
    agency_id uuid not null references agency,
    recorded  timestamptz not null default now(),
    unique (record_id, person_id, agency_id)
);
create index history_told_by_agency on history_told (agency_id, recorded desc);
call keep_for_ever('history_told');

create function tell_of_history() returns trigger language plpgsql security definer set search_path from current as $$
begin
    insert into history_told (record_id, person_id, agency_id)
    select distinct new.record_id, new.person_id, e.agency_id
    from evidence e
    where e.subjects && array(select s from same_subjects(new.person_id) s) and e.kind = 'statement'
      and e.record_id not in (select same_subjects(new.record_id))
    on conflict do nothing;
    return null;
end $$;
create trigger told after insert on opened_adult for each row execute function tell_of_history();

alter table history_told enable row level security;
create policy readers on history_told for select to cotside_app
    using (agency_id = (select my_agency()) and (select i_am('safeguarding lead')));
grant select on history_told to cotside_app;

-- What each has on their list, worked out from pictures as they see them: it can be thrown away and worked out again. A
-- row is stale once something touched its record, its pack changed or its day of change came.
create table work_item (
    practitioner_id uuid not null references practitioner,
    record_id       uuid not null references record,
    baby_id         uuid not null references baby,
    word            text,
    urgency         int not null,
    next_change     date,
    over            boolean not null,
    pack_id         uuid references pack,
    made_on         date not null,
    touches         bigint not null,
    primary key (practitioner_id, baby_id)
);

-- One row for whatever bears on a record: counted, since what is written at one time may be seen in another order.
create table record_touch (
    record_id uuid not null,
    seq       bigint not null generated always as identity,
    primary key (record_id, seq)
);

create function touches_of(record uuid) returns bigint stable security definer set search_path from current language sql
begin atomic
    select count(*) from record_touch t where t.record_id in (select same_subjects(record));
end;

create function touch(records uuid[]) returns void volatile security definer set search_path from current language sql
begin atomic
    insert into record_touch (record_id) select distinct r from unnest(records) r where r is not null;
end;

-- A statement about somebody bears on every record that knows them, or one who is one with them.
create function touch_by_evidence() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform touch(array(
        select n.record_id from new_rows n
        union
        select m.record_id
        from new_rows n, unnest(n.subjects) s(id), same_subjects(s.id) x(id)
        join member m on m.person_id = x.id));
    return null;
end $$;
create trigger touches after insert on evidence referencing new table as new_rows
    for each statement execute function touch_by_evidence();

create function touch_by_expunging() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform touch(array(
        select old.record_id
        union
        select m.record_id from unnest(old.subjects) s(id), same_subjects(s.id) x(id) join member m on m.person_id = x.id));
    return null;
end $$;
create trigger touches_when_expunged after update on evidence for each row execute function touch_by_expunging();

create function touch_by_row() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform touch(array[(case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> 'record_id')::uuid]);
    return null;
end $$;
create trigger touches after insert on baby for each row execute function touch_by_row();
create trigger touches after insert on member for each row execute function touch_by_row();
create trigger touches after insert on sealing for each row execute function touch_by_row();
create trigger touches after insert on custody for each row execute function touch_by_row();
create trigger touches after insert or update on involvement for each row execute function touch_by_row();
create trigger touches after insert or delete on opened_adult for each row execute function touch_by_row();

create function touch_by_joining() returns trigger language plpgsql security definer set search_path from current as $$
declare
    link same_as := case when tg_op = 'DELETE' then old else new end;
begin
    perform touch(array(
        select r.record_id
        from (select m.record_id, m.person_id as id from member m
            union all select b.record_id, b.id from baby b
            union all select h.record_id, h.id from home h
            union all select p.record_id, p.record_id from pregnancy p) r
        where r.id in (link.one, link.other)));
    return null;
end $$;
create trigger touches after insert or delete on same_as for each row execute function touch_by_joining();

-- When somebody last looked at a record.
create table looked (
    practitioner_id uuid not null references practitioner,
    record_id       uuid not null references record,
    at              timestamptz not null default now(),
    primary key (practitioner_id, record_id, at)
);
call keep_for_ever('looked');

alter table work_item enable row level security;
alter table record_touch enable row level security;
alter table looked enable row level security;
create policy mine on work_item for all to cotside_app
    using (practitioner_id = (select me())) with check (practitioner_id = (select me()));
create policy readers on looked for select to cotside_app using (practitioner_id = (select me()));
create policy writers on looked for insert to cotside_app
    with check (practitioner_id = (select me()) and at = now());
grant select, insert, delete on work_item to cotside_app;
grant select, insert on looked to cotside_app;

-- The babies that I am involved with myself, once each, without those whom my agency has handed over.
create function my_babies() returns table (record_id uuid, baby_id uuid, pack_id uuid, touches bigint)
    stable security definer set search_path from current language sql
begin atomic
    with mine as materialized (
        select i.record_id as id
        from involvement i
        where i.practitioner_id = me() and i.agency_id = my_agency() and i.during @> now() and i_work_with_families()
        union
        select s.other
        from involvement i join same_as s on s.one = i.record_id
        where i.practitioner_id = me() and i.agency_id = my_agency() and i.during @> now() and i_work_with_families())
    select b.record_id, b.id, pack_for(b.record_id, (now() at time zone 'Europe/London')::date), touches_of(b.record_id)
    from mine m join baby b on b.record_id = m.id
    where not is_sealed(m.id)
      and not exists (select from same_as s where s.one = b.id and s.other < b.id)
      and not exists (
        select from handover h join handover_accepted a on a.handover_id = h.id
        where h.baby_id = b.id and h.agency_id = my_agency() and h.to_agency <> my_agency());
end;

-- Whatever is recorded of somebody in any record that knows them bears on every other: so the facts from which
-- cotside.access.Decide decides are those of all such records, opened there or not.
create or replace function records_around(record uuid) returns setof uuid stable security definer
    set search_path from current language sql
begin atomic
    with here as materialized (select r as id from same_subjects(record) r),
    direct as materialized (select m.person_id as id from member m where m.record_id in (select id from here)),
    people as materialized (
        select id from direct
        union
        select s.other from direct d join same_as s on s.one = d.id),
    around as (
        select id from here
        union
        select o.record_id from opened_adult o where o.person_id in (select id from people)
        union
        select m.record_id from member m where m.person_id in (select id from people))
    select a.id from around a
    union
    select s.other from around a join same_as s on s.one = a.id;
end;

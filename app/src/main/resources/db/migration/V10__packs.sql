-- Packs in the record: installed as text, signed by two roles, in effect from a day; and which one a picture used.

create table pack (
    id             uuid primary key,
    partnership_id uuid not null references partnership,
    name           text not null,
    version        text not null,
    digest         bytea not null,
    installed_by   uuid not null references practitioner,
    recorded       timestamptz not null default now(),
    unique (partnership_id, name, version)
);

-- The files of a pack (layer 0) and of the layers upon it, in order.
create table pack_file (
    pack_id  uuid not null references pack,
    layer    int not null check (layer >= 0),
    position int not null check (position >= 0),
    name     text not null,
    content  text not null,
    primary key (pack_id, layer, position)
);

create table pack_signature (
    pack_id   uuid not null references pack,
    role      text not null check (role in ('safeguarding lead', 'administrator')),
    signed_by uuid not null references practitioner,
    digest    bytea not null,
    recorded  timestamptz not null default now(),
    primary key (pack_id, role),
    unique (pack_id, signed_by)
);

-- One at a time for each partnership.
create table pack_in_effect (
    partnership_id uuid not null references partnership,
    pack_id        uuid not null references pack,
    during         daterange not null check (not isempty(during) and lower(during) is not null),
    set_by         uuid not null references practitioner,
    recorded       timestamptz not null default now(),
    primary key (partnership_id, during without overlaps)
);

call keep_for_ever('pack');
call keep_for_ever('pack_file');
call keep_for_ever('pack_signature');
call may_only_close('pack_in_effect');

alter table pack enable row level security;
alter table pack_file enable row level security;
alter table pack_signature enable row level security;
alter table pack_in_effect enable row level security;

-- No pack is about any family: everybody may read what they are guided by.
create policy readers on pack for select to cotside_app using ((select me()) is not null);
create policy writers on pack for insert to cotside_app
    with check (installed_by = (select me()) and recorded = now() and partnership_id = (select my_partnership())
        and (select i_am('administrator')));
create policy readers on pack_file for select to cotside_app using ((select me()) is not null);
create policy writers on pack_file for insert to cotside_app
    with check (exists (select from pack p where p.id = pack_id and p.installed_by = me() and p.recorded = now()));
create policy readers on pack_signature for select to cotside_app using ((select me()) is not null);
create policy writers on pack_signature for insert to cotside_app
    with check (signed_by = (select me()) and recorded = now() and i_am(role)
        and exists (select from pack p
            where p.id = pack_id and p.partnership_id = my_partnership() and p.digest = pack_signature.digest));
create policy readers on pack_in_effect for select to cotside_app using ((select me()) is not null);

grant select, insert on pack, pack_file, pack_signature to cotside_app;
grant select on pack_in_effect to cotside_app;

-- From a day on, today or later: what guided yesterday's pictures stays what it was.
create function take_effect(taken uuid, from_day date) returns void volatile security definer
    set search_path from current language plpgsql as $$
declare
    mine uuid := my_partnership();
begin
    if not (i_am('administrator') or i_am('safeguarding lead'))
        or not exists (select from pack p where p.id = taken and p.partnership_id = mine) then
        raise exception 'a pack of the own partnership is put into effect by its administrator or a lead'
            using errcode = 'CS403';
    end if;
    if (select count(*) from pack_signature s where s.pack_id = taken) < 2 then
        raise exception 'a pack takes effect once a safeguarding lead and an administrator have signed it'
            using errcode = 'CS409';
    end if;
    if from_day < (now() at time zone 'Europe/London')::date then
        raise exception 'a pack takes effect today or later' using errcode = 'CS422';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('pack ' || mine, 0));
    if exists (select from pack_in_effect e where e.partnership_id = mine and lower(e.during) >= from_day) then
        raise exception 'another pack takes effect on that day or later' using errcode = 'CS409';
    end if;
    update pack_in_effect e set during = daterange(lower(e.during), from_day)
    where e.partnership_id = mine and upper_inf(e.during);
    insert into pack_in_effect (partnership_id, pack_id, during, set_by)
    values (mine, taken, daterange(from_day, null), me());
end $$;

-- The pack that guides the pictures of a record on a day: that of the partnership that keeps it, so that everybody
-- involved sees one picture.
create function pack_for(record uuid, on_day date) returns uuid stable security definer set search_path from current
    language sql
begin atomic
    select e.pack_id
    from custody c join pack_in_effect e on e.partnership_id = c.partnership_id and e.during @> on_day
    where c.record_id = record and c.during @> now();
end;

-- A picture behind a decision: what it was made of and by, and a digest of what was shown. With the same evidence it can
-- be made again and compared; what was expunged since is in neither.
create table picture_shown (
    id           uuid primary key,
    record_id    uuid not null references record,
    baby_id      uuid not null references baby,
    as_at        date not null,
    known_at     timestamptz not null,
    viewer_id    uuid not null references practitioner,
    pack_id      uuid references pack,
    pack_name    text not null,
    pack_version text not null,
    engine       text not null,
    digest       bytea not null,
    behind       text not null check (behind <> ''),
    recorded     timestamptz not null default now()
);
create index picture_shown_by_record on picture_shown (record_id, recorded);

call keep_for_ever('picture_shown');
alter table picture_shown enable row level security;
create policy readers on picture_shown for select to cotside_app
    using (record_id = any (array(select readable_records())));
create policy writers on picture_shown for insert to cotside_app
    with check (viewer_id = (select me()) and recorded = now() and record_id = any (array(select readable_records())));
grant select, insert on picture_shown to cotside_app;

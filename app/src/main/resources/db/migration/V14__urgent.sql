-- Whom to ring when a baby may be at risk now: the partnership's own settings. Nothing in it is about anybody, so the program
-- reads it as the owner and holds it in memory, where it is also found when the database is not.
create table urgent_number (
    partnership_id uuid not null references partnership,
    position       int  not null,
    who            text not null,
    number         text not null,
    hours          text not null default '',
    primary key (partnership_id, position)
);

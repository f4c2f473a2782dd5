-- Tasks, their reminders, and what every change of them leaves behind: audit log, outbox, before-images.

create extension if not exists fuzzystrmatch;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create type task_status as enum ('open', 'done', 'skipped');
create type task_priority as enum ('low', 'medium', 'high');
create type recurrence_anchor as enum ('due', 'completion');
create type recurrence_missed as enum ('next-future', 'next-in-series');
create type reminder_kind as enum ('relative', 'absolute');
create type reminder_state as enum ('scheduled', 'fired', 'delivered', 'cancelled', 'failed');
create type weekday as enum
    ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday');
create type date_order as enum ('dmy', 'mdy');

create table users (
    id                    uuid primary key,
    name                  text not null,
    zone                  text not null,
    week_start            weekday not null default 'monday',
    date_order            date_order not null default 'dmy',
    all_day_reminder_time time not null default '09:00',
    seq                   bigint not null default 0, -- counts changes; taking the next one serialises a user's changes
    last_number           bigint not null default 0, -- the number of the newest task
    created_at            timestamptz not null
);

create table identities (
    issuer  text not null,
    subject text not null,
    user_id uuid not null references users on delete cascade,
    primary key (issuer, subject)
);
create index identities_user on identities (user_id);

create table tokens (
    id           uuid primary key,
    user_id      uuid not null references users on delete cascade,
    name         text not null,
    hash         bytea not null unique, -- SHA-256 of the secret
    created_at   timestamptz not null,
    last_used_at timestamptz
);
create index tokens_user on tokens (user_id);

-- Local moments (due, next_slot, slot, series_start, exdates) are ISO 8601 text: 2026-12-01 or 2026-12-01T09:00.
create table tasks (
    id           uuid primary key,
    user_id      uuid not null references users on delete cascade,
    number       bigint not null,
    title        text not null,
    notes        text,
    status       task_status not null,
    priority     task_priority not null,
    tags         text[] not null,
    tag_keys     text[] not null,            -- the tags in lower case
    due          text,
    zone         text,                       -- of a due or a slot with a time
    due_local    timestamp,                  -- the due on the user's clock; the start of a whole day
    due_at       timestamptz,                -- the instant of a due with a time
    rule         text,
    anchor       recurrence_anchor,
    missed       recurrence_missed,
    exdates      text[],
    series_id    uuid,
    series_index int,
    slot         text,
    series_start text,
    parent       uuid references tasks on delete set null,
    completion   bigint not null default 0,  -- counts completions; tells a stale next-occurrence from a fresh one
    next_slot    text,                       -- where the next occurrence is to be made, set by completion
    parent_completion bigint not null default 0, -- which completion of the parent it was made for
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    completed_at timestamptz,
    deleted_at   timestamptz,
    version      bigint not null,
    search       tsvector generated always as (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', coalesce(notes, '')), 'B')
    ) stored,
    unique (user_id, number),
    check ((rule is null) = (series_id is null)),
    check ((rule is null) = (slot is null))
);
-- One occurrence for each place of a series, one successor for each occurrence.
create unique index tasks_series on tasks (series_id, series_index) where deleted_at is null;
create unique index tasks_parent on tasks (parent) where deleted_at is null;
create unique index tasks_parent_completion on tasks (parent, parent_completion) where parent is not null;
create index tasks_due on tasks (user_id, status, (coalesce(due_local, 'infinity')), number)
    where deleted_at is null;
create index tasks_priority on tasks (user_id, status, priority, number) where deleted_at is null;
create index tasks_completed on tasks (user_id, completed_at) where deleted_at is null and completed_at is not null;
create index tasks_tags on tasks using gin (user_id, tag_keys) where deleted_at is null;
create index tasks_search on tasks using gin (user_id, search) where deleted_at is null;
create index tasks_awaiting_next on tasks (completed_at) where next_slot is not null and status <> 'open';

-- The words of each user's tasks: what a mistyped word is corrected to.
create table words (
    user_id uuid not null references users on delete cascade,
    word    text collate "C" not null,
    primary key (user_id, word)
);
create index words_similar on words using gin (user_id, word gin_trgm_ops);

create table reminders (
    id         uuid primary key,
    user_id    uuid not null references users on delete cascade,
    task_id    uuid not null references tasks on delete cascade,
    kind       reminder_kind not null,
    lead       text,                          -- how long before the due, in words
    at         text,                          -- the local moment of an absolute one
    fires_at   timestamptz not null,
    generation int not null,
    state      reminder_state not null,
    reason     text,
    created_at timestamptz not null,
    fired_at   timestamptz,
    check ((kind = 'relative') = (lead is not null)),
    check ((kind = 'absolute') = (at is not null))
);
create index reminders_task on reminders (task_id);
create index reminders_user on reminders (user_id, state, fires_at);
create index reminders_due on reminders (fires_at) where state = 'scheduled';

create table audit_log (
    id      bigint generated always as identity primary key,
    user_id uuid not null references users on delete cascade,
    task_id uuid not null references tasks on delete cascade,
    seq     bigint not null,
    at      timestamptz not null,
    change  text not null,
    version bigint not null,
    fields  jsonb not null
);
create index audit_log_task on audit_log (task_id, id);
create index audit_log_user on audit_log (user_id);

create table outbox (
    id           uuid primary key,
    position     bigint generated always as identity,
    user_id      uuid not null, -- kept when the user goes: what was committed is published
    sequence     bigint not null,
    topic        text not null,
    type         text not null,
    subject      text,
    payload      text not null, -- JSON, published as it stands
    created_at   timestamptz not null,
    published_at timestamptz
);
create index outbox_unpublished on outbox (position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table idempotency_keys (
    user_id      uuid not null references users on delete cascade,
    key          text not null,
    request_hash text not null,
    response     text not null,
    created_at   timestamptz not null,
    primary key (user_id, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);

create table change_sets (
    id         uuid primary key,
    user_id    uuid not null references users on delete cascade,
    seq        bigint not null,
    created_at timestamptz not null,
    undone_at  timestamptz
);
create index change_sets_newest on change_sets (user_id, seq desc) where undone_at is null;

-- The state of each task before the set first touched it, and the version the set left it at.
create table change_images (
    change_set uuid not null references change_sets on delete cascade,
    task_id    uuid not null references tasks on delete cascade,
    change     text not null,
    before     jsonb, -- null: the set made the task
    version    bigint not null,
    primary key (change_set, task_id)
);
create index change_images_task on change_images (task_id);

create table saved_filters (
    id      uuid primary key,
    user_id uuid not null references users on delete cascade,
    name    text not null,
    query   text not null
);
create unique index saved_filters_name on saved_filters (user_id, lower(name));

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

-- Every order a list can have, read from an index; and no lists of pending entries for searches to go through.

create index tasks_due_any_status on tasks (user_id, (coalesce(due_local, 'infinity')), number)
    where deleted_at is null;
create index tasks_due_descending on tasks (user_id, status, (coalesce(due_local, '-infinity')))
    where deleted_at is null;
create index tasks_created on tasks (user_id, created_at) where deleted_at is null;
create index tasks_updated on tasks (user_id, updated_at) where deleted_at is null;
create index tasks_title on tasks (user_id, (lower(title))) where deleted_at is null;
drop index tasks_completed;
create index tasks_completed on tasks (user_id, (coalesce(completed_at, '-infinity'))) where deleted_at is null;

alter index tasks_tags set (fastupdate = off);
alter index tasks_search set (fastupdate = off);
alter index words_similar set (fastupdate = off);

-- In how many tasks a word was put, at least: a search for a rare word asks the index of words first.
alter table words add column uses bigint not null default 1;

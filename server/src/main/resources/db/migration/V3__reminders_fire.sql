-- Reminders that fire: what schedulers listen to, and which generation of a reminder an outside scheduler has a job for.

-- 0: none. Behind the generation, or above 0 on a reminder that was cancelled: the registrar has work to do.
alter table reminders add column registered_generation int not null default 0;

create index reminders_unregistered on reminders (fires_at)
    where state = 'scheduled' and registered_generation < generation;
create index reminders_obsolete_jobs on reminders (id) where state = 'cancelled' and registered_generation > 0;
create index reminders_unacknowledged on reminders (fires_at) where state = 'fired';

create function reminders_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('reminders', '');
    return null;
end
$$;
create trigger reminders_scheduled after insert on reminders for each row
    when (new.state = 'scheduled') execute function reminders_wake();
create trigger reminders_moved after update of fires_at, generation, state on reminders for each row
    when ((new.state = 'scheduled'
            and (new.fires_at, new.generation, new.state) is distinct from (old.fires_at, old.generation, old.state))
        or (new.state = 'cancelled' and new.registered_generation > 0))
    execute function reminders_wake();

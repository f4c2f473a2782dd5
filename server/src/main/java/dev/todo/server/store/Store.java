package dev.todo.server.store;

/**
 * The tables.
 *
 * @param users users and their settings
 * @param tokens access tokens and identities
 * @param tasks tasks with their reminders
 * @param reminders reminders by themselves
 * @param words what mistyped words are corrected to
 * @param auditLog the history of tasks
 * @param outbox events to publish
 * @param changeSets what an undo needs
 * @param idempotencyKeys answers to repeated requests
 * @param savedFilters saved filters
 */
public record Store(
        Users users,
        Tokens tokens,
        Tasks tasks,
        Reminders reminders,
        Words words,
        AuditLog auditLog,
        Outbox outbox,
        ChangeSets changeSets,
        IdempotencyKeys idempotencyKeys,
        SavedFilters savedFilters) {

    /** All tables. */
    public static Store create() {
        Reminders reminders = new Reminders();
        return new Store(
                new Users(),
                new Tokens(),
                new Tasks(reminders),
                reminders,
                new Words(),
                new AuditLog(),
                new Outbox(),
                new ChangeSets(),
                new IdempotencyKeys(),
                new SavedFilters());
    }
}

package dev.todo.mcp;

import java.util.List;

/** The arguments that several tools share. */
final class Parameters {

    static final Parameter TITLE = Parameter.text("title", "");
    static final Parameter NOTES = Parameter.text("notes", "");
    static final Parameter DUE = Parameter.text("due", "2026-12-01, 2026-12-01T09:00 or a phrase: tomorrow 5pm");
    static final Parameter ZONE = Parameter.text("zone", "IANA; default the user's");
    static final Parameter PRIORITY = Parameter.text("priority", "low, medium or high");
    static final Parameter TAGS = Parameter.texts("tags", "like #home");
    static final Parameter REMINDERS = Parameter.texts("reminders", "each like create_reminder's when");
    static final Parameter RECURRENCE = Parameter.text("recurrence", "RRULE, e.g. FREQ=WEEKLY;BYDAY=MO");
    static final Parameter ANCHOR = Parameter.choice("anchor", "due", "completion");
    static final Parameter MISSED = Parameter.choice("missed", "next-future", "next-in-series");
    static final Parameter EXDATES = Parameter.texts("exdates", "dates to leave out");
    static final Parameter TASK = Parameter.text("task", "number, id or title");
    static final Parameter TASKS = Parameter.texts("tasks", "numbers, ids or titles; or one filter:QUERY")
            .asRequired();
    static final Parameter QUERY = Parameter.text("query", "filter, see search_tasks");
    static final Parameter REMINDER = Parameter.text("reminder", "id");
    static final Parameter DRY_RUN = Parameter.flag("dry_run", "only say what would change");
    static final Parameter REQUEST_ID = Parameter.text("request_id", "repeats with it change nothing more");

    /** What a tool over several tasks takes besides its own. */
    static final List<Parameter> MANY = List.of(DRY_RUN, REQUEST_ID);

    private Parameters() {}
}

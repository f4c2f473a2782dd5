package dev.todo.core.language;

import java.util.List;

/**
 * How the commands are said, in the notation of {@link PatternReader}. A mark says how {@linkplain Firmness
 * firm} a way is: "finish the report by Friday" is a new task, "finish 12" is not.
 */
final class CommandGrammar {

    private static final String WORDS = """
            be = is|are|was|were|am|'s
            me = me|us
            done = done|complete|completed|finished|closed
            undone = not (done|complete|completed|finished)|undone|incomplete|unfinished|open|todo|to do|active|pending|uncompleted|unchecked|still open
            list = [off|from|on|in] [my|the|our] (list|todo list|to-do list|to do list|todo|todos|tasks|task list|lists)
            again = again|yet|after all|any more|anymore|any longer
            just = just|already|finally|now|also|actually|really|all
            duedate = due date|due-date|due|due time|deadline|date|time
            of = of|for|on|from|to|in
            reminder = reminder|reminders|alarm|alarms|alert|alerts|notification|notifications|nudge
            remind = remind|alert|notify|ping|nudge|warn
            off = cancel|remove|delete|stop|disable|clear|drop|kill|dismiss|turn off|switch off|get rid of
            """;

    private static final String LIFE_CYCLE = """
            complete! (mark|set|flag|count|log) {tasks} [as|to|to be|<be>] [<just>] <done> [please]
            complete! (mark|set|flag|log) [as] <done> {tasks}
            complete! (check|tick|cross|strike|mark) off {tasks}
            complete! (check|tick|cross|strike|mark) {tasks} off [[off|from|on] <list>]
            complete! (check|tick) {tasks} as <done>
            complete? tick {tasks}
            complete~ check {tasks}
            complete! [<just>] (done|finished|through) with {tasks}
            complete! (i'm|im|i am|we're|we are) [<just>] (done|finished|through) (with|doing) {tasks}
            complete! (i|i've|ive|i have|we|we've|we have) [<just>] (did|done|finished|completed|finish) [with|doing] {tasks}
            complete! {tasks} (<be>|has been|have been|got) [<just>] (<done>|taken care of|sorted)
            complete! (<done>|did|did it) {tasks}
            complete! get {tasks} done
            complete? {tasks} (<done>|✓|✔)
            complete? (complete|finish) {tasks}
            complete~ (close|resolve|close out|wrap up) {tasks}
            reopen! (mark|set|flag|put) {tasks} [as|to|back to|back as|to be] [<just>] <undone> [again]
            reopen! (uncheck|un-check|untick|uncomplete|un-complete|unmark|unfinish|undo completion of|undo completing) {tasks} [as <done>]
            reopen! {tasks} (isn't|is not|wasn't|was not|aren't|are not|weren't|were not) [<just>] <done> [<again>]
            reopen! (i|we) (didn't|did not|haven't|have not) [<just>] (finish|finished|complete|completed|do|done) {tasks} [<again>]
            reopen! bring back {tasks}
            reopen! (bring|put) {tasks} back [on <list>]
            reopen? (reopen|re-open|reactivate|unarchive) {tasks}
            reopen! restore {tasks} to <list>
            reopen~ restore {tasks}
            skip! skip (the|this|the next|next|this week's|today's|tomorrow's) (occurrence|instance|repetition|one) of {tasks}
            skip! mark {tasks} [as] skipped
            skip! skip {tasks} (this time|this week|this month|today|once|for now|for today|this once|just once|for once)
            skip? skip {tasks}
            skip? skip {time} {tasks}
            delete_series! (delete|remove|cancel|end|stop|drop|erase) (all|every|all the|all of the|all future|all remaining) (occurrences|occurrence|instances|instance|repetitions|repeats) of {tasks}
            delete_series! (delete|remove|cancel|end|stop|drop|erase) [the] (whole|entire|complete|full) [series] (of|for) {tasks}
            delete_series! (delete|remove|cancel|end|stop|drop|erase) [the] series (of|for) {tasks}
            delete_series! (delete|remove|cancel|end|stop|drop|erase) [the whole|the entire|whole] {tasks} series
            delete_series! (delete|remove|cancel|drop|erase) {tasks} (and|with|including) [all|all of] [its|their|the] [future|later|remaining|other] (occurrences|instances|repetitions|repeats|series|whole series|rest of the series)
            delete! (get rid of|throw away|throw out) {tasks}
            delete! (take|cross|remove|delete|strike|drop|scratch) {tasks} (off|from) [my|the|our] (list|todo list|to-do list|to do list|todo|todos|tasks|task list)
            delete! (i|we) (don't|do not|no longer) (need|have|want) [to do] {tasks} [<again>]
            delete! forget about {tasks}
            delete? (delete|remove|erase|trash|scrap|discard|cancel) {tasks}
            delete~ (drop|bin|kill|nuke|clear|purge) {tasks}
            undo! (undo|revert|rollback|roll back|undo that|undo this|undo it|take that back|take it back|revert that|oops|oops undo|whoops|never mind that)
            undo! (undo|revert|roll back|reverse|take back) [my|the] (last|latest|previous|most recent) [change|action|thing|command|step|edit|one|operation|changes|deletion|completion] [i did]
            undo! (undo|revert|roll back) (what i just did|the change|my change|the deletion|the delete|the completion|last)
            undo! (i didn't mean that|i didn't mean to do that|that was a mistake|that was wrong|put it back)
            """;

    private static final String CHANGES = """
            to = to|until|till|til|on|for|by|at|onto|into
            move = move|shift|push|bump|bring|slide|drag|change|set|put|carry|roll|switch|transfer
            firmmove = reschedule|postpone|defer|delay|put off|push off|push back|push out|move back|hold off
            later = back|out|on|later|down
            reschedule! <firmmove> {tasks} {time}
            reschedule! <firmmove> {tasks} [from {text}] <to> {time}
            reschedule! (<move>|update|edit) [the|a] <duedate> (of|for|on) {tasks} [to be|<to>] {time}
            reschedule! (<move>|update|edit|make) {tasks} (due date|due-date|due time|deadline) [to be|<to>] {time}
            reschedule! (set|change|update|edit|make) {tasks} due <to> {time}
            reschedule! (put|push) {tasks} off {time}
            reschedule! (put|push) {tasks} off (until|till|to|for) {time}
            reschedule! <move> {tasks} (back|forward|out|up|over|on|ahead) (to|until|till|into) {time}
            reschedule! (move|shift|push|bump|drag|roll) {tasks} (to|until|till|into) {time}
            reschedule? <move> {tasks} (to|until|till|into) {time}
            reschedule! make {tasks} [be] due {time}
            reschedule~ set {tasks} due {time}
            reschedule! {tasks} (<be>|should be|has been|got) [<just>] (due|moved to|postponed to|postponed until|rescheduled to|rescheduled for|pushed to|pushed back to|delayed to|delayed until|put off until) {time}
            reschedule? do {tasks} {time} instead
            reschedule~ do {tasks} {time}
            reschedule! <firmmove> {time} {tasks}
            reschedule! (task|number|no|item) {numbers} (<to>|due [<to>]) {time}
            shift! <firmmove> {tasks} [back|out] [by|for] {length}
            shift! <move> {tasks} <later> [by] {length}
            shift! (move|shift|push|bump|slide) {tasks} [by] {length}
            shift_said! (<move>|do|make) {tasks} {length}
            shift! <move> <later> {tasks} [by] {length}
            shift! <firmmove> {tasks} (back|out) {length}
            shift! (<move>|make) {tasks} {length} (back|out|on|down the road)
            shift_earlier! (bring|pull) {tasks} (forward|up|in|ahead) [by] {length}
            shift_earlier! (bring|pull|move) (forward|up) {tasks} [by] {length}
            shift_earlier! (move|push) {tasks} up [by] {length}
            shift_earlier! (bring|pull|move) {tasks} {length} (up|sooner|ahead)
            shift_unclear! (move|shift|push) {tasks} (forward|ahead) [by] {length}
            shift_unclear! (move|shift|push) {tasks} {length} (forward|ahead)
            reschedule_when! (reschedule|postpone|defer|delay|put off|push back) {tasks}
            reschedule_when! (put|push) {tasks} (off|back)
            reschedule_when~ (move|shift|push|bump) {tasks}
            which_task! (<firmmove>|move|shift|push|bump) [back] [<to>|by] ({time}|{length})
            which_task! (complete|finish|delete|remove|reopen|reschedule|postpone|rename|skip|untag|prioritise|prioritize|check off|tick off|mark as done|mark done|mark as complete|move|tag|edit)
            which_task! (delete|remove|complete|finish|reopen|move|reschedule|skip|rename|edit|mark) (a task|task|the task|something|one|a todo|tasks)
            what_change~ (rename|retitle|tag|label|untag|edit|update|change|modify|mark|set) {tasks}
            what_change~ (set|change|move|update|make|edit|switch) {tasks} (to|as)
            what_change! (set|change|update|edit) [the] (priority|due date|title|name|tags|recurrence|deadline|notes|note) (of|for|on) {tasks}
            level = [to|as|at|a|an|with|of|<be>|to be] {priority}
            priority! (set|change|make|update|put|raise|lower|bump|drop|increase|decrease) [the] priority (of|for|on) {tasks} <level>
            priority! (set|change|update|raise|lower|bump|drop|increase|decrease) {tasks} priority <level>
            priority! (set|give) {priority} (on|for|to) {tasks}
            priority! (set|change|make|mark|flag|bump|raise|lower|upgrade|downgrade|give|move|drop|put|turn) {tasks} [up|down] <level>
            priority! {tasks} (is|are|should be|has) [now|really|very|actually] [a|an] {priority}
            priority! {numbers} [to|as|on|with] {priority}
            priority! (prioritise|prioritize) {tasks} <level>
            prioritise! (prioritise|prioritize|escalate) {tasks}
            deprioritise! (deprioritise|deprioritize|de-prioritise|de-prioritize) {tasks}
            prioritise! (raise|increase|bump|boost|up) [up] [the] priority (of|for|on) {tasks}
            deprioritise! (lower|decrease|reduce|drop) [the] priority (of|for|on) {tasks}
            tag = tag|tags|label|labels
            add_tags! (add|put|attach|apply|assign|give|stick) {hashes} (to|on|onto) {tasks}
            add_tags! (add|put|attach|apply|assign) [the|a] <tag> {tags} (to|on|onto) {tasks}
            add_tags! (add|put|attach|apply|assign) [the] {tags} <tag> (to|on|onto) {tasks}
            add_tags! (tag|label|categorise|categorize) {tasks} [with|as|under|by] {hashes}
            add_tags! (tag|label|categorise|categorize) {tasks} (with|as|under|by) [the|a] [<tag>] {tags}
            add_tags! (mark|file|put) {tasks} [as|under|with|in] {hashes}
            add_tags! give {tasks} [the|a] <tag> {tags}
            add_tags! give {tasks} {hashes}
            add_tags! add {tasks} (to|under) {hashes}
            add_tags! {numbers} [with|under] {hashes}
            remove_tags! (remove|delete|drop|take|strip|clear) {hashes} (from|off|of|on) {tasks}
            remove_tags! (remove|delete|drop|take|strip|clear) [the] <tag> {tags} (from|off|of|on) {tasks}
            remove_tags! (remove|delete|drop|take|strip|clear) [the] {tags} <tag> (from|off|of|on) {tasks}
            remove_tags! (untag|unlabel|un-tag) {hashes} (from|on) {tasks}
            remove_tags! (untag|unlabel|un-tag) {tasks} [from|as|with] {hashes}
            remove_tags! (untag|unlabel|un-tag) {tasks} (from|as|with) {tags}
            title = title|name|text|wording
            rename! (rename|retitle) {task} (to|as|into) {text}
            rename! (change|edit|update|set|correct) [the] <title> (of|for) {task} (to|into) {text}
            rename! (change|edit|update|set|correct) {task} <title> (to|into) {text}
            rename~ (change|edit|correct) {task} (to|into) {text}
            addnote = (add|attach|write|append|put|leave) [a|the|this|another]
            notes = note|notes|comment|description
            note! <addnote> <notes> (to|on|for|in) {task} [saying|that says|that|with|reading] {text}
            note! (set|change|update|edit) [the] <notes> (of|for|on) {task} to {text}
            note! <notes> (on|for|to) {task} {text}
            note! <addnote> {text} to the <notes> (of|for|on) {task}
            clear_due! (clear|remove|delete|drop|unset|erase) [the] (due date|due-date|due time|deadline|due) (of|from|for|on) {task}
            clear_due! (clear|remove|delete|drop|unset|erase) {task} (due date|due-date|due time|deadline)
            clear_due! {task} (has no|doesn't have a|does not have a|needs no) (due date|deadline)
            clear_notes! (clear|remove|delete|drop|erase) [the] <notes> (of|from|for|on) {task}
            recurrence = recurrence|repeat|repetition|repeating|repeats|recurring|schedule
            stop_repeating! (stop|end|quit|cancel) (repeating|the repetition of|the recurrence of|recurrence of|repetition of) {task}
            stop_repeating! (stop|cancel|end|remove|clear|delete|turn off) [the] <recurrence> (of|from|for|on) {task}
            stop_repeating! (stop|keep) {task} from (repeating|recurring)
            stop_repeating! make {task} (non-recurring|one-off|a one-off|not repeat|not recurring|stop repeating|not recur|non-repeating|happen once|happen only once|happen just once)
            stop_repeating! {task} (should|must|need|does) (no longer|not) (repeat|recur) [<again>]
            stop_repeating! {task} (shouldn't|doesn't|needn't|doesn't need to) (repeat|recur) [<again>]
            stop_repeating! (don't|do not) repeat {task} [<again>]
            repeat! (make|set|have|let|get) {task} [to] (repeat|recur|repeating|recurring|happen|due) {recurrence}
            repeat! (make|set|change|switch|turn) {task} (to|into|to be|to repeat|to recur|into a) {recurrence}
            repeat~ (make|set|change|switch|turn|repeat) {task} {recurrence}
            repeat! {task} (should|must|needs to|has to) (repeat|recur|happen|be) {recurrence}
            repeat! (set|change|make|update) [the] <recurrence> (of|for|on) {task} [to|to be] {recurrence}
            """;

    private static final String REMINDERS = """
            a = a|an|another|one more|the|my
            before = before|ahead of|prior to|in advance of
            add_reminder! (add|set|set up|put|create|make|give me|schedule) [<me>] [<a>] <reminder> (to|for|on|about|of) {task} [for|at|on|of] {when}
            add_reminder! (add|set|set up|put|create|make|give me|schedule) [<me>] [<a>] <reminder> [for|at|on|of] {when} (for|to|on|about|of|<before>) {task}
            add_reminder! (add|set|set up|put|create|make|give me) [<me>] [<a>] {when} <reminder> (to|for|on|about|of) {task}
            add_reminder! give {task} [<a>] {when} <reminder>
            add_reminder! give {task} [<a>] <reminder> {when}
            add_reminder! <remind> <me> {when} <before> {task}
            remind_about! <remind> <me> (about|of) {task} {when}
            remind_about! <remind> <me> {when} (about|of) {task}
            cancel_reminder! <off> [all|any|every] [of] [the|my|that|this|these|those] <reminder> [(for|on|of|about|from|to) {task}]
            cancel_reminder! <off> [all|all the|all of the|the|my|any|every] {task} <reminder>
            cancel_reminder! (don't|do not|stop|never|no need to) (remind|reminding|alert|alerting|notify|notifying|nag|nagging) <me> [<again>] [(about|of|to|for) {task}] [<again>]
            cancel_reminder! no (more|longer) reminders (for|about|of|on) {task}
            snooze! snooze [the|that|this|my] [<reminder>] [for|until|till|til|to|by] {when}
            snooze! snooze [the|that|this|my] <reminder> (for|of|about|on) {task} [for|until|till|til|to|by] {when}
            snooze! snooze {task} [<reminder>] [for|until|till|til|to|by] {when}
            snooze! <remind> <me> [about|of] {task} again [in|at|on] {when}
            snooze! <remind> <me> [about it|of it|about this|about that] again [in|at|on] {when}
            snooze! give <me> [another] {length} [more]
            snooze_when! snooze [it|that|this|the reminder|the alarm|reminder]
            snooze_when! <remind> <me> (later|again|again later|some other time|another time|later again)
            listing = show|list|see|view|display|get|give|what are|which are|what're|check|print
            list_reminders! [<listing>] [<me>] [all|all of|all the|any] [my|the] [upcoming|pending|next|scheduled|active|coming|open|future] (reminders|alarms|alerts|notifications) [{filter}]
            list_reminders! (what|which|how many|any) [upcoming|pending|scheduled|active] (reminders|alarms|alerts) [do i have|have i got|have i|do we have|are there|are set|are pending|are scheduled|did i set|are coming up|are active] [set|scheduled|pending|coming up|left|active] [{filter}]
            list_reminders! (do i have|are there|have i got) [any] [upcoming|pending|scheduled|active] (reminders|alarms|alerts) [set|scheduled|pending|coming up|left|active] [{filter}]
            list_reminders! (what|which|how many) [upcoming|pending] reminders (does|do|has) {task} (have|got)
            list_reminders! (does|has) {task} (have|got) [any|a|some] (reminder|reminders)
            list_reminders! (when|at what time|what time) (will|do|are) you (remind|reminding|going to remind) me (of|about|to) {task}
            """;

    private static final String QUESTIONS = """
            show = show|display|open|view|see|get|pull up|bring up
            facts = details|detail|info|information|particulars|status|due date|deadline|priority|tags|notes|note|description|due time|history
            show! [<show>] [<me>] [the|all the|all|more] <facts> (of|for|about|on) {task}
            show! (what|what's|whats|what is|what are) [the|all the|all|more] <facts> (of|for|about|on) {task}
            show! (tell|show) <me> (about|more about|everything about) {task}
            show! what about {task}
            show~ <show> [<me>] {task}
            show~ (what's|what is|whats) {task}
            show! (when's|when is|whens|when are|by when is|when do i have) {task} [due|scheduled|happening|planned|on|again]
            show! (is|are) {task} (<done>|overdue|late|recurring|still open|open)
            need = need|have|want|got|plan|am supposed|am going|ought
            search! (show|list|display|view|see|give|get|pull up|bring up|print|ls|filter|fetch|check) [<me>] {filter}
            search! (show|list|display|tell|give) <me> (what's|what is|what are|what) {filter}
            search! (what|what's|whats|what is|what are|what're|which|anything|any|is there anything|is anything|do i have|do i have anything|have i got|have i got anything|are there|is there|are there any|is there any) {filter}
            search! what (do|should|must|can|will) (i|we) [still] [<need>] [to] [do|work on|get done|finish|tackle] [next|now|first] [{filter}]
            search_done! what (did|have) (i|we) [do|get done|done|finish|get|accomplish|achieve|complete] {filter}
            search! what (did|have|had) (i|we) {filter}
            search! (what's|whats|what is) (left|next|up|up next|on|open|outstanding|pending|remaining|still open|there to do|coming up|on my list|on my plate|on the agenda|on my agenda|on the list) [{filter}]
            search! (list|ls|tasks|my tasks|todos|my todos|show all|list all|all tasks|show list|my list|show my list|show my todo list|show my to-do list|agenda|my agenda)
            search! {filter}
            find! (search for|search|find me|grep) {text}
            find? (find|where is|where's|look up|look for|lookup) {text}
            stats! [show|see|view|get|display|give|print|what are|what's|what is] [<me>] [my|the|our|some] [task|todo|productivity|weekly|daily|overall|completion|current] (stats|statistics|progress|productivity|streak|numbers|metrics|completion rate|stat|performance) [(for|of|on|in|from|about) {filter}]
            stats! [show|see|view|get|display|give|print|what are|what's|what is] [<me>] [my|the|our|some] [task|todo|productivity|overall|completion] (stats|statistics|progress|productivity|streak|numbers|metrics) {filter}
            stats! (how am i doing|how are we doing|how's it going|how is it going|how did i do|how have i been doing|how have i done|how do i do|how well am i doing|how well did i do) [with|on|in] [{filter}]
            stats! how (productive|busy) (am|was|were|have|are) (i|we) [been] [{filter}]
            stats! how (many|much) {filter}
            stats! count {filter}
            stats! (what is|what's) (the|my) number of {filter}
            """;

    private static final String CREATION = """
            thing = task|todo|to-do|to do|item|entry|thing to do|action item
            onlist = (to|on|onto|in|into) [my|the|our] (list|todo list|to-do list|to do list|todo|todos|to-dos|tasks|task list|lists)
            new = a|an|another|one more|the
            make = add|create|make|put|enter|note|jot down|write down|note down|set up|insert|log|record|new|save|capture
            called = called|named|titled|saying|that says|with title|with the title|for me to|to|for|labelled|about
            add! <make> <me> [<new>] [new] {text} <onlist>
            add! <make> [<new>] [new] {text} <onlist>
            tail = [for|by|until] {time}|{hashes}|{priority}|{recurrence}|[for|by|until] {time} {hashes}|[for|by|until] {time} {priority}
            add! <make> {text} <onlist> <tail>
            add! (put|stick|get|throw) {text} <onlist> <tail>
            add! (<make>|put|put down|stick|throw) <onlist> {text}
            add! (on|for) my (list|todo list|to-do list|to do list|todo|task list) {text}
            add! (note|memo|message) to (self|myself|me) {text}
            add! (self note|note self) {text}
            add! (put|stick|get|throw) {text} (on|onto|in) [my|the|our] (list|todo list|to-do list|to do list|tasks|task list)
            add! <onlist> add {text}
            add! <make> [<me>] [<new>] [new] [recurring|repeating|daily|weekly] <thing> [<called>] {text}
            add! (new|another) [recurring|repeating] <thing> [<called>] {text}
            add! (task|todo|to-do|memo|item) {text}
            add! (add|create|new|insert) [me] {text}
            add! (there's|there is|i've got|i have|we have|i got|i need|we need) (a|an) [new] (task|todo|to-do) [<called>] {text}
            add! (i|we) [also|really|still|just] (need|have|want|ought|got|plan) to [remember to] {text}
            add! (i'd|we'd|i would|we would) [also|really] (like|love) to {text}
            add! (i'm|im|i am|we're|we are) (going|supposed|meant|planning|due) to {text}
            add! (i've|we've|ive|i have) got to {text}
            add! (i|we) [also|really|still|just] (must|should|gotta|will|shall) [remember to|not forget to] {text}
            add! (i'll|we'll|i'd better|we'd better|i better) {text}
            add! (gotta|need to|have to|got to|must|should|ought to|needs) {text}
            add! (let|make) (me|us) [also] {text}
            remind! (don't let me forget|do not let me forget|dont let me forget|never let me forget|help me remember|help me not forget|help me not to forget|make sure that i don't forget|make sure i don't forget|make sure i remember|make sure that i remember) [to|about] {text}
            remind! (make sure|make sure that) (i|we) {text}
            add! (remember|don't forget|do not forget|dont forget|never forget|make sure|be sure|remember that i need|remember that i have) [to] {text}
            remind! <remind> <me> (to|that|that i need to|that i have to|that i should|i need to|i have to|i must|that i must|i should) {text}
            remind! <remind> <me> {time} (to|that|that i need to|that i have to|about|of) {text}
            remind! <remind> <me> (about|of|for) {text}
            remind! <remind> <me> {text}
            remind! (add|set|set up|create|make|give me|schedule) [<me>] [<a>] [new] (reminder|alarm|alert) (to|that|for me to|about|for|called|saying) {text}
            remind! (add|set|set up|create|make|give me|schedule) [<me>] [<a>] [new] (reminder|alarm|alert) [for|at|on] {time} (to|that|about|for|called|saying) {text}
            remind! (reminder|alarm) [to|for|that|about] {text}
            remind_what! <remind> <me>
            remind_what! (add|set|set up|create|make|give me|schedule) [<me>] [<a>] [new] (reminder|alarm|alert)
            add_what! (add|create|new|make) [me] [<new>] [new] [<thing>] [<onlist>]
            schedule! (schedule|pencil in|diarise|calendar|put in) {text}
            """;

    private CommandGrammar() {}

    static Grammar grammar() {
        return Grammar.read(List.of(WORDS, LIFE_CYCLE, CHANGES, REMINDERS, QUESTIONS, CREATION));
    }
}

package dev.todo.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.todo.core.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                  | ``
            milk                                | milk
            oat milk                            | oat milk
            oat and milk                        | oat milk
            bread, butter                       | bread butter
            #home, #work,                       | #home #work
            status:done,                        | status:done
            mil*                                | mil
            "oat milk"                          | "oat milk"
            “oat milk”                          | "oat milk"
            "say \\"hi\\""                      | "say \\"hi\\""
            don't                               | don't
            10:30                               | 10:30
            buy - milk                          | buy milk
            #Home                               | #home
            tag:home                            | #home
            tag:#home                           | #home
            -#home                              | -#home
            not #home                           | -#home
            not not #home                       | #home
            -milk                               | -milk
            NOT (a OR b)                        | -(a or b)
            a or b c                            | a or b c
            (a or b) c                          | (a or b) c
            a or (b or c)                       | a or b or c
            a (b c)                             | a b c
            a & b && c                          | a b c
            priority:high                       | priority:high
            priority:low,high                   | priority:low,high
            priority>=medium                    | priority:medium,high
            priority<high                       | priority:low,medium
            !high                               | priority:high
            p1                                  | priority:high
            !urgent -!low                       | priority:high -priority:low
            status:open                         | status:open
            status:done,skipped                 | status:done,skipped
            status:all                          | status:all
            STATUS = Done                       | status:done
            status!=done                        | -status:done
            is:done                             | status:done
            due:today                           | due:today
            due:overdue                         | due:overdue
            is:overdue                          | due:overdue
            due:week                            | due:week
            due:none                            | due:none
            due:any                             | due:any
            has:due                             | due:any
            due:2026-12-01                      | due:2026-12-01
            due=2026-12-01                      | due:2026-12-01
            due<2026-12-31                      | due<2026-12-31
            due:<2026-12-31                     | due<2026-12-31
            due:>=tomorrow                      | due>=tomorrow
            due >= tomorrow                     | due>=tomorrow
            due ≤ tomorrow                      | due<=tomorrow
            due: today                          | due:today
            due<2026-12-31T09:30                | due<2026-12-31T09:30
            due<2026-12-31T09:30:00+01:00       | due<2026-12-31T08:30:00Z
            due<=+2w                            | due<=+2w
            due:friday                          | due:friday
            due:fri                             | due:friday
            created>-7d                         | created>-7d
            done>-7d                            | done>-7d
            completed>=2026-12-01               | done>=2026-12-01
            updated>-2h                         | updated>-2h
            is:recurring                        | is:recurring
            has:reminder                        | has:reminder
            has:notes                           | has:notes
            sort:due,-priority                  | sort:due,-priority
            sort:due milk                       | milk sort:due
            #work and sort:due                  | #work sort:due
            a or b sort:-title                  | (a or b) sort:-title
            sort:due a sort:-created            | a sort:due,-created
            """)
    void aQueryHasOneCanonicalText(String text, String canonical) {
        Query query = Query.parse(text);
        assertThat(query).hasToString(canonical);
        assertThat(Query.parse(canonical)).isEqualTo(query);
    }

    @Test
    void barsMeanOr() {
        assertThat(Query.parse("a | b || c")).hasToString("a or b or c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            foo:bar                  | 1  | 'foo' is not known, use due, created
            milk http://x            | 6  | 'http' is not known
            due:someday              | 5  | not a date
            due:2026-13-01           | 5  | not a date
            due<none                 | 1  | 'due' has no '<'
            milk due:                | 10 | needs a value
            due<2026-02-30           | 5  | not a date
            created>7d               | 9  | not a date
            created>-7x              | 9  | not a date
            created>-99999d          | 9  | not a date
            due>+1000y               | 5  | not a date
            due:99999-01-01          | 5  | not a date
            priority:huge            | 10 | not a priority
            priority:low,huge        | 14 | not a priority
            priority>high            | 10 | no priority
            !huge                    | 1  | not a priority
            status:closed            | 8  | not a status
            status<done              | 1  | has no '<'
            is:blue                  | 4  | not known
            has:money                | 5  | not known
            milk #                   | 6  | a tag needs a name
            milk "bread              | 6  | never closed
            (milk                    | 1  | never closed
            milk (a or (b            | 12 | never closed
            milk)                    | 5  | no '(' before
            ()                       | 2  | missing
            milk or                  | 8  | missing
            milk and                 | 9  | missing
            or milk                  | 1  | both sides
            milk and and bread       | 10 | both sides
            not                      | 4  | missing
            sort:size                | 6  | cannot be sorted by 'size'
            sort:due,size            | 10 | cannot be sorted
            (milk sort:due)          | 7  | outside
            -sort:due                | 2  | outside
            """)
    void aFaultIsShownAtItsColumn(String text, int column, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Query.parse(text))
                .satisfies(e -> assertThat(e.column()).hasValue(column))
                .satisfies(e -> assertThat(e.field()).hasValue("q"))
                .withMessageContaining(message);
    }

    @Test
    void endlessInputIsRefusedNotFollowed() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Query.parse("(".repeat(900)));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Query.parse("-".repeat(900) + "a"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Query.parse("a".repeat(1001)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            milk               | milk status:open
            a or b             | (a or b) status:open
            milk status:done   | milk status:done
            -status:done       | -status:done
            a or status:all    | a or status:all
            done>-7d           | done>-7d
            due:any            | due:any status:open
            """)
    void aQueryMeansOpenTasksUnlessItNamesAStatus(String text, String effective) {
        assertThat(Query.parse(text).effectiveFilter()).hasToString(effective);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "\"\"", "sort:due"})
    void aQueryWithoutTermsMeansEveryOpenTask(String text) {
        assertThat(Query.parse(text).effectiveFilter()).hasToString("status:open");
    }
}

package dev.todo.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                   | FREQ=DAILY
            rrule:freq=daily;interval=1                  | FREQ=DAILY
            BYDAY=FR,MO,MO;FREQ=WEEKLY                   | FREQ=WEEKLY;BYDAY=MO,FR
            COUNT=3;BYMONTHDAY=-1,15,1;FREQ=MONTHLY      | FREQ=MONTHLY;BYMONTHDAY=1,15,-1;COUNT=3
            FREQ=MONTHLY;BYDAY=-1FR,+2MO                 | FREQ=MONTHLY;BYDAY=2MO,-1FR
            FREQ=DAILY;UNTIL=20271231                    | FREQ=DAILY;UNTIL=20271231
            FREQ=DAILY;UNTIL=20271231T090000;INTERVAL=02 | FREQ=DAILY;INTERVAL=2;UNTIL=20271231T090000
            FREQ=MINUTELY;BYSECOND=60                    | FREQ=MINUTELY;BYSECOND=59
            FREQ=YEARLY;SKIP=BACKWARD;RSCALE=GREGORIAN   | FREQ=YEARLY
            FREQ=WEEKLY;SKIP=OMIT;BYDAY=TU               | FREQ=WEEKLY;BYDAY=TU
            """)
    void theCanonicalFormPutsFrequencyFirstAndDropsDefaults(String text, String canonical) {
        assertThat(RecurrenceRule.parse(text)).hasToString(canonical);
        assertThat(RecurrenceRule.parse(canonical)).isEqualTo(RecurrenceRule.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | empty
            FREQ=FORTNIGHTLY                       | FREQ
            INTERVAL=2                             | FREQ is missing
            FREQ=DAILY;                            | is not a part
            FREQ=DAILY;INTERVAL                    | is not a part
            FREQ=DAILY;INTERVAL=                   | is not a part
            FREQ=DAILY;FREQ=DAILY                  | FREQ stands twice
            FREQ=DAILY;EVERY=2                     | EVERY is not known
            FREQ=DAILY;INTERVAL=0                  | INTERVAL
            FREQ=DAILY;INTERVAL=-1                 | INTERVAL
            FREQ=DAILY;INTERVAL=two                | INTERVAL
            FREQ=DAILY;INTERVAL=99999999999        | INTERVAL
            FREQ=DAILY;COUNT=0                     | COUNT
            FREQ=DAILY;COUNT=2;UNTIL=20271231      | COUNT and UNTIL
            FREQ=DAILY;UNTIL=20270230              | UNTIL
            FREQ=DAILY;UNTIL=2027-12-31            | UNTIL
            FREQ=DAILY;UNTIL=20271231T090000Z      | UTC
            FREQ=WEEKLY;BYDAY=XX                   | BYDAY
            FREQ=WEEKLY;BYDAY=MO,                  | BYDAY
            FREQ=WEEKLY;BYDAY=2MO                  | BYDAY
            FREQ=MONTHLY;BYDAY=0MO                 | BYDAY
            FREQ=MONTHLY;BYDAY=54MO                | BYDAY
            FREQ=WEEKLY;BYMONTHDAY=1               | BYMONTHDAY
            FREQ=MONTHLY;BYMONTHDAY=0              | BYMONTHDAY
            FREQ=MONTHLY;BYMONTHDAY=32             | BYMONTHDAY
            FREQ=MONTHLY;BYMONTHDAY=-32            | BYMONTHDAY
            FREQ=MONTHLY;BYYEARDAY=1               | BYYEARDAY
            FREQ=YEARLY;BYYEARDAY=367              | BYYEARDAY
            FREQ=MONTHLY;BYWEEKNO=1                | BYWEEKNO
            FREQ=YEARLY;BYWEEKNO=54                | BYWEEKNO
            FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO       | BYDAY
            FREQ=YEARLY;BYMONTH=13                 | BYMONTH
            FREQ=DAILY;BYHOUR=24                   | BYHOUR
            FREQ=DAILY;BYMINUTE=60                 | BYMINUTE
            FREQ=DAILY;BYSECOND=61                 | BYSECOND
            FREQ=MONTHLY;BYSETPOS=1                | BYSETPOS
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0       | BYSETPOS
            FREQ=DAILY;WKST=XY                     | WKST
            FREQ=YEARLY;RSCALE=HEBREW              | RSCALE
            FREQ=MONTHLY;SKIP=FORWARD              | SKIP
            FREQ=MONTHLY;BYMONTHDAY=31;SKIP=OMIT   | SKIP
            """)
    void whatTheStandardForbidsIsRefusedByName(String text, String complaint) {
        assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void theWeekStartIsKeptOnlyWhereItMatters() {
        assertThat(RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", DayOfWeek.SUNDAY))
                .hasToString("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU");
        assertThat(RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", DayOfWeek.SUNDAY))
                .hasToString("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU");
        assertThat(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU")).hasToString("FREQ=WEEKLY;BYDAY=TU,SU");
        assertThat(RecurrenceRule.parse("FREQ=DAILY").withWeekStart(DayOfWeek.SUNDAY))
                .hasToString("FREQ=DAILY");
        assertThat(RecurrenceRule.parse("FREQ=YEARLY;BYWEEKNO=1").withWeekStart(DayOfWeek.SUNDAY))
                .hasToString("FREQ=YEARLY;BYWEEKNO=1;WKST=SU");
    }

    @Test
    void anEndByDateTakesTheKindOfTheStart() {
        LocalMoment timed = LocalMoment.parse("2026-12-01T09:00");
        LocalMoment day = LocalMoment.parse("2026-12-01");
        assertThat(RecurrenceRule.parse("FREQ=DAILY;UNTIL=20271231").alignedTo(timed))
                .hasToString("FREQ=DAILY;UNTIL=20271231T235959");
        assertThat(RecurrenceRule.parse("FREQ=DAILY;UNTIL=20271231T080000").alignedTo(day))
                .hasToString("FREQ=DAILY;UNTIL=20271231");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                             | every day
            FREQ=DAILY;INTERVAL=3                                  | every 3 days
            FREQ=HOURLY;INTERVAL=2                                 | every 2 hours
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR                       | every weekday
            FREQ=WEEKLY;BYDAY=MO                                   | every Monday
            FREQ=WEEKLY;BYDAY=MO,TH                                | every Mon and Thu
            FREQ=WEEKLY;BYDAY=SA,SU                                | every weekend day
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20271231      | every 2 weeks on Mon and Thu until 31 Dec 2027
            FREQ=MONTHLY;BYMONTHDAY=1                              | every month on the 1st
            FREQ=MONTHLY;BYMONTHDAY=1,15                           | every month on the 1st and 15th
            FREQ=MONTHLY;BYMONTHDAY=-1                             | every month on the last day
            FREQ=MONTHLY;BYDAY=-1FR;COUNT=10                       | every month on the last Friday, 10 times
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1          | every month on the last weekday
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13                    | every month on the 13th if it is Fri
            FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24                   | every year on 24 Dec
            FREQ=YEARLY;BYMONTH=11;BYDAY=4TH                       | every year on the 4th Thursday of Nov
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                       | every year on Mon in week 20
            FREQ=YEARLY;BYYEARDAY=100                              | every year on the 100th day of the year
            FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0                      | every day at 09:00 and 17:00
            FREQ=YEARLY;BYWEEKNO=-1                                | every year in the last week
            FREQ=MONTHLY;BYDAY=FR                                  | every month on every Fri
            FREQ=DAILY;COUNT=1                                     | every day, once
            FREQ=DAILY;UNTIL=20271231T120000                       | every day until 31 Dec 2027 12:00
            """)
    void aRuleIsSaidInEnglish(String rule, String english) {
        assertThat(RecurrenceRule.parse(rule).describe()).isEqualTo(english);
    }
}

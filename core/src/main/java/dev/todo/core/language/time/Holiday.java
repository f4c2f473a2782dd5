package dev.todo.core.language.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Holidays an English speaker names without saying where. Where countries differ (Mother's Day, Labor Day,
 * Thanksgiving) the days are those of the United States.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Feast is a record of numbers
enum Holiday {
    NEW_YEARS_EVE("new year's|years|year eve", on(12, 31)),
    NYE("nye", on(12, 31)),
    NEW_YEARS_DAY("new year's|years day", on(1, 1)),
    NEW_YEARS("new year's|years|year", on(1, 1)),
    EPIPHANY("epiphany", on(1, 6)),
    MLK_DAY("mlk day", on(1, 3, MONDAY)),
    MARTIN_LUTHER_KING_DAY("martin luther king jr? day", on(1, 3, MONDAY)),
    BURNS_NIGHT("burns night", on(1, 25)),
    AUSTRALIA_DAY("australia day", on(1, 26)),
    GROUNDHOG_DAY("groundhog day", on(2, 2)),
    VALENTINES("valentine's|valentines|valentine day?", on(2, 14)),
    PRESIDENTS_DAY("presidents|president's|presidents' day", on(2, 3, MONDAY)),
    LEAP_DAY("leap day", new Feast.OnLeapDay()),
    ST_DAVIDS_DAY("st|saint david's|davids day", on(3, 1)),
    ST_PATRICKS_DAY("st|saint patrick's|patricks|paddy's|paddys day", on(3, 17)),
    PI_DAY("pi day", on(3, 14)),
    APRIL_FOOLS("april fools|fool's|fools' day?", on(4, 1)),
    EARTH_DAY("earth day", on(4, 22)),
    ST_GEORGES_DAY("st|saint george's|georges day", on(4, 23)),
    ANZAC_DAY("anzac day", on(4, 25)),
    MAY_DAY("may day", on(5, 1)),
    STAR_WARS_DAY("star wars day", on(5, 4)),
    CINCO_DE_MAYO("cinco de mayo", on(5, 5)),
    MOTHERS_DAY("mother's|mothers|mothers' day", on(5, 2, SUNDAY)),
    MEMORIAL_DAY("memorial day", on(5, -1, MONDAY)),
    FATHERS_DAY("father's|fathers|fathers' day", on(6, 3, SUNDAY)),
    JUNETEENTH("juneteenth", on(6, 19)),
    CANADA_DAY("canada day", on(7, 1)),
    INDEPENDENCE_DAY("independence day", on(7, 4)),
    BASTILLE_DAY("bastille day", on(7, 14)),
    LABOR_DAY("labor|labour day", on(9, 1, MONDAY)),
    COLUMBUS_DAY("columbus day", on(10, 2, MONDAY)),
    INDIGENOUS_PEOPLES_DAY("indigenous peoples|people's|peoples' day", on(10, 2, MONDAY)),
    HALLOWEEN("halloween|hallowe'en", on(10, 31)),
    ALL_SAINTS("all saints|saints' day?", on(11, 1)),
    ALL_SOULS("all souls|souls' day", on(11, 2)),
    GUY_FAWKES("guy fawkes night|day?", on(11, 5)),
    BONFIRE_NIGHT("bonfire night", on(11, 5)),
    ELECTION_DAY("election day", new Feast.OnWeekday(11, 1, MONDAY, 1)),
    VETERANS_DAY("veterans|veteran's|veterans' day", on(11, 11)),
    REMEMBRANCE_DAY("remembrance day", on(11, 11)),
    REMEMBRANCE_SUNDAY("remembrance sunday", on(11, 2, SUNDAY)),
    THANKSGIVING("thanksgiving day?", on(11, 4, THURSDAY)),
    THANKSGIVING_EVE("thanksgiving eve", new Feast.OnWeekday(11, 4, THURSDAY, -1)),
    BLACK_FRIDAY("black friday", new Feast.OnWeekday(11, 4, THURSDAY, 1)),
    CYBER_MONDAY("cyber monday", new Feast.OnWeekday(11, 4, THURSDAY, 4)),
    GIVING_TUESDAY("giving tuesday", new Feast.OnWeekday(11, 4, THURSDAY, 5)),
    ST_ANDREWS_DAY("st|saint andrew's|andrews day", on(11, 30)),
    ST_NICHOLAS_DAY("st|saint nicholas day", on(12, 6)),
    CHRISTMAS_EVE("christmas|xmas eve", on(12, 24)),
    CHRISTMAS("christmas|xmas day?", on(12, 25)),
    BOXING_DAY("boxing day", on(12, 26)),
    ST_STEPHENS_DAY("st|saint stephen's|stephens day", on(12, 26)),
    SHROVE_TUESDAY("shrove tuesday", easter(-47)),
    PANCAKE_DAY("pancake day|tuesday", easter(-47)),
    MARDI_GRAS("mardi gras", easter(-47)),
    ASH_WEDNESDAY("ash wednesday", easter(-46)),
    PALM_SUNDAY("palm sunday", easter(-7)),
    MAUNDY_THURSDAY("maundy|holy thursday", easter(-3)),
    GOOD_FRIDAY("good friday", easter(-2)),
    EASTER_SATURDAY("easter|holy saturday", easter(-1)),
    EASTER("easter sunday|day?", easter(0)),
    EASTER_MONDAY("easter monday", easter(1)),
    ASCENSION("ascension day|thursday?", easter(39)),
    PENTECOST("pentecost sunday?", easter(49)),
    WHIT_SUNDAY("whit sunday", easter(49)),
    WHIT_MONDAY("whit|pentecost monday", easter(50)),
    CORPUS_CHRISTI("corpus christi", easter(60));

    private final String pattern;
    private final Feast feast;

    Holiday(String pattern, Feast feast) {
        this.pattern = pattern;
        this.feast = feast;
    }

    /** Its names, as a rule of the {@link Grammar} reads them. */
    String pattern() {
        return pattern;
    }

    Feast feast() {
        return feast;
    }

    LocalDate in(int year) {
        return feast.in(year);
    }

    private static Feast on(int month, int day) {
        return new Feast.OnDate(month, day);
    }

    private static Feast on(int month, int n, DayOfWeek weekday) {
        return new Feast.OnWeekday(month, n, weekday, 0);
    }

    private static Feast easter(int days) {
        return new Feast.FromEaster(days);
    }
}

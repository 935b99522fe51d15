package socialvalue.procurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which days are working days: not a Saturday, a Sunday or one of the days listed. A year whose days are not listed is
 * not known, and nothing is guessed about it.
 */
public final class WorkingDays {
    /** Those of England; its holidays are in {@code calendar/england-and-wales.txt}, with their source. */
    public static final WorkingDays ENGLAND = read("/calendar/england-and-wales.txt");

    private final Map<LocalDate, String> holidays;
    private final Set<Integer> years;

    private WorkingDays(Map<LocalDate, String> holidays) {
        this.holidays = holidays;
        this.years = holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    private static WorkingDays read(String resource) {
        try (InputStream in = WorkingDays.class.getResourceAsStream(resource)) {
            Map<LocalDate, String> holidays = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(day -> holidays.put(LocalDate.parse(day[0]), day[1]));
            return new WorkingDays(holidays);
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar of this program cannot be read", e);
        }
    }

    /**
     * Whether a day is a working day.
     *
     * @throws NotKnown if the year's holidays are not listed
     */
    public boolean has(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new NotKnown(day);
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.containsKey(day);
    }

    /**
     * The last day of a period of working days. The first day counts only if it is a working day itself.
     *
     * @param first the day the period begins with
     * @param count how many working days it has, at least 1
     * @throws NotKnown if it reaches into a year whose holidays are not listed
     */
    public LocalDate lastOf(LocalDate first, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a period has at least one working day");
        }
        LocalDate day = first;
        int left = has(first) ? count - 1 : count;
        while (left > 0) {
            day = day.plusDays(1);
            left -= has(day) ? 1 : 0;
        }
        return day;
    }

    /** The holidays of that day's year are not listed. */
    public static final class NotKnown extends RuntimeException {
        NotKnown(LocalDate day) {
            super("the holidays of " + day.getYear() + " are not listed in the calendar of working days");
        }
    }
}

package cotside.pages.baby;

import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Involvements;
import cotside.families.Families;
import cotside.pages.Form;
import cotside.picture.Pictures;
import cotside.web.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a baby's record for a page. */
@Component
public class Babies {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Families families;
    private final Pictures pictures;
    private final Involvements involvements;

    Babies(Families families, Pictures pictures, Involvements involvements) {
        this.families = families;
        this.pictures = pictures;
        this.involvements = involvements;
    }

    /** The record that a baby's is. */
    public UUID record(UUID baby) {
        return families.recordOf(baby).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
    }

    /** As things stand today, as known now. */
    public Opened open(Acting acting, UUID baby) {
        return open(acting, baby, null, null);
    }

    /**
     * As at a day and as known on one.
     *
     * @param asAt today where null
     * @param knownOn the end of this day, or now where null or today
     */
    public Opened open(Acting acting, UUID baby, @Nullable LocalDate asAt, @Nullable LocalDate knownOn) {
        UUID record = record(baby);
        LocalDate today = LocalDate.ofInstant(acting.now(), LONDON);
        LocalDate day = asAt == null ? today : asAt;
        Instant known = knownOn == null || !knownOn.isBefore(today)
                ? acting.now()
                : knownOn.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1);
        Pictures.Seen seen = pictures.of(acting, record, baby, day, Desk.knownAt(acting, known));
        return new Opened(
                baby,
                record,
                seen.shown(),
                seen.family(),
                seen.picture(),
                seen.guidance(),
                involvements.of(acting, record),
                day,
                known,
                day.equals(today) && known.equals(acting.now()));
    }

    /** As the fields {@code as-at} and {@code known-on} of a form say. */
    public Opened open(Acting acting, UUID baby, Form form) {
        LocalDate asAt = sensible(form, "as-at");
        LocalDate knownOn = sensible(form, "known-on");
        return open(acting, baby, asAt, knownOn);
    }

    private static @Nullable LocalDate sensible(Form form, String field) {
        LocalDate day = form.day(field);
        if (day != null && (day.getYear() < 1990 || day.getYear() > 2100)) {
            form.refuse(field, "Enter a day between 1990 and 2100");
            return null;
        }
        return day;
    }
}

package cotside.pages;

import cotside.notation.words.Dates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How pages say days and moments. */
public final class Said {
    private Said() {}

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.full().day(day);
    }

    /** A text as the value of a query's parameter. */
    public static String inQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String moment(Instant moment) {
        return Dates.full().moment(moment);
    }
}

package cotside.guidance.picture;

import cotside.guidance.facts.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In how many of the contacts with this family a parent or carer was met. Fathers are easily left out.
 *
 * @param met contacts in which this adult was met
 * @param alone of those, the ones in which they were met alone
 * @param contacts all contacts that were kept and in which anybody of the family was met
 * @param last the last day on which they were met, or null
 */
public record HowMet(
        Id person,
        String label,
        int met,
        int alone,
        int contacts,
        @Nullable LocalDate last) {}

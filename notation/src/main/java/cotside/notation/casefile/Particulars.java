package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a family besides what was said of it: numbers, addresses, who is protected from being found, and who was
 * found to be one and the same. Guidance reads none of it.
 */
public record Particulars(
        List<Numbered> numbers, List<Address> addresses, List<Protection> protections, List<Joined> joined) {
    public static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of());

    public Particulars {
        numbers = List.copyOf(numbers);
        addresses = List.copyOf(addresses);
        protections = List.copyOf(protections);
        joined = List.copyOf(joined);
    }

    /**
     * Who wrote something down, and when.
     *
     * @param on the day since when it is so
     */
    public record Noted(LocalDate on, Instant recorded, String author, String agency) {}

    /**
     * What is wrong with an earlier entry.
     *
     * @param of the entry's id
     */
    public record Correction(String of, String why) {}

    /**
     * The NHS number of a person or baby.
     *
     * @param digits null where it turned out that none is known
     */
    public record Numbered(
            String id,
            Id of,
            @Nullable String digits,
            Noted noted,
            @Nullable Correction corrects) {
        @Override
        public String toString() {
            return "a number of " + of;
        }
    }

    /**
     * Where a home is.
     *
     * @param lines none where it turned out that none is known
     * @param guarded never to come up in any search
     */
    public record Address(
            String id,
            Id of,
            List<String> lines,
            String postcode,
            boolean guarded,
            Set<Id> notToBeDisclosedTo,
            Noted noted,
            @Nullable Correction corrects) {
        public Address {
            lines = List.copyOf(lines);
            notToBeDisclosedTo = Set.copyOf(notToBeDisclosedTo);
        }

        @Override
        public String toString() {
            return "an address of " + of;
        }
    }

    /** Somebody is never to be found by search, or no longer so. */
    public record Protection(Id of, boolean guarded, String why, Noted noted) {}

    /** What was joined. */
    public enum Kind {
        PERSON("person"),
        BABY("baby"),
        HOME("home"),
        PREGNANCY("pregnancy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Two that were found to be one.
     *
     * @param one as this family calls them; null for the pregnancy itself
     * @param record the id of the other's record; null for somebody else of this one
     * @param other as that record calls them; null for its pregnancy
     * @param undone null while it stands
     */
    public record Joined(
            Kind kind,
            @Nullable Id one,
            @Nullable String record,
            @Nullable Id other,
            String why,
            Noted noted,
            @Nullable Undone undone) {}

    /** It was found not to be so after all. */
    public record Undone(String why, Noted noted) {}

    public boolean isEmpty() {
        return equals(NONE);
    }
}

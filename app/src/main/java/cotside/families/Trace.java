package cotside.families;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something by which somebody can be found.
 *
 * @param value in the form in which it is compared
 * @param shown as it was recorded
 * @param quiet not meant for everybody: only records officers looking for duplicates come upon it
 * @param source what was recorded that says so
 */
public record Trace(UUID subject, Kind kind, String value, String shown, boolean quiet, UUID source, Instant recorded) {

    /** What it is. */
    public enum Kind {
        NAME("name"),
        BIRTH("birth"),
        NHS_NUMBER("nhs number"),
        ADDRESS("address");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Trace ofName(UUID subject, String name, boolean quiet, UUID source, Instant recorded) {
        return new Trace(subject, Kind.NAME, Likeness.name(name), name, quiet, source, recorded);
    }

    public static Trace ofBirth(UUID subject, LocalDate day, boolean quiet, UUID source, Instant recorded) {
        return new Trace(subject, Kind.BIRTH, day.toString(), day.toString(), quiet, source, recorded);
    }

    static Trace ofNumber(UUID subject, NhsNumber number, UUID source, Instant recorded) {
        return new Trace(subject, Kind.NHS_NUMBER, number.digits(), number.digits(), false, source, recorded);
    }

    static Trace ofAddress(UUID home, Address address, UUID source, Instant recorded) {
        String shown = String.join(", ", address.lines()) + " " + address.postcode();
        return new Trace(home, Kind.ADDRESS, Likeness.address(address), shown, true, source, recorded);
    }

    @Override
    public String toString() {
        return "a trace of " + subject + ": " + kind.word();
    }
}

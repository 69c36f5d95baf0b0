package cotside.notation.casefile;

import java.time.Instant;

/**
 * Who adds to a family's record, and when: known from how they signed in, not from what they write.
 *
 * @param name as the record names them
 * @param agency the id of the agency that they write for
 * @param recorded the moment at which what they write goes onto the record
 */
public record Writer(String name, String agency, Instant recorded) {
    public Writer {
        if (name.isBlank() || agency.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("a writer needs a name, without blanks around it, and an agency");
        }
    }

    Author author() {
        return new Author(name, agency);
    }
}

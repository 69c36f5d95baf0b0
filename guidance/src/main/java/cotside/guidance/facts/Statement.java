package cotside.guidance.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One practitioner's record that a claim holds, does not hold, or could not be answered.
 *
 * @param id unique within the family
 * @param why why it could not be asked or answered; otherwise null
 * @param voice whose knowledge it is
 * @param when when it was true; for something expected, the day it was said
 * @param expected it lies ahead: a worry counts at once, a reassurance only once it is seen
 * @param recorded when it was typed; nothing later than this is known through it
 * @param contact the contact it came from, or null
 * @param cites statements that a judgement or a proposal rests on
 * @param corrects the earlier statement that this one replaces, or null
 * @param repeats the statement whose knowledge this one passes on, or null
 * @param answers events, by handle, or statements, by id, that this one settles or responds to
 * @param note the practitioner's own words
 */
public record Statement(
        String id,
        Claim claim,
        Says says,
        @Nullable String why,
        Basis basis,
        Voice voice,
        When when,
        PartOfDay partOfDay,
        boolean expected,
        Instant recorded,
        String author,
        String agency,
        Marking marking,
        Set<Id> notToBeDisclosedTo,
        @Nullable String contact,
        Set<String> cites,
        @Nullable String corrects,
        @Nullable String repeats,
        Set<String> answers,
        String note) {
    public Statement {
        notToBeDisclosedTo = Set.copyOf(notToBeDisclosedTo);
        cites = Set.copyOf(cites);
        answers = Set.copyOf(answers);
    }

    /** The same for other eyes. */
    public Statement withMarking(Marking other) {
        return new Statement(
                id,
                claim,
                says,
                why,
                basis,
                voice,
                when,
                partOfDay,
                expected,
                recorded,
                author,
                agency,
                other,
                notToBeDisclosedTo,
                contact,
                cites,
                corrects,
                repeats,
                answers,
                note);
    }

    /**
     * The same, pointing elsewhere.
     *
     * @param naming the new name of each statement, contact or event that it points at; null for none any longer
     */
    public Statement withReferences(Function<String, ? extends @Nullable String> naming) {
        return new Statement(
                id,
                claim,
                says,
                why,
                basis,
                voice,
                when,
                partOfDay,
                expected,
                recorded,
                author,
                agency,
                marking,
                notToBeDisclosedTo,
                contact == null ? null : naming.apply(contact),
                all(cites, naming),
                corrects == null ? null : naming.apply(corrects),
                repeats == null ? null : naming.apply(repeats),
                all(answers, naming),
                note);
    }

    /** The same in other words for whom and what it is about, and who says it. */
    public Statement withNames(String name, Claim about, Voice whose, String of, Set<Id> keptFrom) {
        return new Statement(
                name, about, says, why, basis, whose, when, partOfDay, expected, recorded, author, of, marking,
                keptFrom, contact, cites, corrects, repeats, answers, note);
    }

    private static Set<String> all(Set<String> names, Function<String, ? extends @Nullable String> naming) {
        return names.stream().map(naming).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

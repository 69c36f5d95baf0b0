package cotside.evidence;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.notation.casefile.Additions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of what is new in a record, each with an ending drawn by lot. All of them have one, so that no name tells whether
 * something that its writer cannot see had it before.
 */
final class Drawn {
    /** No vowels: no words. No letter or digit that is taken for another. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private static final int LENGTH = 5;

    /** Names of up to a hundred characters are read. */
    private static final int LONGEST = 100 - 1 - LENGTH;

    private static final Pattern OF_ENTRY = Pattern.compile("(.+)(\\.(?:plan-)?[0-9]{1,9})");
    private static final RandomGenerator LOT = new SecureRandom();

    private Drawn() {}

    /**
     * The same, with drawn names.
     *
     * @param seen the family as its writer knows it: what it has names for keeps them
     * @param taken every name in the record, seen or not
     */
    static Additions names(Additions more, Family seen, Set<String> taken) {
        Set<String> fresh = fresh(more);
        events(more.statements()).forEach(fresh::add);
        events(seen.statements()).forEach(fresh::remove);
        String ending = ending();
        while (isTaken(fresh, ending, taken)) {
            ending = ending();
        }
        String drawn = ending;
        Naming naming = new Naming(
                id -> id,
                agency -> agency,
                handle -> fresh.contains(handle) ? ended(handle, drawn) : handle,
                person -> Voice.of(Id.of(person)));
        return new Additions(
                more.babies(),
                more.people(),
                more.homes(),
                more.agencies(),
                more.statements().stream().map(naming::rename).toList(),
                more.contacts().stream().map(naming::rename).toList(),
                more.actions().stream().map(naming::rename).toList(),
                more.ended());
    }

    private static Set<String> fresh(Additions more) {
        Set<String> fresh = new HashSet<>();
        Stream.of(
                        more.statements().stream().map(Statement::id),
                        more.contacts().stream().map(Contact::id),
                        more.actions().stream().map(PlanAction::id))
                .flatMap(Function.identity())
                .forEach(fresh::add);
        return fresh;
    }

    private static Set<String> events(List<Statement> statements) {
        Set<String> events = new HashSet<>();
        for (Statement statement : statements) {
            switch (statement.claim()) {
                case Claim.OfFactor(var factor, var subject, var event) when event != null -> events.add(event);
                case Claim.SameEvent same -> events.addAll(List.of(same.event(), same.other()));
                default -> {}
            }
        }
        return events;
    }

    private static boolean isTaken(Set<String> fresh, String ending, Set<String> taken) {
        return fresh.stream().anyMatch(name -> taken.contains(ended(name, ending)));
    }

    /** What belongs to an entry still does: {@code visit.2} becomes {@code visit-kbtwm.2}. */
    private static String ended(String name, String ending) {
        Matcher of = OF_ENTRY.matcher(name);
        String own = of.matches() ? of.group(1) : name;
        String cut = own.length() <= LONGEST ? own : own.substring(0, LONGEST);
        return cut + "-" + ending + (of.matches() ? of.group(2) : "");
    }

    private static String ending() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(LOT.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}

package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Ties;
import cotside.notation.casefile.LineReader.Said;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is said of babies, people and homes: factors, ties and residences, and in part dates and weights. */
final class ClaimReader {
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "towards", "to", "with", "for", "from", "as", "at", "by");
    private static final int MOST_FACTORS = 200;
    private static final int MOST_IN_LINE = 20;
    private static final String A_FACTOR = "a factor of the pack";
    /** What people say for the ties of the pack. */
    private static final Map<String, String> EVERYDAY = Map.ofEntries(
            Map.entry("mother", Ties.BIRTH_MOTHER),
            Map.entry("mum", Ties.BIRTH_MOTHER),
            Map.entry("dad", Ties.FATHER),
            Map.entry("husband", Ties.PARTNER),
            Map.entry("wife", Ties.PARTNER),
            Map.entry("boyfriend", Ties.PARTNER),
            Map.entry("girlfriend", Ties.PARTNER),
            Map.entry("grandmother", Ties.GRANDPARENT),
            Map.entry("grandfather", Ties.GRANDPARENT),
            Map.entry("brother", Ties.SIBLING),
            Map.entry("sister", Ties.SIBLING),
            Map.entry("carer", Ties.SHARES_CARE),
            Map.entry("lives", Ties.LIVES_AT),
            Map.entry("identical", Ties.SAME_PERSON));

    private final Cast cast;
    private final Problems problems;
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private final SubjectChecks fits;
    private final FactReader facts;

    ClaimReader(Context context, OptionReader options) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.factors.putAll(Pack.byId(context.pack().factors(), Factor::id));
        this.fits = new SubjectChecks(context);
        this.facts = new FactReader(context, options);
    }

    /** What a phrase comes to: a factor, whether denied, and the second of a pair where the phrase names one. */
    private record Phrase(
            Factor factor, boolean denied, @Nullable Id other) {}

    List<Said> read(Mapping.Entry head, Draft.Options options, @Nullable Says fixed, Entry entry) {
        List<Subject> subjects = subjects(head.key());
        List<Said> said = new ArrayList<>();
        List<Node> values = head.value() instanceof Sequence list ? list.items() : List.of(head.value());
        if (values.size() > MOST_FACTORS) {
            problems.add(head.value(), "more than " + MOST_FACTORS + " factors in one line", "fewer");
            return said;
        }
        for (Subject subject : subjects) {
            for (Node value : values) {
                switch (value) {
                    case Mapping map -> said.addAll(facts.read(head.key(), subject, map, options, fixed, entry));
                    case Scalar phrase
                    when !phrase.text().isBlank() && !phrase.isEmpty() -> {
                        Said one = factor(subject, phrase, options, fixed);
                        if (one != null) {
                            said.add(one);
                        }
                    }
                    default -> Values.refuse(value, "a factor, such as smokes or not smokes", problems);
                }
            }
        }
        if (values.isEmpty()) {
            problems.add(head.value(), "nothing is said of '" + head.key().shortened() + "'", "one factor or more");
        }
        return said;
    }

    /** {@code kayla}, {@code ava, ben}, {@code man > kayla}. */
    private List<Subject> subjects(Scalar key) {
        String[] sides = key.text().split(">", -1);
        if (sides.length > 2) {
            problems.add(key, "'" + key.shortened() + "' has more than two sides", "one subject, or a > b");
            return List.of();
        }
        List<Id> ones = names(key, sides[0]);
        if (sides.length == 1) {
            return ones.stream().map(Subject::of).toList();
        }
        List<Id> others = names(key, sides[1]);
        List<Subject> pairs = new ArrayList<>();
        for (Id one : ones) {
            for (Id other : others) {
                if (fits.areTwo(key, one, other)) {
                    pairs.add(Subject.pair(one, other));
                }
            }
        }
        return pairs;
    }

    private List<Id> names(Scalar key, String side) {
        List<Id> ids = new ArrayList<>();
        if (side.chars().filter(c -> c == ',').count() >= MOST_IN_LINE) {
            problems.add(key, "more than " + MOST_IN_LINE + " subjects in one line", "fewer");
            return ids;
        }
        for (String name : side.split(",", -1)) {
            Id id = cast.subject(key, name.strip());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable Said factor(Subject subject, Scalar written, Draft.Options options, @Nullable Says fixed) {
        Phrase phrase = phrase(subject, written);
        if (phrase == null) {
            return null;
        }
        Factor factor = phrase.factor();
        if (phrase.other() != null && !fits.areTwo(written, subject.one(), phrase.other())) {
            return null;
        }
        Subject about = phrase.other() == null ? subject : Subject.pair(subject.one(), phrase.other());
        boolean saysOfAll = phrase.denied() || fixed != null;
        if (!(saysOfAll && fits.isWhetherThereIsAPartner(factor, about)) && !fits.fits(factor, about, written)) {
            return null;
        }
        if (factor.kind() == Kind.DATED || factor.derived() instanceof Derived.Dated) {
            problems.add(
                    written,
                    "'" + factor.id() + "' is reckoned from dates or weights, nobody states it",
                    "the date or weight itself, such as { born: 2026-05-02 }");
            return null;
        }
        if (phrase.denied() && fixed != null) {
            problems.add(written, "'not' of something that was " + fixed.word(), "the factor that was asked about");
            return null;
        }
        Says says = fixed != null ? fixed : phrase.denied() ? Says.DOES_NOT_HOLD : Says.HOLDS;
        if (options.times() != null) {
            return counted(factor, about, options.times(), says, written);
        }
        if (options.event() != null && factor.kind() != Kind.EVENT) {
            problems.add(
                    options.event(),
                    "'" + factor.id() + "' is a " + factor.kind().word() + ", not an event",
                    "no 'event' in this line");
            return null;
        }
        if (options.sameEventAs() != null && (factor.kind() != Kind.EVENT || says != Says.HOLDS)) {
            problems.add(
                    options.sameEventAs(), "'" + written.shortened() + "' is not an event that happened", "an event");
            return null;
        }
        String event = options.event() == null ? null : options.event().text().strip();
        return new Said(new Claim.OfFactor(factor.id(), about, event), says);
    }

    private @Nullable Said counted(Factor factor, Subject about, int times, Says says, Scalar written) {
        boolean countable = factor.kind() == Kind.EVENT || factor.derived() != null;
        if (!countable) {
            problems.add(
                    written,
                    "'" + factor.id() + "' is a " + factor.kind().word() + ", which is not counted",
                    "no 'times', or a factor that is an event or counted from contacts or events");
            return null;
        }
        return new Said(new Claim.HowMany(factor.id(), about, times), says);
    }

    /**
     * {@code smokes}, {@code not smokes}, {@code calm with baby} or, with the second of the pair behind it,
     * {@code controlling towards kayla}, {@code father of baby}, {@code not lives at flat}. Where the pack has a factor
     * {@code not-seen} and none {@code seen}, {@code not seen} is that factor.
     */
    private @Nullable Phrase phrase(Subject subject, Scalar written) {
        String text = written.text().strip();
        boolean denied = text.startsWith("not ");
        String body = denied ? text.substring(4).strip() : text;
        String joined = joined(body);
        Factor whole = factors.get(joined);
        if (whole != null) {
            return new Phrase(whole, denied, null);
        }
        Factor negative = denied ? factors.get("not-" + joined) : null;
        if (negative != null) {
            return new Phrase(negative, false, null);
        }
        int space = body.lastIndexOf(' ');
        if (space > 0 && !subject.isPair()) {
            String last = body.substring(space + 1);
            Factor pair = beforeName(joined(body.substring(0, space)));
            if (pair != null) {
                Id other = cast.subject(written, last);
                return other == null ? null : new Phrase(pair, denied, other);
            }
        }
        problems.add(written, "the pack has no factor '" + written.shortened() + "'", expected(joined));
        return null;
    }

    private String expected(String joined) {
        String first = joined.contains("-") ? joined.substring(0, joined.indexOf('-')) : joined;
        String usual = EVERYDAY.get(first);
        return usual != null && factors.containsKey(usual)
                ? A_FACTOR + " (did you mean '" + usual + "'?)"
                : Names.expected(joined, factors.keySet(), A_FACTOR);
    }

    private @Nullable Factor beforeName(String words) {
        Factor whole = factors.get(words);
        if (whole != null) {
            return whole;
        }
        int hyphen = words.lastIndexOf('-');
        boolean small = hyphen > 0 && SMALL_WORDS.contains(words.substring(hyphen + 1));
        return small ? factors.get(words.substring(0, hyphen)) : null;
    }

    private static String joined(String words) {
        return words.replaceAll("\\s+", "-");
    }
}

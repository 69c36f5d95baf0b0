package cotside.guidance.testing;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Derived.Bound;
import cotside.guidance.pack.Derived.Comparison;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Spread;
import cotside.guidance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A factor of a story's pack: a state of a person, good for ever and shown by one look, unless the story says otherwise. */
public final class StoryFactor {
    private final String id;
    private final Side side;
    private SubjectKind about = SubjectKind.PERSON;
    private Heading heading = Heading.PARENTS_AND_FAMILY;
    private Kind kind = Kind.STATE;
    private @Nullable String opposite;
    private Needs shownBy = Needs.ORDINARY;
    private @Nullable Needs ruledOutBy;
    private Freshness goodFor = Freshness.NEVER_STALE;
    private final List<Lapse> lapses = new ArrayList<>();
    private Set<Basis> disprovedBy = Set.of();
    private int askAgain;
    private @Nullable Derived derived;
    private boolean directed;
    private Set<String> heldBy = Set.of("health-visiting");

    private StoryFactor(String id, Side side) {
        this.id = id;
        this.side = side;
    }

    public static StoryFactor worry(String id) {
        return new StoryFactor(id, Side.VULNERABILITY);
    }

    public static StoryFactor protective(String id) {
        return new StoryFactor(id, Side.PROTECTIVE);
    }

    public static StoryFactor context(String id) {
        return new StoryFactor(id, Side.CONTEXT);
    }

    public static StoryFactor tie(String id) {
        StoryFactor tie = new StoryFactor(id, Side.TIE);
        tie.about = SubjectKind.PAIR;
        return tie;
    }

    /** A dated fact of whatever its measure is about. */
    public static StoryFactor dated(String id, Measure measure, Comparison comparison, int bound) {
        StoryFactor dated = context(id).of(measure.about());
        dated.kind = Kind.DATED;
        dated.derived = new Derived.Dated(measure, comparison, Bound.of(bound));
        return dated;
    }

    /** The same, compared with a parameter of the pack. */
    public static StoryFactor dated(String id, Measure measure, Comparison comparison, String parameter) {
        StoryFactor dated = dated(id, measure, comparison, 0);
        dated.derived = new Derived.Dated(measure, comparison, new Bound(0, parameter));
        return dated;
    }

    String id() {
        return id;
    }

    public StoryFactor of(SubjectKind subject) {
        about = subject;
        return this;
    }

    public StoryFactor under(Heading under) {
        heading = under;
        return this;
    }

    public StoryFactor event() {
        kind = Kind.EVENT;
        return this;
    }

    public StoryFactor trait() {
        kind = Kind.TRAIT;
        return this;
    }

    public StoryFactor opposite(String factor) {
        opposite = factor;
        return this;
    }

    /** What shows it and, unless the story says otherwise, rules it out. */
    public StoryFactor needs(int observations, Spread... spread) {
        shownBy = new Needs(shownBy.accepts(), observations, Set.of(spread));
        return this;
    }

    public StoryFactor accepts(Basis... bases) {
        shownBy = new Needs(Set.of(bases), shownBy.observations(), shownBy.spread());
        return this;
    }

    public StoryFactor ruledOutNeeds(int observations, Spread... spread) {
        ruledOutBy = new Needs(Needs.ORDINARY.accepts(), observations, Set.of(spread));
        return this;
    }

    public StoryFactor goodFor(int days) {
        goodFor = new Freshness(goodFor.steps(), days);
        return this;
    }

    /** {@code days} for a baby under {@code ageDays} old, before any bound already named. */
    public StoryFactor goodForUnder(int ageDays, int days) {
        List<Freshness.Step> steps = new ArrayList<>(goodFor.steps());
        steps.add(new Freshness.Step(ageDays, days));
        goodFor = new Freshness(steps, goodFor.otherwise());
        return this;
    }

    public StoryFactor lapsesAt(Lapse... events) {
        lapses.addAll(List.of(events));
        return this;
    }

    public StoryFactor disprovedBy(Basis... bases) {
        disprovedBy = Set.of(bases);
        return this;
    }

    public StoryFactor askAgain(int days) {
        askAgain = days;
        return this;
    }

    public StoryFactor directed() {
        directed = true;
        return this;
    }

    public StoryFactor heldBy(String... kinds) {
        heldBy = Set.of(kinds);
        return this;
    }

    public StoryFactor counted(Contact.Outcome outcome, int atLeast, int withinDays) {
        derived = new Derived.CountedContacts(Set.of(outcome), Set.of(), atLeast, Bound.of(withinDays));
        return this;
    }

    public StoryFactor countedOfKind(String contact, Contact.Outcome outcome, int atLeast, int withinDays) {
        derived = new Derived.CountedContacts(Set.of(outcome), Set.of(contact), atLeast, Bound.of(withinDays));
        return this;
    }

    public StoryFactor countedEvents(String factor, int atLeast, int withinDays) {
        derived = new Derived.CountedEvents(factor, atLeast, Bound.of(withinDays));
        return this;
    }

    Factor made() {
        return new Factor(
                id,
                id.replace('-', ' '),
                "",
                about,
                heading,
                side,
                kind,
                opposite,
                shownBy,
                ruledOutBy == null ? shownBy : ruledOutBy,
                goodFor,
                lapses,
                disprovedBy,
                askAgain,
                derived,
                directed,
                false,
                heldBy,
                List.of("§1"),
                List.of());
    }
}

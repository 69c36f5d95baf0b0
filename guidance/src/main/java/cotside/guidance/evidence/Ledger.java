package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything said, filed under the claims that it speaks of. Knows no day: {@link View} does. */
public final class Ledger {
    /** A set that can be confirmed complete: the household of one home, or the carers (no home). */
    public record SetKey(OpenSet set, @Nullable Id home) {}

    private final Known known;
    private final Factors factors;
    private final Id baby;
    private final Dates dates;
    private final Lapses lapses;
    private final List<Key> keys = new ArrayList<>();
    private final Map<String, Map<Subject, List<Evidence>>> filed = new HashMap<>();
    private final BitSet spokenOf = new BitSet();
    private final BitSet spokenAgainst = new BitSet();
    private final ClaimTable<List<Evidence>> evidence;
    private final Map<SetKey, List<Evidence>> confirmations = new LinkedHashMap<>();
    private final Map<Id, List<Evidence>> withoutPartner = new HashMap<>();
    private final List<Statement> acts = new ArrayList<>();
    private final List<Statement> sameEvents = new ArrayList<>();

    public Ledger(Known known, Factors factors, Id baby) {
        this.known = known;
        this.factors = factors;
        this.baby = baby;
        evidence = new ClaimTable<>(factors);
        dates = new Dates(known);
        lapses = new Lapses(known, factors, dates, baby);
        for (Statement statement : known.standing()) {
            if (!known.isForgotten(statement)) {
                file(statement);
            }
        }
    }

    private void file(Statement statement) {
        switch (statement.claim()) {
            case Claim.OfFactor of -> file(of, statement);
            case Claim.HowMany many -> file(many, statement);
            case Claim.Complete complete -> file(complete, statement);
            case Claim.OfAct act -> {
                if (act.baby().equals(baby) && statement.says() == Says.HOLDS) {
                    acts.add(statement);
                }
            }
            case Claim.SameEvent _ -> sameEvents.add(statement);
            default -> {}
        }
    }

    private void file(Claim.OfFactor of, Statement statement) {
        Factors.Ready factor = factors.find(of.factor());
        if (factor == null) {
            return;
        }
        Evidence evidence = known.weigh(statement);
        boolean hasNoPartner = of.factor().equals(Ties.PARTNER) && !of.subject().isPair();
        if (hasNoPartner) {
            withoutPartner
                    .computeIfAbsent(of.subject().one(), _ -> new ArrayList<>())
                    .add(evidence);
            speaksOf(of.factor(), evidence);
            return;
        }
        boolean opensAnEvent = factor.isEvent() && evidence.holds() && evidence.answered() && of.event() == null;
        add(
                Key.of(of.factor(), of.subject(), factor.directed()),
                opensAnEvent ? withEvent(evidence, statement.id()) : evidence);
    }

    /** That it was not so many times leaves open whether it was more or fewer. */
    private void file(Claim.HowMany many, Statement statement) {
        Factors.Ready factor = factors.find(many.factor());
        if (factor == null || factor.factor().derived() == null || statement.says() == Says.DOES_NOT_HOLD) {
            return;
        }
        int needed = switch (factor.factor().derived()) {
            case Derived.CountedContacts counted -> counted.atLeast();
            case Derived.CountedEvents counted -> counted.atLeast();
            case Derived.Dated _ -> 1;
        };
        boolean holds = statement.says() == Says.HOLDS && many.times() >= needed;
        add(
                Key.of(many.factor(), many.subject(), factor.directed()),
                known.weigh(statement).saying(holds));
    }

    /** A confirmation speaks for everyone it names, and against anyone it leaves out. */
    private void file(Claim.Complete complete, Statement statement) {
        if (complete.set() == OpenSet.CARERS && !complete.baby().equals(baby)) {
            return;
        }
        Evidence evidence = known.weigh(statement);
        confirmations
                .computeIfAbsent(new SetKey(complete.set(), complete.home()), _ -> new ArrayList<>())
                .add(evidence);
        if (statement.says() != Says.HOLDS) {
            return;
        }
        for (Person person : known.people()) {
            boolean named = complete.people().contains(person.id());
            Id home = complete.home();
            if (complete.set() == OpenSet.HOUSEHOLD && home != null) {
                add(new Key(Ties.LIVES_AT, Subject.pair(person.id(), home)), evidence.saying(named));
            } else if (named) {
                add(new Key(Ties.SHARES_CARE, Subject.pair(person.id(), baby)), evidence);
            } else {
                add(new Key(Ties.SHARES_CARE, Subject.pair(person.id(), baby)), evidence.saying(false));
                add(new Key(Ties.MAIN_CARER, Subject.pair(person.id(), baby)), evidence.saying(false));
            }
        }
    }

    private void add(Key key, Evidence said) {
        Map<Subject, List<Evidence>> bySubject = filed.computeIfAbsent(key.factor(), _ -> new LinkedHashMap<>());
        List<Evidence> sayings = bySubject.get(key.subject());
        if (sayings == null) {
            sayings = new ArrayList<>();
            bySubject.put(key.subject(), sayings);
            keys.add(key);
        }
        sayings.add(said);
        speaksOf(key.factor(), said);
    }

    /** Whoever speaks of a factor speaks of its opposite too, and against that who says that the factor holds. */
    private void speaksOf(String factor, Evidence said) {
        Factors.Ready ready = factors.find(factor);
        if (ready == null) {
            return;
        }
        spokenOf.set(ready.index());
        if (!said.holds()) {
            spokenAgainst.set(ready.index());
        }
        Factors.Ready opposite =
                ready.opposite() == null ? null : factors.find(ready.opposite().id());
        if (opposite != null) {
            spokenOf.set(opposite.index());
            if (said.holds()) {
                spokenAgainst.set(opposite.index());
            }
        }
    }

    private static Evidence withEvent(Evidence evidence, String event) {
        return new Evidence(
                evidence.statement(),
                true,
                evidence.basis(),
                evidence.earliest(),
                evidence.latest(),
                evidence.last(),
                event,
                evidence.repeat(),
                evidence.original(),
                evidence.observation());
    }

    public Known known() {
        return known;
    }

    public Factors factors() {
        return factors;
    }

    public Id baby() {
        return baby;
    }

    public Dates dates() {
        return dates;
    }

    Lapses lapses() {
        return lapses;
    }

    /** Acts done for this baby, in the order of their recording. */
    public List<Statement> acts() {
        return acts;
    }

    /** Every claim of which anything was said, each once. */
    public List<Key> keys() {
        return keys;
    }

    /** Every subject of which anything was said of one factor. */
    public Set<Subject> subjects(String factor) {
        return filed.getOrDefault(factor, Map.of()).keySet();
    }

    /** Evidence filed for one claim alone, without that on its opposite. */
    public List<Evidence> filed(Key key) {
        return filed(key.factor(), key.subject());
    }

    private List<Evidence> filed(String factor, Subject subject) {
        return filed.getOrDefault(factor, Map.of()).getOrDefault(subject, List.of());
    }

    /** Whether anybody said anything of a factor, whoever it is about; of most factors of a pack nobody did. */
    public boolean isSpokenOf(Factors.Ready factor) {
        return spokenOf.get(factor.index());
    }

    /** Whether anybody said of anybody that a factor does not hold. */
    public boolean isSpokenAgainst(Factors.Ready factor) {
        return spokenAgainst.get(factor.index());
    }

    /** All evidence for a claim, statements that its opposite holds included. To deny the opposite says nothing of it. */
    List<Evidence> evidence(Factors.Ready factor, Subject subject) {
        if (!isSpokenOf(factor)) {
            return List.of();
        }
        Subject ordered = Key.ordered(subject, factor.directed());
        List<Evidence> known = evidence.get(factor, ordered);
        if (known == null) {
            known = findEvidence(factor, ordered);
            evidence.put(factor, ordered, known);
        }
        return known;
    }

    private List<Evidence> findEvidence(Factors.Ready factor, Subject subject) {
        List<Evidence> own = filed(factor.id(), subject);
        List<Evidence> others =
                factor.opposite() == null ? List.of() : filed(factor.opposite().id(), subject);
        List<Evidence> alone = factor.id().equals(Ties.PARTNER) ? withoutPartner(subject) : List.of();
        if (others.isEmpty() && alone.isEmpty()) {
            return own;
        }
        List<Evidence> all = new ArrayList<>(own);
        for (Evidence other : others) {
            if (!other.answered()) {
                all.add(other);
            } else if (other.holds()) {
                all.add(other.contrary());
            }
        }
        for (Evidence none : alone) {
            if (!none.holds()) {
                all.add(none);
            }
        }
        return all;
    }

    private List<Evidence> withoutPartner(Subject pair) {
        List<Evidence> all = new ArrayList<>(withoutPartner.getOrDefault(pair.one(), List.of()));
        Id other = pair.other();
        if (other != null) {
            all.addAll(withoutPartner.getOrDefault(other, List.of()));
        }
        return all;
    }

    /** What was said of whether a person has no partner at all. */
    List<Evidence> withoutPartner(Id person) {
        return withoutPartner.getOrDefault(person, List.of());
    }

    List<Evidence> confirmations(SetKey set) {
        return confirmations.getOrDefault(set, List.of());
    }

    /** Every confirmation of a set, whatever day it speaks of. */
    public List<Evidence> allConfirmations(SetKey set) {
        return confirmations(set);
    }

    public Set<SetKey> confirmedSets() {
        return confirmations.keySet();
    }

    /** Handles shown to name one event, each with the handle that stands for all of them. */
    Map<String, String> sameEvents(String factor, Subject subject) {
        Map<String, String> leader = new HashMap<>();
        for (Statement statement : sameEvents) {
            Claim.SameEvent same = (Claim.SameEvent) statement.claim();
            boolean meant = same.factor().equals(factor) && same.subject().equals(subject);
            if (meant && statement.says() == Says.HOLDS && isShownSame(same, statement)) {
                String one = leader.getOrDefault(same.event(), same.event());
                String other = leader.getOrDefault(same.other(), same.other());
                String first = one.compareTo(other) <= 0 ? one : other;
                leader.put(same.event(), first);
                leader.put(same.other(), first);
                leader.replaceAll((_, to) -> to.equals(one) || to.equals(other) ? first : to);
            }
        }
        return leader;
    }

    private boolean isShownSame(Claim.SameEvent same, Statement statement) {
        if (!known.weigh(statement).basis().isStrongerThan(Basis.SAID)) {
            return false;
        }
        for (Statement other : sameEvents) {
            Claim.SameEvent that = (Claim.SameEvent) other.claim();
            boolean sameTwo = Set.of(that.event(), that.other()).equals(Set.of(same.event(), same.other()));
            if (other.says() == Says.DOES_NOT_HOLD && sameTwo) {
                return false;
            }
        }
        return true;
    }

    /** Handles of the events of one factor and subject that anybody says happened. */
    Set<String> handles(Factors.Ready factor, Subject subject) {
        Map<String, String> same = sameEvents(factor.id(), subject);
        Set<String> handles = new TreeSet<>();
        for (Evidence evidence : filed(Key.of(factor.id(), subject, factor.directed()))) {
            String event = evidence.event();
            if (evidence.holds() && evidence.answered() && event != null) {
                handles.add(same.getOrDefault(event, event));
            }
        }
        return handles;
    }
}

package cotside.guidance.outcome;

import cotside.guidance.evidence.ClaimTable;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.Measured;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The family's record on one day (guidance section 7). */
public final class RecordWorld implements World {
    private final View view;
    private final Atoms atoms;
    private final Map<Id, Person> people = new HashMap<>();
    private final List<Id> adults = new ArrayList<>();
    private final List<Id> children = new ArrayList<>();
    private final Set<Id> places = new LinkedHashSet<>();
    private final AsRead asWorry = new AsRead();
    private final AsRead asReassurance = new AsRead();
    private final Map<Role, List<Open>> open = new EnumMap<>(Role.class);
    /** Everybody is identified, and nobody said that two might be one. */
    private final boolean allDistinct;

    private final ClaimTable<Formula> worries;
    private final ClaimTable<Formula> reassurances;
    private final ClaimTable<Formula> dated;
    private final ClaimTable<Formula> datedNot;
    private final Map<List<Object>, Formula> ofEvents = new HashMap<>();
    private final Map<Open.Kind, Formula> ends = new EnumMap<>(Open.Kind.class);
    private final Map<Id, Formula> households = new HashMap<>();

    /** Who is who, as read for one use; found once. */
    private static final class AsRead {
        final Map<Role, Map<Id, Formula>> members = new EnumMap<>(Role.class);
        final Map<Role, List<Id>> people = new EnumMap<>(Role.class);
        final Map<Role, List<Member>> casts = new EnumMap<>(Role.class);
        final Map<Id, List<Same>> same = new HashMap<>();

        @Nullable
        List<Id> homes;
    }

    public RecordWorld(View view, Atoms atoms) {
        this.view = view;
        this.atoms = atoms;
        Factors factors = view.ledger().factors();
        worries = new ClaimTable<>(factors);
        reassurances = new ClaimTable<>(factors);
        dated = new ClaimTable<>(factors);
        datedNot = new ClaimTable<>(factors);
        for (Person person : view.ledger().known().people()) {
            people.put(person.id(), person);
            (person.child() ? children : adults).add(person.id());
        }
        view.ledger().known().homes().forEach(home -> places.add(home.id()));
        Factors.Ready same = factors.find(Ties.SAME_PERSON);
        allDistinct = same == null
                || (!view.ledger().isSpokenOf(same) && adults.stream().allMatch(this::isIdentified));
    }

    public View view() {
        return view;
    }

    public Atoms atoms() {
        return atoms;
    }

    @Override
    public Id baby() {
        return view.ledger().baby();
    }

    @Override
    public Factors.Ready factor(String id) {
        return view.ledger().factors().get(id);
    }

    public boolean isIdentified(Id person) {
        Person known = people.get(person);
        return known != null && known.identified();
    }

    @Override
    public Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        Subject ordered = Key.ordered(subject, factor.directed());
        if (event != null) {
            return ofEvents.computeIfAbsent(
                    List.of(factor.id(), ordered, event, use), _ -> leaf(factor, ordered, event, use));
        }
        ClaimTable<Formula> table = use == Use.WORRY ? worries : reassurances;
        Formula known = table.get(factor, ordered);
        if (known == null) {
            known = leaf(factor, ordered, null, use);
            table.put(factor, ordered, known);
        }
        return known;
    }

    private Formula leaf(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        Standing standing = view.standing(factor, subject, event, use);
        Atom.Kind kind = factor.id().equals(Ties.SAME_PERSON)
                ? Atom.Kind.IDENTITY
                : factor.isTie() ? Atom.Kind.TIE : Atom.Kind.FACTOR;
        return atoms.leaf(
                new Atom(kind, factor, subject, event, false, use, view.truth(factor, standing, use), standing, null));
    }

    @Override
    public Formula dated(Factors.Ready factor, Subject subject, boolean negated) {
        ClaimTable<Formula> table = negated ? datedNot : dated;
        Formula known = table.get(factor, subject);
        if (known == null) {
            Derived.Dated reckoned =
                    (Derived.Dated) Objects.requireNonNull(factor.factor().derived());
            Truth truth = view.measures()
                    .of(reckoned.measure(), subject)
                    .truth(reckoned.comparison(), view.bound(reckoned.bound()), negated);
            known = atoms.leaf(new Atom(Atom.Kind.DATE, factor, subject, null, negated, Use.WORRY, truth, null, null));
            table.put(factor, subject, known);
        }
        return known;
    }

    @Override
    public Measured measured(Measure measure, Subject subject) {
        return view.measures().of(measure, subject);
    }

    @Override
    public int bound(Derived.Bound bound) {
        return view.bound(bound);
    }

    @Override
    public Formula open(Open set) {
        Id home = set.home();
        return home == null
                ? ends.computeIfAbsent(set.kind(), _ -> leaf(set))
                : households.computeIfAbsent(home, _ -> leaf(set));
    }

    private Formula leaf(Open set) {
        Atom.Kind kind = set.isSet() ? Atom.Kind.OPEN_SET : Atom.Kind.ROLE;
        return atoms.leaf(new Atom(kind, null, null, null, false, Use.WORRY, Truth.UNKNOWN, null, set));
    }

    /** A tie that somebody has spoken of; one that nobody has is not there, and open sets stand for it. */
    private Formula tie(String tie, Id one, Id other, Use use) {
        Factors.Ready factor = view.ledger().factors().find(tie);
        if (factor == null) {
            return Formula.Constant.FALSE;
        }
        Subject pair = Subject.pair(one, other);
        return view.existing(factor, pair).isEmpty() ? Formula.Constant.FALSE : stated(factor, pair, null, use);
    }

    private Formula toBaby(String tie, Id person, Use use) {
        return tie(tie, person, baby(), use);
    }

    private Truth truth(Formula formula) {
        return formula.truth(atoms::truth);
    }

    private boolean mayBe(Formula formula) {
        return truth(formula) != Truth.FALSE;
    }

    private AsRead asRead(Use use) {
        return use == Use.WORRY ? asWorry : asReassurance;
    }

    @Override
    public List<Id> people(Role role, Use use) {
        Map<Role, List<Id>> people = asRead(use).people;
        List<Id> known = people.get(role);
        if (known == null) {
            known = mayFill(role, use);
            people.put(role, known);
        }
        return known;
    }

    private List<Id> mayFill(Role role, Use use) {
        List<Id> fill = new ArrayList<>();
        for (Id person : role == Role.SIBLINGS ? children : adults) {
            if (mayBe(member(role, person, use))) {
                fill.add(person);
            }
        }
        return List.copyOf(fill);
    }

    @Override
    public List<Member> cast(Role role, Use use) {
        Map<Role, List<Member>> casts = asRead(use).casts;
        List<Member> known = casts.get(role);
        if (known == null) {
            known = World.super.cast(role, use);
            casts.put(role, known);
        }
        return known;
    }

    @Override
    public Formula member(Role role, Id person, Use use) {
        Map<Id, Formula> members = asRead(use).members.computeIfAbsent(role, _ -> new HashMap<>());
        Formula known = members.get(person);
        if (known == null) {
            known = fills(role, person, use);
            members.put(person, known);
        }
        return known;
    }

    @Override
    public Formula parentAnyway(Id person, Use use) {
        return Formula.or(member(Role.MOTHER, person, use), toBaby(Ties.PARENTAL_RESPONSIBILITY, person, use));
    }

    private Formula fills(Role role, Id who, Use use) {
        return switch (role) {
            case MOTHER -> toBaby(Ties.BIRTH_MOTHER, who, use);
            case OTHER_PARENT -> Formula.or(toBaby(Ties.FATHER, who, use), toBaby(Ties.SECOND_PARENT, who, use));
            case PARENTS -> Formula.or(parentAnyway(who, use), member(Role.OTHER_PARENT, who, use));
            case MAIN_CARER -> toBaby(Ties.MAIN_CARER, who, use);
            case CARERS ->
                Formula.or(
                        member(Role.MAIN_CARER, who, use),
                        toBaby(Ties.SHARES_CARE, who, use),
                        Formula.and(member(Role.PARENTS, who, use), member(Role.HOUSEHOLD, who, use)));
            case HOUSEHOLD -> livesWithBaby(who, use);
            case PARTNERS -> partnerOfParent(who, use);
            case GRANDPARENTS -> toBaby(Ties.GRANDPARENT, who, use);
            case ADULTS ->
                Formula.or(
                        member(Role.PARENTS, who, use),
                        member(Role.CARERS, who, use),
                        member(Role.HOUSEHOLD, who, use),
                        member(Role.PARTNERS, who, use),
                        member(Role.GRANDPARENTS, who, use),
                        toBaby(Ties.BARRED, who, use));
            case SIBLINGS -> Formula.or(toBaby(Ties.SIBLING, who, use), livesWithBaby(who, use));
        };
    }

    private Formula livesWithBaby(Id who, Use use) {
        List<Formula> ways = new ArrayList<>();
        List<Id> babyHomes = homes(use);
        for (Id home : babyHomes) {
            Formula lives = tie(Ties.LIVES_AT, who, home, use);
            if (!lives.equals(Formula.Constant.FALSE)) {
                ways.add(Formula.and(babyAt(home, use), lives));
            }
        }
        if (use == Use.WORRY && !openHome().isEmpty()) {
            ways.add(member(Role.MOTHER, who, use));
            ways.add(member(Role.MAIN_CARER, who, use));
        }
        return Formula.or(ways);
    }

    private Formula partnerOfParent(Id who, Use use) {
        List<Formula> ways = new ArrayList<>();
        for (Id other : adults) {
            if (other.equals(who)) {
                continue;
            }
            Formula partner = tie(Ties.PARTNER, who, other, use);
            if (!partner.equals(Formula.Constant.FALSE)) {
                ways.add(Formula.and(
                        partner, Formula.or(member(Role.PARENTS, other, use), member(Role.MAIN_CARER, other, use))));
            }
        }
        return Formula.or(ways);
    }

    /**
     * Homes that somebody says the baby stays at or is expected at. An unborn baby is besides where its mother is; so is a
     * baby of whom nobody has said where it stays, and it may be where its main carer is.
     */
    @Override
    public List<Id> homes(Use use) {
        AsRead read = asRead(use);
        List<Id> known = read.homes;
        if (known == null) {
            known = mayHouse(use);
            read.homes = known;
        }
        return known;
    }

    private List<Id> mayHouse(Use use) {
        List<Id> known = new ArrayList<>();
        for (Id place : places) {
            if (mayBe(babyAt(place, use))) {
                known.add(place);
            }
        }
        return List.copyOf(known);
    }

    @Override
    public Formula babyAt(Id home, Use use) {
        Formula stays = tie(Ties.LIVES_AT, baby(), home, use);
        boolean followsMother = Boolean.TRUE.equals(view.isUnborn()) || !anyHomeSaid();
        if (!followsMother) {
            return stays;
        }
        List<Formula> ways = new ArrayList<>(List.of(stays));
        for (Id adult : adults) {
            Formula lives = tie(Ties.LIVES_AT, adult, home, use);
            if (!lives.equals(Formula.Constant.FALSE)) {
                ways.add(Formula.and(
                        lives, Formula.or(member(Role.MOTHER, adult, use), member(Role.MAIN_CARER, adult, use))));
            }
        }
        return Formula.or(ways);
    }

    private boolean anyHomeSaid() {
        for (Id place : places) {
            Formula stays = tie(Ties.LIVES_AT, baby(), place, Use.WORRY);
            if (!stays.equals(Formula.Constant.FALSE) && truth(stays) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Open> open(Role role) {
        List<Open> known = open.get(role);
        if (known == null) {
            known = List.copyOf(findOpen(role));
            open.put(role, known);
        }
        return known;
    }

    private Set<Open> findOpen(Role role) {
        Set<Open> found = new LinkedHashSet<>();
        switch (role) {
            case MOTHER -> addUnfilled(Role.MOTHER, Open.Kind.MOTHER, found);
            case OTHER_PARENT -> addOtherParent(found);
            case PARENTS -> {
                addUnfilled(Role.MOTHER, Open.Kind.MOTHER, found);
                addOtherParent(found);
            }
            case MAIN_CARER -> {
                if (!Boolean.TRUE.equals(view.isUnborn())) {
                    addUnfilled(Role.MAIN_CARER, Open.Kind.MAIN_CARER, found);
                }
            }
            case CARERS -> {
                if (!view.isComplete(new Ledger.SetKey(OpenSet.CARERS, null))) {
                    found.add(Open.of(Open.Kind.CARERS));
                }
            }
            case HOUSEHOLD -> addHouseholds(found);
            case PARTNERS -> addPartners(found);
            case ADULTS -> {
                addUnfilled(Role.MOTHER, Open.Kind.MOTHER, found);
                addOtherParent(found);
                addHouseholds(found);
                found.addAll(open(Role.CARERS));
                addPartners(found);
            }
            case GRANDPARENTS -> addUnfilled(role, Open.Kind.GRANDPARENTS, found);
            case SIBLINGS -> addUnfilled(role, Open.Kind.SIBLINGS, found);
        }
        return found;
    }

    private void addUnfilled(Role role, Open.Kind kind, Set<Open> found) {
        for (Id person : people(role, Use.WORRY)) {
            if (isIdentified(person) && isFilled(member(role, person, Use.REASSURANCE))) {
                return;
            }
        }
        found.add(Open.of(kind));
    }

    /**
     * Whether people say so, and nobody otherwise. To close a role is to be reassured about everybody else: an assumption,
     * a tie said to be over or one that is disputed closes none. The tie is one read as reassurance.
     */
    private boolean isFilled(Formula tie) {
        return tie.holds(atom -> {
            Standing standing = atoms.get(atom).standing();
            return standing != null
                    && (standing.stands() == Standing.Stands.SHOWN || standing.stands() == Standing.Stands.SAID);
        });
    }

    /** Closed only by somebody identified, or by there being none to find; not to be pursued leaves the doubt. */
    private void addOtherParent(Set<Open> found) {
        for (Id person : people(Role.OTHER_PARENT, Use.WORRY)) {
            if (isIdentified(person) && truth(member(Role.OTHER_PARENT, person, Use.REASSURANCE)) == Truth.TRUE) {
                return;
            }
        }
        if (ofBaby(Ties.NO_OTHER_PARENT) != Truth.TRUE) {
            found.add(Open.of(Open.Kind.OTHER_PARENT));
        }
    }

    private Truth ofBaby(String factor) {
        Factors.Ready ready = view.ledger().factors().find(factor);
        return ready == null ? Truth.UNKNOWN : view.truth(ready, Subject.of(baby()), null, Use.REASSURANCE);
    }

    private void addHouseholds(Set<Open> found) {
        found.addAll(openHome());
        for (Id home : homes(Use.WORRY)) {
            if (!view.isComplete(new Ledger.SetKey(OpenSet.HOUSEHOLD, home))) {
                found.add(new Open(Open.Kind.HOUSEHOLD, home));
            }
        }
    }

    @Override
    public List<Open> openHome() {
        for (Id home : homes(Use.WORRY)) {
            if (isFilled(babyAt(home, Use.REASSURANCE))) {
                return List.of();
            }
        }
        return List.of(Open.of(Open.Kind.HOME));
    }

    /**
     * A mother, main carer, or parent in the home whose partner nobody certain is, and who is not shown to have none; or
     * nobody certain is any of these.
     */
    private void addPartners(Set<Open> found) {
        Set<Id> whose = new TreeSet<>(people(Role.MOTHER, Use.WORRY));
        whose.addAll(people(Role.MAIN_CARER, Use.WORRY));
        for (Id person : people(Role.CARERS, Use.WORRY)) {
            if (mayBe(member(Role.PARENTS, person, Use.WORRY))) {
                whose.add(person);
            }
        }
        for (Id person : whose) {
            if (!view.isWithoutPartner(person) && !hasPartner(person)) {
                found.add(Open.of(Open.Kind.PARTNERS));
                return;
            }
        }
        if (whose.stream().noneMatch(this::isSaidToBeOne)) {
            found.add(Open.of(Open.Kind.PARTNERS));
        }
    }

    private boolean isSaidToBeOne(Id person) {
        return isFilled(Formula.or(
                member(Role.MOTHER, person, Use.REASSURANCE),
                member(Role.MAIN_CARER, person, Use.REASSURANCE),
                Formula.and(
                        member(Role.PARENTS, person, Use.REASSURANCE), member(Role.CARERS, person, Use.REASSURANCE))));
    }

    private boolean hasPartner(Id person) {
        for (Id other : adults) {
            if (!other.equals(person)
                    && isIdentified(other)
                    && isFilled(tie(Ties.PARTNER, person, other, Use.REASSURANCE))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Same> same(Id person, Use use) {
        if (allDistinct) {
            return List.of();
        }
        Map<Id, List<Same>> known = asRead(use).same;
        List<Same> same = known.get(person);
        if (same == null) {
            same = findSame(person, use);
            known.put(person, same);
        }
        return same;
    }

    private List<Same> findSame(Id person, Use use) {
        List<Same> found = new ArrayList<>();
        follow(person, person, Formula.Constant.TRUE, new LinkedHashSet<>(Set.of(person)), use, found);
        return List.copyOf(found);
    }

    /** Along a chain in which everyone between the two ends is unidentified. */
    private void follow(Id start, Id at, Formula soFar, Set<Id> chain, Use use, List<Same> found) {
        for (Id next : adults) {
            if (chain.contains(next)) {
                continue;
            }
            Formula link = identity(at, next, at.equals(start), use);
            if (!mayBe(link)) {
                continue;
            }
            Formula way = Formula.and(soFar, link);
            found.add(new Same(next, way));
            if (!isIdentified(next)) {
                Set<Id> longer = new LinkedHashSet<>(chain);
                longer.add(next);
                follow(start, next, way, longer, use, found);
            }
        }
    }

    private boolean isBirthMother(Id person) {
        return isFilled(member(Role.MOTHER, person, Use.REASSURANCE));
    }

    /**
     * Whether two people may be one. Until somebody has said, it is unknown of an unidentified person, tied or not, and
     * each adult already tied to the baby; but whoever writes of the birth mother and of somebody else means two.
     */
    private Formula identity(Id one, Id other, boolean direct, Use use) {
        Formula said = tie(Ties.SAME_PERSON, one, other, use);
        if (!said.equals(Formula.Constant.FALSE)) {
            return said;
        }
        boolean mayBeAsked = direct
                && use == Use.WORRY
                && ((!isIdentified(one) && isTied(other)) || (!isIdentified(other) && isTied(one)))
                && !isBirthMother(one)
                && !isBirthMother(other);
        return mayBeAsked
                ? stated(factor(Ties.SAME_PERSON), Subject.pair(one, other), null, use)
                : Formula.Constant.FALSE;
    }

    private boolean isTied(Id person) {
        return mayBe(member(Role.ADULTS, person, Use.WORRY));
    }

    @Override
    public boolean isShownSame(Id one, Id other) {
        return truth(tie(Ties.SAME_PERSON, one, other, Use.REASSURANCE)) == Truth.TRUE;
    }
}

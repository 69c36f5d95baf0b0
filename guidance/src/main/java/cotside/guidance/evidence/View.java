package cotside.guidance.evidence;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Viewpoint;
import cotside.guidance.picture.Weights;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands on one day: only what was true on or before it exists. */
public final class View {
    /** Days of the record are Europe/London days. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Ledger ledger;
    private final int day;
    private final Map<String, Parameter> parameters;
    private final Measures measures;
    private final Map<Object, Standing> cache = new HashMap<>();
    private final Map<Integer, View> days;
    private @Nullable Birth birth;
    private final ClaimTable<Standing> worries;
    private final ClaimTable<Standing> reassurances;
    private final ClaimTable<List<Evidence>> existing;

    private record Asked(
            String factor, Subject subject, @Nullable String event, Use use) {}

    /**
     * An event that somebody says happened.
     *
     * @param earliest the earliest day that anyone gives it
     * @param latest the latest
     * @param firstRecorded the day on which it was first recorded
     */
    public record Event(String handle, int earliest, int latest, int firstRecorded) {}

    /** How old the baby is in evidence: born by {@code latest}; or else unborn, or nobody knows. */
    private record Birth(@Nullable Integer latest, @Nullable Boolean unborn) {}

    public View(Ledger ledger, Pack pack, int day) {
        this(ledger, Pack.byId(pack.parameters(), Parameter::id), day, new HashMap<>());
    }

    private View(Ledger ledger, Map<String, Parameter> parameters, int day, Map<Integer, View> days) {
        this.days = days;
        days.put(day, this);
        this.ledger = ledger;
        this.parameters = parameters;
        this.day = day;
        this.measures = new Measures(ledger, day);
        worries = new ClaimTable<>(ledger.factors());
        reassurances = new ClaimTable<>(ledger.factors());
        existing = new ClaimTable<>(ledger.factors());
    }

    /** The same knowledge on another day; days are shared by all who look at one ledger. */
    public View on(int otherDay) {
        View known = days.get(otherDay);
        return known == null ? new View(ledger, parameters, otherDay, days) : known;
    }

    public Ledger ledger() {
        return ledger;
    }

    public int day() {
        return day;
    }

    public Measures measures() {
        return measures;
    }

    /** The number that a bound means on this day. */
    public int bound(Derived.Bound bound) {
        Parameter parameter = bound.parameter() == null ? null : parameters.get(bound.parameter());
        return parameter == null ? bound.number() : parameter.on(LocalDate.ofEpochDay(day));
    }

    /** The standing of a claim, as read for one use. With an event, of that event alone. */
    public Standing standing(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        if (isNeverSpokenOf(factor)) {
            return Standing.NEVER_ASKED;
        }
        Subject ordered = Key.ordered(subject, factor.directed());
        if (event != null) {
            Asked asked = new Asked(factor.id(), ordered, event, use);
            Standing known = cache.get(asked);
            if (known == null) {
                known = weigh(factor, ordered, event, use);
                cache.put(asked, known);
            }
            return known;
        }
        ClaimTable<Standing> table = use == Use.WORRY ? worries : reassurances;
        Standing known = table.get(factor, ordered);
        if (known == null) {
            known = weigh(factor, ordered, null, use);
            table.put(factor, ordered, known);
        }
        return known;
    }

    private boolean isNeverSpokenOf(Factors.Ready factor) {
        return factor.factor().derived() == null && !ledger.isSpokenOf(factor);
    }

    /** How a claim reads. */
    public Truth truth(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        return truth(factor, standing(factor, subject, event, use), use);
    }

    public Truth truth(Factors.Ready factor, Standing standing, Use use) {
        return Standings.truth(standing, use, factor.isTie());
    }

    private Standing weigh(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        List<Evidence> existing = existing(factor, subject);
        if (!factor.isEvent()) {
            return Standings.of(factor, existing, use, freshness(factor, subject));
        }
        if (event != null) {
            return Standings.of(factor, ofEvent(factor, subject, event, existing), use, freshness(factor, subject));
        }
        return anyEvent(factor, subject, use, existing);
    }

    /**
     * The standing from only some of what was said of a claim, whatever event it names.
     *
     * @param ageless nothing goes stale
     */
    public Standing standing(
            Factors.Ready factor, Subject subject, Predicate<Evidence> counts, Use use, boolean ageless) {
        List<Evidence> chosen = new ArrayList<>();
        for (Evidence one : existing(factor, subject)) {
            if (counts.test(one)) {
                chosen.add(one);
            }
        }
        return Standings.of(factor, chosen, use, ageless ? _ -> true : freshness(factor, subject));
    }

    /** The evidence that says a claim holds; with an event, of that event alone. */
    public List<Evidence> holding(Factors.Ready factor, Subject subject, @Nullable String event) {
        List<Evidence> existing = existing(factor, subject);
        List<Evidence> meant = event == null ? existing : ofEvent(factor, subject, event, existing);
        List<Evidence> holding = new ArrayList<>();
        for (Evidence one : meant) {
            if (one.holds() && one.answered()) {
                holding.add(one);
            }
        }
        return holding;
    }

    /** What was said of a claim and speaks of this day or earlier, counts included. */
    public List<Evidence> existing(Factors.Ready factor, Subject subject) {
        if (isNeverSpokenOf(factor)) {
            return List.of();
        }
        Subject ordered = Key.ordered(subject, factor.directed());
        List<Evidence> known = existing.get(factor, ordered);
        if (known == null) {
            known = findExisting(factor, ordered);
            existing.put(factor, ordered, known);
        }
        return known;
    }

    private List<Evidence> findExisting(Factors.Ready factor, Subject subject) {
        List<Evidence> all = ledger.evidence(factor, subject);
        if (all.isEmpty() && factor.factor().derived() == null) {
            return List.of();
        }
        List<Evidence> found = new ArrayList<>(all.size() + 1);
        for (Evidence one : all) {
            if (one.earliest() <= day) {
                found.add(one.asAt(day));
            }
        }
        if (factor.factor().derived() != null) {
            Counts.add(this, factor, subject, found);
        }
        return List.copyOf(found);
    }

    private Predicate<Evidence> freshness(Factors.Ready factor, Subject subject) {
        return evidence -> isFresh(factor, evidence, ledger.lapses().of(factor, subject));
    }

    private boolean isFresh(Factors.Ready factor, Evidence evidence, List<Lapses.Moment> lapses) {
        Integer age = youngestAge(evidence.last());
        if (day - evidence.last() > factor.goodFor(age)) {
            return false;
        }
        return !hasLapsed(evidence, lapses);
    }

    private boolean hasLapsed(Evidence evidence, List<Lapses.Moment> lapses) {
        for (Lapses.Moment lapse : lapses) {
            if (lapse.earliest() <= day && lapse.latest() > evidence.last()) {
                return true;
            }
        }
        return false;
    }

    /** Statements that name an event, and denials that name none but certainly cover it. */
    private List<Evidence> ofEvent(Factors.Ready factor, Subject subject, String handle, List<Evidence> existing) {
        Map<String, String> same = ledger.sameEvents(factor.id(), subject);
        String leader = same.getOrDefault(handle, handle);
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (Evidence one : existing) {
            String event = one.event();
            if (one.holds() && event != null && same.getOrDefault(event, event).equals(leader)) {
                earliest = Math.min(earliest, one.earliest());
                latest = Math.max(latest, one.latest());
            }
        }
        List<Evidence> ofEvent = new ArrayList<>();
        for (Evidence one : existing) {
            String event = one.event();
            boolean names = event != null && same.getOrDefault(event, event).equals(leader);
            boolean covers = event == null
                    && !one.holds()
                    && one.answered()
                    && Known.day(one.statement().when().from().latest()) <= earliest
                    && latest <= one.last();
            if (names || covers) {
                ofEvent.add(one);
            }
        }
        return ofEvent;
    }

    /** Whether any such event happened: the most telling event; false only when each is ruled out and so is any other. */
    private Standing anyEvent(Factors.Ready factor, Subject subject, Use use, List<Evidence> existing) {
        Standing best = null;
        for (Event event : events(factor, subject)) {
            Standing one = standing(factor, subject, event.handle(), use);
            if (best == null || isMoreTelling(factor, one, best, use)) {
                best = one;
            }
        }
        Standing rest = Standings.of(
                factor,
                existing.stream()
                        .filter(one -> one.event() == null && !(one.holds() && one.answered()))
                        .toList(),
                use,
                freshness(factor, subject));
        if (best == null) {
            return rest;
        }
        boolean allOver = truth(factor, best, use) == Truth.FALSE;
        return allOver ? rest : best;
    }

    private boolean isMoreTelling(Factors.Ready factor, Standing one, Standing best, Use use) {
        int byTruth = truth(factor, one, use).compareTo(truth(factor, best, use));
        if (byTruth != 0) {
            return byTruth > 0;
        }
        return one.stands().compareTo(best.stands()) < 0;
    }

    /** The events of one factor and subject that exist on this day, by handle. */
    public List<Event> events(Factors.Ready factor, Subject subject) {
        Map<String, String> same = ledger.sameEvents(factor.id(), subject);
        Map<String, Event> events = new HashMap<>();
        for (Evidence one : existing(factor, subject)) {
            String named = one.event();
            if (named == null || !one.holds() || !one.answered()) {
                continue;
            }
            String handle = same.getOrDefault(named, named);
            int recorded = Known.day(LocalDate.ofInstant(one.statement().recorded(), LONDON));
            Event so = events.get(handle);
            events.put(
                    handle,
                    so == null
                            ? new Event(handle, one.earliest(), one.latest(), recorded)
                            : new Event(
                                    handle,
                                    Math.min(so.earliest(), one.earliest()),
                                    Math.max(so.latest(), one.latest()),
                                    Math.min(so.firstRecorded(), recorded)));
        }
        return events.values().stream()
                .sorted(java.util.Comparator.comparingInt(Event::earliest)
                        .thenComparingInt(Event::firstRecorded)
                        .thenComparing(Event::handle))
                .toList();
    }

    /** Handles that name the event, itself included. */
    public Set<String> handlesOf(Factors.Ready factor, Subject subject, String handle) {
        Set<String> handles = new java.util.HashSet<>(Set.of(handle));
        ledger.sameEvents(factor.id(), subject).forEach((one, leader) -> {
            if (leader.equals(handle)) {
                handles.add(one);
            }
        });
        return handles;
    }

    /** The standing of "nobody else", read as reassurance: complete only while it is shown and fresh. */
    public Standing completeness(Ledger.SetKey set) {
        return cache.computeIfAbsent(set, _ -> {
            Factors.Ready tie = completenessFactor(set);
            List<Lapses.Moment> lapses = new ArrayList<>();
            Id home = set.home();
            if (set.set() == OpenSet.HOUSEHOLD && home != null) {
                lapses.addAll(ledger.lapses().begun(Ties.LIVES_AT, home));
                lapses.addAll(ledger.lapses().find(tie, Subject.of(home)));
            } else {
                lapses.addAll(ledger.lapses().begun(Ties.SHARES_CARE, ledger.baby()));
                lapses.addAll(ledger.lapses().begun(Ties.MAIN_CARER, ledger.baby()));
                lapses.addAll(ledger.lapses().begun(Ties.LIVES_AT, ledger.baby()));
            }
            List<Evidence> existing = confirmations(set);
            return Standings.of(
                    tie,
                    existing,
                    Use.REASSURANCE,
                    evidence -> isFresh(tie, evidence, lapses)
                            && !hasLapsed(evidence, ledger.lapses().newcomers(evidence)));
        });
    }

    /** What was said by this day of whether a set is complete. */
    public List<Evidence> confirmations(Ledger.SetKey set) {
        List<Evidence> existing = new ArrayList<>();
        for (Evidence one : ledger.confirmations(set)) {
            if (one.earliest() <= day) {
                existing.add(one.asAt(day));
            }
        }
        return existing;
    }

    public boolean isComplete(Ledger.SetKey set) {
        Standing standing = completeness(set);
        return standing.stands() == Standing.Stands.SHOWN && standing.fresh();
    }

    private Factors.Ready completenessFactor(Ledger.SetKey set) {
        String tie = set.set() == OpenSet.HOUSEHOLD ? Ties.LIVES_AT : Ties.SHARES_CARE;
        Factors.Ready of = ledger.factors().find(tie);
        Freshness goodFor = of == null ? Freshness.NEVER_STALE : of.goodFor();
        return Factors.Ready.alone(new Factor(
                tie,
                "complete",
                "",
                SubjectKind.HOME,
                Heading.ENVIRONMENT,
                Side.CONTEXT,
                Kind.STATE,
                null,
                Needs.ORDINARY,
                Needs.ORDINARY,
                goodFor,
                of == null ? List.of() : of.lapses(),
                Set.of(),
                0,
                null,
                false,
                false,
                Set.of(),
                List.of(),
                List.of()));
    }

    /** Whether it is shown, and fresh, that a person has no partner at all. */
    public boolean isWithoutPartner(Id person) {
        Factors.Ready partner = ledger.factors().find(Ties.PARTNER);
        if (partner == null) {
            return false;
        }
        List<Evidence> existing = new ArrayList<>();
        for (Evidence one : ledger.withoutPartner(person)) {
            if (one.earliest() <= day) {
                existing.add(one.asAt(day));
            }
        }
        Standing standing = Standings.of(partner, existing, Use.WORRY, freshness(partner, Subject.of(person)));
        return standing.stands() == Standing.Stands.RULED_OUT && standing.fresh();
    }

    /** Every weight of the baby on record by this day, doubtful ones included. */
    public Weights weights(Viewpoint from, String label) {
        return new Growing(ledger, day).weights(from, label);
    }

    /** Contacts on or before this day that count. */
    public List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : ledger.known().contacts()) {
            if (Known.day(contact.day().earliest()) <= day) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    public @Nullable Boolean isUnborn() {
        return birth().unborn();
    }

    /** The age on the day {@code on} of the youngest that the baby may be; negative before birth, null when not known. */
    public @Nullable Integer youngestAge(int on) {
        Integer latest = birth().latest();
        if (latest != null) {
            return on - latest;
        }
        return Boolean.TRUE.equals(isUnborn()) ? -1 : null;
    }

    private Birth birth() {
        if (birth == null) {
            birth = new Birth(
                    ledger.dates().latestBirth(ledger.baby(), day),
                    ledger.dates().isUnborn(ledger.baby(), day));
        }
        return birth;
    }

    /** The baby's death, if any is on record by this day. */
    public boolean isDead() {
        return !ledger.dates().sources(DateKind.DEATH, ledger.baby(), day).isEmpty();
    }

    /** The baby's death, on more than somebody's word. */
    public boolean isShownDead() {
        return ledger.dates().sources(DateKind.DEATH, ledger.baby(), day).stream()
                .anyMatch(Dates.Source::shown);
    }
}

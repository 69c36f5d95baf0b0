package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The days on which something happened that makes earlier standings stale at once: birth, discharge, a move, a new adult
 * in the home, a tie begun or resumed. A tie begins at every start that anyone gives it, and at each mention up to the
 * first that shows it.
 */
final class Lapses {
    /** Somewhere from {@code earliest} to {@code latest}. */
    record Moment(int earliest, int latest) {}

    private record Begin(String tie, Subject subject, Moment moment) {}

    private final Known known;
    private final Factors factors;
    private final Dates dates;
    private final Id baby;
    private final List<Begin> begins = new ArrayList<>();
    private final Set<Id> children = new HashSet<>();
    private final ClaimTable<List<Moment>> cache;

    Lapses(Known known, Factors factors, Dates dates, Id baby) {
        this.known = known;
        this.factors = factors;
        this.dates = dates;
        this.baby = baby;
        cache = new ClaimTable<>(factors);
        known.people().forEach(person -> {
            if (person.child()) {
                children.add(person.id());
            }
        });
        known.family().babies().forEach(one -> children.add(one.id()));
        collectBegins();
    }

    private void collectBegins() {
        Map<Key, List<Evidence>> mentions = new HashMap<>();
        for (Statement statement : known.standing()) {
            if (statement.claim() instanceof Claim.Complete complete && statement.says() == Says.HOLDS) {
                collectMentions(complete, known.weigh(statement), mentions);
            }
            if (statement.claim() instanceof Claim.OfFactor of && !statement.expected()) {
                Factors.Ready ready = factors.find(of.factor());
                boolean answered = statement.says() == Says.HOLDS || statement.says() == Says.DOES_NOT_HOLD;
                if (ready != null && isOverTime(ready, of.subject()) && answered) {
                    mentions.computeIfAbsent(
                                    Key.of(of.factor(), of.subject(), ready.directed()), _ -> new ArrayList<>())
                            .add(known.weigh(statement));
                }
            }
        }
        mentions.forEach(this::collectBegins);
    }

    /** A list of a household or of carers speaks for everybody it names, and against everybody else. */
    private void collectMentions(Claim.Complete list, Evidence evidence, Map<Key, List<Evidence>> mentions) {
        Id home = list.home();
        for (Person person : known.family().people()) {
            boolean named = list.people().contains(person.id());
            Key tie = list.set() == OpenSet.HOUSEHOLD && home != null
                    ? new Key(Ties.LIVES_AT, Subject.pair(person.id(), home))
                    : new Key(Ties.SHARES_CARE, Subject.pair(person.id(), list.baby()));
            mentions.computeIfAbsent(tie, _ -> new ArrayList<>()).add(evidence.saying(named));
        }
    }

    private static boolean isOverTime(Factors.Ready factor, Subject subject) {
        return factor.isTie() && factor.factor().kind() == Kind.STATE && subject.isPair();
    }

    private void collectBegins(Key tie, List<Evidence> mentions) {
        mentions.sort(Comparator.comparingInt(Evidence::last)
                .thenComparing(Evidence::holds)
                .thenComparing(Evidence::id));
        boolean shown = false;
        for (Evidence mention : mentions) {
            if (!mention.holds()) {
                shown = false;
                continue;
            }
            var when = mention.statement().when();
            boolean period = when.open() || !when.from().equals(when.to());
            if (period) {
                begins.add(new Begin(
                        tie.factor(),
                        tie.subject(),
                        new Moment(
                                Known.day(when.from().earliest()),
                                Known.day(when.from().latest()))));
            }
            if (!shown) {
                begins.add(new Begin(tie.factor(), tie.subject(), new Moment(mention.last(), mention.latest())));
                shown = mention.basis().isStrongerThan(Basis.SAID) && !mention.repeat();
            }
        }
    }

    /** The moments at which a standing of this factor and subject lapses. */
    List<Moment> of(Factors.Ready factor, Subject subject) {
        if (factor.lapses().isEmpty()) {
            return List.of();
        }
        List<Moment> known = cache.get(factor, subject);
        if (known == null) {
            known = find(factor, subject);
            cache.put(factor, subject, known);
        }
        return known;
    }

    List<Moment> find(Factors.Ready factor, Subject subject) {
        List<Moment> moments = new ArrayList<>();
        for (Lapse lapse : factor.lapses()) {
            collect(lapse, subject, moments);
        }
        return moments;
    }

    private void collect(Lapse lapse, Subject subject, List<Moment> moments) {
        switch (lapse) {
            case Lapse.Birth _ -> dated(DateKind.BIRTH, moments);
            case Lapse.Discharge _ -> dated(DateKind.DISCHARGE, moments);
            case Lapse.Move _ -> begun(moments, begin -> begin.tie().equals(Ties.LIVES_AT) && moves(begin, subject));
            case Lapse.NewAdult _ ->
                begun(moments, begin -> begin.tie().equals(Ties.LIVES_AT) && isNewAdult(begin, subject));
            case Lapse.TieBegun _ ->
                begun(
                        moments,
                        begin -> !begin.tie().equals(Ties.LIVES_AT)
                                && !begin.tie().equals(Ties.BARRED)
                                && sharesOne(begin.subject(), subject));
            case Lapse.Happened happened -> happened(happened.factor(), subject, moments);
        }
    }

    private void dated(DateKind kind, List<Moment> moments) {
        for (Dates.Source source : dates.sources(kind, baby, Integer.MAX_VALUE)) {
            if (!source.expected()) {
                moments.add(new Moment(source.earliest(), source.latest()));
            }
        }
    }

    private void begun(List<Moment> moments, java.util.function.Predicate<Begin> meant) {
        for (Begin begin : begins) {
            if (meant.test(begin)) {
                moments.add(begin.moment());
            }
        }
    }

    /** Somebody of the subject begins to live somewhere; for a home, the baby begins to live there. */
    private boolean moves(Begin begin, Subject subject) {
        Id who = begin.subject().one();
        Id home = begin.subject().other();
        return subject.involves(who) || (who.equals(baby) && subject.involves(Objects.requireNonNull(home)));
    }

    /** Another adult begins to live in the home of the subject, or in the subject that is a home. */
    private boolean isNewAdult(Begin begin, Subject subject) {
        Id who = begin.subject().one();
        Id home = Objects.requireNonNull(begin.subject().other());
        if (children.contains(who) || subject.one().equals(who)) {
            return false;
        }
        if (subject.involves(home)) {
            return true;
        }
        for (Begin other : begins) {
            if (other.tie().equals(Ties.LIVES_AT)
                    && home.equals(other.subject().other())
                    && subject.involves(other.subject().one())
                    && !other.subject().one().equals(who)) {
                return true;
            }
        }
        return false;
    }

    private void happened(String factor, Subject subject, List<Moment> moments) {
        for (Statement statement : known.standing()) {
            boolean meant = statement.says() == Says.HOLDS
                    && statement.claim() instanceof Claim.OfFactor of
                    && of.factor().equals(factor)
                    && sharesOne(of.subject(), subject);
            if (meant) {
                Evidence evidence = known.weigh(statement);
                if (!evidence.assumed()) {
                    moments.add(new Moment(evidence.earliest(), evidence.latest()));
                }
            }
        }
    }

    private static boolean sharesOne(Subject one, Subject other) {
        Id second = one.other();
        return other.involves(one.one()) || (second != null && other.involves(second));
    }

    /** For a confirmation that a set is complete: every tie begun between somebody it names, or the baby, and another adult. */
    List<Moment> newcomers(Evidence confirmation) {
        List<Moment> moments = new ArrayList<>();
        if (confirmation.statement().claim() instanceof Claim.Complete complete) {
            begun(
                    moments,
                    begin -> !begin.tie().equals(Ties.LIVES_AT)
                            && !begin.tie().equals(Ties.BARRED)
                            && isNamed(begin.subject().one(), complete)
                                    != isNamed(
                                            Objects.requireNonNull(
                                                    begin.subject().other()),
                                            complete));
        }
        return moments;
    }

    private boolean isNamed(Id who, Claim.Complete complete) {
        return complete.people().contains(who) || children.contains(who);
    }

    /** For a confirmation that a set is complete: every later start of a tie of that set. */
    List<Moment> begun(String tie, Id at) {
        List<Moment> moments = new ArrayList<>();
        begun(moments, begin -> begin.tie().equals(tie) && begin.subject().involves(at));
        return moments;
    }
}

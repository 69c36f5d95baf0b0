package cotside.guidance.painting;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three headings in full: every factor by subject, and what was never asked (A1, A21, B14). */
final class Headings {
    private final Worlds worlds;
    private final View today;
    private final Names names;
    private final Readings readings;
    private final Map<Heading, List<Reading>> known = new EnumMap<>(Heading.class);
    private final Map<Heading, List<Unknown>> unasked = new EnumMap<>(Heading.class);

    Headings(Worlds worlds, Names names, Readings readings) {
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
        this.readings = readings;
        for (Heading heading : Heading.values()) {
            known.put(heading, new ArrayList<>());
            unasked.put(heading, new ArrayList<>());
        }
    }

    List<HeadingView> all() {
        Askable askable = askable();
        for (Factors.Ready factor : today.ledger().factors().all()) {
            Set<Subject> spokenOf = spokenOf(factor);
            for (Subject subject : spokenOf) {
                add(factor, subject);
            }
            boolean asked = factor.factor().side() != Side.TIE
                    && !(factor.opposite() != null && factor.factor().side() == Side.PROTECTIVE);
            if (asked) {
                for (Subject subject : askable.of(factor)) {
                    if (!spokenOf.contains(subject)) {
                        addUnasked(factor, subject);
                    }
                }
            }
        }
        List<HeadingView> views = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            views.add(new HeadingView(heading, list(known, heading), list(unasked, heading)));
        }
        return views;
    }

    private static <T> List<T> list(Map<Heading, List<T>> by, Heading heading) {
        return by.getOrDefault(heading, List.of());
    }

    private Set<Subject> spokenOf(Factors.Ready factor) {
        Set<Subject> mentioned = today.ledger().subjects(factor.id());
        if (mentioned.isEmpty()) {
            return mentioned;
        }
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Subject subject : mentioned) {
            if (!today.existing(factor, subject).isEmpty() && !isOfAnotherBaby(subject)) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /** Twins share a record, and each has a picture. */
    private boolean isOfAnotherBaby(Subject subject) {
        return today.ledger().known().family().babies().stream()
                .map(Baby::id)
                .anyMatch(one -> !one.equals(today.ledger().baby()) && subject.involves(one));
    }

    private void add(Factors.Ready factor, Subject subject) {
        list(known, factor.factor().heading()).add(readings.today(factor, subject, null, factor.ownUse()));
    }

    /** A dated fact is shown when it is so, asked for when a date is missing, and left out when it is not so. */
    private void addUnasked(Factors.Ready factor, Subject subject) {
        Heading heading = factor.factor().heading();
        if (factor.factor().derived() instanceof Derived.Dated dated) {
            Truth truth = today.measures()
                    .of(dated.measure(), subject)
                    .truth(dated.comparison(), today.bound(dated.bound()), false);
            if (truth == Truth.TRUE) {
                Reading empty = readings.today(factor, subject, null, Use.WORRY);
                list(known, heading).add(dated(empty));
            } else if (truth == Truth.UNKNOWN) {
                list(unasked, heading).add(unknown(factor, subject, Unknown.Kind.DATE));
            }
            return;
        }
        if (!today.existing(factor, subject).isEmpty()) {
            add(factor, subject);
        } else {
            list(unasked, heading).add(unknown(factor, subject, Unknown.Kind.FACTOR));
        }
    }

    private static Reading dated(Reading reading) {
        return new Reading(
                reading.factor(),
                reading.subject(),
                null,
                reading.subjectText(),
                reading.label(),
                reading.side(),
                Use.WORRY,
                Truth.TRUE,
                Standing.NEVER_ASKED,
                reading.figure(),
                0,
                null,
                0);
    }

    private Unknown unknown(Factors.Ready factor, Subject subject, Unknown.Kind kind) {
        return new Unknown(
                Names.key(factor.id(), subject, null),
                kind,
                names.whether(factor, subject),
                factor.id(),
                subject,
                null);
    }

    /** Whom factors are asked of: the baby, its homes, every adult around it, partners two by two. */
    private record Askable(
            Collection<Subject> baby,
            Collection<Subject> adults,
            Collection<Subject> homes,
            Collection<Subject> partners,
            Collection<Subject> partnersBothWays) {

        Collection<Subject> of(Factors.Ready factor) {
            return switch (factor.factor().about()) {
                case BABY -> baby;
                case PERSON -> adults;
                case HOME -> homes;
                case PAIR -> factor.directed() ? partnersBothWays : partners;
            };
        }
    }

    private Askable askable() {
        Set<Subject> partners = new LinkedHashSet<>();
        Set<Subject> bothWays = new LinkedHashSet<>();
        for (Subject pair : today.ledger().subjects(Ties.PARTNER)) {
            if (pair.isPair()) {
                Subject ordered = names.inOrder(pair);
                partners.add(pair);
                bothWays.add(ordered);
                bothWays.add(ordered.swapped());
            }
        }
        return new Askable(
                List.of(Subject.of(today.ledger().baby())),
                each(worlds.today().people(Role.ADULTS, Use.WORRY)),
                each(worlds.today().homes(Use.WORRY)),
                partners,
                bothWays);
    }

    private static List<Subject> each(List<Id> ids) {
        return ids.stream().map(Subject::of).toList();
    }
}

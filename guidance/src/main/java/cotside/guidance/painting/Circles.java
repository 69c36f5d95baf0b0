package cotside.guidance.painting;

import cotside.guidance.evidence.Dates;
import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atoms;
import cotside.guidance.outcome.RecordWorld;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Tie;
import cotside.guidance.picture.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everyone around a baby, by the same readings that pictures are made of. */
public final class Circles {
    private final View today;
    private final Viewpoint from;
    private final Names names;
    private final Readings readings;
    private final RecordWorld world;
    private final Set<Id> babies = new HashSet<>();

    public Circles(View today, Viewpoint from) {
        this.today = today;
        this.from = from;
        names = new Names(today.ledger().known().family(), from.baby());
        readings = new Readings(today, names);
        world = new RecordWorld(today, new Atoms());
        today.ledger().known().family().babies().forEach(baby -> babies.add(baby.id()));
    }

    public Circle circle() {
        return new Circle(
                from,
                babies(),
                people(),
                homes(),
                ties(),
                contacts(),
                !world.open(Role.OTHER_PARENT).isEmpty(),
                today.isComplete(new Ledger.SetKey(OpenSet.CARERS, null)),
                today.ledger().known().hides());
    }

    private List<Circle.Member> babies() {
        List<Circle.Member> all = new ArrayList<>();
        for (Baby baby : today.ledger().known().family().babies()) {
            boolean unborn = Boolean.TRUE.equals(dates().isUnborn(baby.id(), today.day()));
            all.add(member(baby.id(), baby.label(), true, true, unborn));
        }
        all.sort(Comparator.comparing(Circle.Member::label).thenComparing(Circle.Member::id));
        return all;
    }

    private List<Circle.Member> people() {
        Set<Id> later = onlySpokenOfLater();
        List<Circle.Member> all = new ArrayList<>();
        for (Person person : today.ledger().known().people()) {
            if (later.contains(person.id())) {
                continue;
            }
            all.add(member(person.id(), person.label(), person.identified(), person.child(), false));
        }
        return all;
    }

    /** Of whom everything that anybody says speaks of later days: they are not there yet. */
    private Set<Id> onlySpokenOfLater() {
        Set<Id> byNow = new HashSet<>();
        Set<Id> ever = new HashSet<>();
        for (Statement statement : today.ledger().known().standing()) {
            Set<Id> named = Known.spokenOf(statement);
            ever.addAll(named);
            if (!statement.when().earliest().isAfter(from.asAt())) {
                byNow.addAll(named);
            }
        }
        for (Contact contact : today.ledger().known().contacts()) {
            Set<Id> named = new HashSet<>(contact.invited());
            contact.met().forEach(met -> named.add(met.person()));
            ever.addAll(named);
            if (!contact.day().earliest().isAfter(from.asAt())) {
                byNow.addAll(named);
            }
        }
        ever.removeAll(byNow);
        return ever;
    }

    private Circle.Member member(Id id, String label, boolean identified, boolean child, boolean unborn) {
        List<Dates.Source> deaths = happened(DateKind.DEATH, id);
        return new Circle.Member(
                id,
                label,
                identified,
                child,
                unborn,
                day(happened(DateKind.BIRTH, id)),
                unborn ? day(dates().sources(DateKind.DUE, id, today.day())) : null,
                day(deaths),
                deaths.stream().anyMatch(Dates.Source::shown),
                dates().isFemale(id));
    }

    private List<Dates.Source> happened(DateKind kind, Id id) {
        return dates().sources(kind, id, today.day()).stream()
                .filter(source -> !source.expected())
                .toList();
    }

    /** As wide as the sources are apart. */
    private static @Nullable Day day(List<Dates.Source> sources) {
        if (sources.isEmpty()) {
            return null;
        }
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (Dates.Source source : sources) {
            earliest = Math.min(earliest, source.earliest());
            latest = Math.max(latest, source.latest());
        }
        return new Day(LocalDate.ofEpochDay(earliest), LocalDate.ofEpochDay(latest));
    }

    private Dates dates() {
        return today.ledger().dates();
    }

    private List<Circle.Place> homes() {
        List<Id> ofBaby = world.homes(Use.WORRY);
        List<Circle.Place> all = new ArrayList<>();
        for (Home home : today.ledger().known().homes()) {
            boolean complete = today.isComplete(new Ledger.SetKey(OpenSet.HOUSEHOLD, home.id()));
            all.add(new Circle.Place(home, complete, ofBaby.contains(home.id())));
        }
        return all;
    }

    private List<Contact> contacts() {
        return today.contacts().stream()
                .sorted(Comparator.comparing((Contact contact) -> contact.day().earliest())
                        .thenComparing(contact -> contact.day().latest())
                        .thenComparing(Contact::recorded)
                        .thenComparing(Contact::id))
                .toList();
    }

    private List<Tie> ties() {
        Set<Id> known = new HashSet<>(babies);
        people().forEach(person -> known.add(person.id()));
        today.ledger().known().homes().forEach(home -> known.add(home.id()));
        List<Tie> all = new ArrayList<>();
        for (Factors.Ready factor : today.ledger().factors().all()) {
            if (!factor.isTie()) {
                continue;
            }
            for (Subject subject : today.ledger().subjects(factor.id())) {
                if (known.containsAll(subject.both())
                        && !today.existing(factor, subject).isEmpty()) {
                    all.add(tie(factor, subject));
                }
            }
        }
        all.sort(Comparator.comparingInt((Tie tie) -> Ties.ALL.indexOf(tie.factor()))
                .thenComparing(tie -> names.label(tie.one()))
                .thenComparing(tie -> names.label(tie.other()))
                .thenComparing(Tie::subject));
        return all;
    }

    private Tie tie(Factors.Ready factor, Subject subject) {
        List<Evidence> existing = today.existing(factor, subject);
        List<Evidence> holding =
                existing.stream().filter(one -> one.answered() && one.holds()).toList();
        List<Tie.Stretch> course = course(factor, subject, existing);
        return new Tie(
                readings.today(factor, subject, null, Use.WORRY),
                !holding.isEmpty() && holding.stream().allMatch(Evidence::expected),
                holding.stream()
                        .filter(Circles::saysWhenItBegan)
                        .map(one -> one.statement().when().from())
                        .min(Comparator.comparing(Day::earliest).thenComparing(Day::latest))
                        .orElse(null),
                course.getFirst().from().earliest(),
                course);
    }

    private static boolean saysWhenItBegan(Evidence evidence) {
        return evidence.statement().when().open()
                || !evidence.statement()
                        .when()
                        .from()
                        .equals(evidence.statement().when().to());
    }

    /** How it stood on each day on which anything that was said begins to speak. */
    private List<Tie.Stretch> course(Factors.Ready factor, Subject subject, List<Evidence> existing) {
        TreeMap<Integer, Day> turns = new TreeMap<>();
        for (Evidence one : existing) {
            Day began = new Day(
                    LocalDate.ofEpochDay(one.earliest()),
                    LocalDate.ofEpochDay(Math.max(
                            one.earliest(),
                            Math.min(
                                    one.latest(),
                                    Math.toIntExact(one.statement()
                                            .when()
                                            .from()
                                            .latest()
                                            .toEpochDay())))));
            turns.merge(one.earliest(), began, (so, other) -> so.latest().isBefore(other.latest()) ? so : other);
        }
        List<Tie.Stretch> course = new ArrayList<>();
        for (var turn : turns.entrySet()) {
            Integer next = turns.higherKey(turn.getKey());
            int until = next == null ? today.day() : next - 1;
            Standing.Stands stands = today.on(turn.getKey())
                    .standing(factor, subject, null, Use.WORRY)
                    .stands();
            LocalDate checked =
                    today.on(until).standing(factor, subject, null, Use.WORRY).checked();
            Tie.Stretch last = course.isEmpty() ? null : course.getLast();
            if (last != null && last.stands() == stands) {
                course.removeLast();
                course.add(new Tie.Stretch(last.from(), LocalDate.ofEpochDay(until), stands, checked));
            } else {
                course.add(new Tie.Stretch(turn.getValue(), LocalDate.ofEpochDay(until), stands, checked));
            }
        }
        return course;
    }
}

package cotside.guidance.testing;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.Pack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Families with parts exchanged, and put in order so that a loader would admit them. */
public final class Families {
    private Families() {}

    public static Family with(Family family, List<Statement> statements) {
        return with(family, statements, family.contacts(), family.actions());
    }

    static Family with(Family family, List<Statement> statements, List<Contact> contacts, List<PlanAction> actions) {
        return new Family(
                family.title(),
                family.babies(),
                family.people(),
                family.homes(),
                family.agencies(),
                statements,
                contacts,
                actions);
    }

    static Family around(Family family, List<Baby> babies, List<Person> people, List<Home> homes) {
        return new Family(
                family.title(),
                babies,
                people,
                homes,
                family.agencies(),
                family.statements(),
                family.contacts(),
                family.actions());
    }

    public static Set<Id> ids(Family family) {
        Set<Id> ids = new LinkedHashSet<>();
        family.babies().forEach(one -> ids.add(one.id()));
        family.people().forEach(one -> ids.add(one.id()));
        family.homes().forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** Whom or what a claim is about. */
    public static Set<Id> mentioned(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor of -> ids(of.subject());
            case Claim.SameEvent same -> ids(same.subject());
            case Claim.HowMany many -> ids(many.subject());
            case Claim.OfDate date -> Set.of(date.subject());
            case Claim.OfName name -> Set.of(name.person());
            case Claim.OfSex sex -> Set.of(sex.baby());
            case Claim.OfWeight weight -> Set.of(weight.baby());
            case Claim.Complete complete -> {
                Set<Id> ids = new HashSet<>(complete.people());
                ids.add(complete.baby());
                if (complete.home() != null) {
                    ids.add(complete.home());
                }
                yield ids;
            }
            case Claim.OfAct act -> Set.of(act.baby());
            case Claim.Proposal proposal -> Set.of(proposal.baby());
            case Claim.Asked _, Claim.NothingHeld _, Claim.Withdrawn _ -> Set.of();
        };
    }

    private static Set<Id> ids(Subject subject) {
        Id other = subject.other();
        return other == null ? Set.of(subject.one()) : Set.of(subject.one(), other);
    }

    /** Without what refers to something that is gone. */
    public static Family tidy(Family family, Pack pack) {
        Set<Id> ids = ids(family);
        Set<String> factors = new HashSet<>();
        pack.factors().forEach(factor -> factors.add(factor.id()));
        Set<String> contacts = new HashSet<>();
        List<Contact> keptContacts = family.contacts().stream()
                .map(contact -> onlyAmong(contact, ids))
                .toList();
        keptContacts.forEach(contact -> contacts.add(contact.id()));
        List<Statement> kept = family.statements();
        boolean more = true;
        while (more) {
            List<Statement> before = kept;
            Set<String> named = new HashSet<>();
            before.forEach(statement -> named.add(statement.id()));
            Map<String, String> events = events(before);
            kept = before.stream()
                    .filter(fits(ids, factors, named, events))
                    .map(statement -> Edit.references(statement, contacts, named, events.keySet()))
                    .toList();
            more = kept.size() < before.size();
        }
        List<PlanAction> actions = family.actions().stream()
                .filter(action -> ids.contains(action.baby()))
                .toList();
        return with(family, kept, keptContacts, actions);
    }

    private static Contact onlyAmong(Contact contact, Set<Id> ids) {
        Id home = contact.home();
        return new Contact(
                contact.id(),
                contact.kind(),
                contact.outcome(),
                contact.day(),
                contact.partOfDay(),
                new HashSet<>(contact.invited().stream().filter(ids::contains).toList()),
                contact.how(),
                contact.reached(),
                contact.met().stream().filter(met -> ids.contains(met.person())).toList(),
                home != null && ids.contains(home) ? home : null,
                contact.recorded(),
                contact.author(),
                contact.agency(),
                contact.marking(),
                contact.corrects(),
                contact.note());
    }

    /** The factor and subject of each event that somebody says happened. */
    private static Map<String, String> events(List<Statement> statements) {
        Map<String, String> events = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.claim() instanceof Claim.OfFactor of
                    && of.event() != null
                    && statement.says() == Says.HOLDS) {
                events.put(of.event(), of.factor() + " " + of.subject());
            }
        }
        return events;
    }

    private static Predicate<Statement> fits(
            Set<Id> ids, Set<String> factors, Set<String> named, Map<String, String> events) {
        return statement -> ids.containsAll(mentioned(statement.claim()))
                && isAmong(statement.repeats(), named)
                && (statement.voice().kind() != Voice.Kind.FAMILY
                        || ids.contains(Id.of(statement.voice().who())))
                && switch (statement.claim()) {
                    case Claim.OfFactor of ->
                        factors.contains(of.factor())
                                && (of.event() == null
                                        || (of.factor() + " " + of.subject()).equals(events.get(of.event())));
                    case Claim.SameEvent same ->
                        factors.contains(same.factor())
                                && events.containsKey(same.event())
                                && events.containsKey(same.other());
                    case Claim.HowMany many -> factors.contains(many.factor());
                    case Claim.Withdrawn _ -> statement.corrects() != null && isAmong(statement.corrects(), named);
                    default -> true;
                };
    }

    private static boolean isAmong(@Nullable String id, Set<String> named) {
        return id == null || named.contains(id);
    }

    /** Every list with one of its members left out. */
    static <T, S> Stream<S> without(List<T> all, Function<List<T>, S> make) {
        Stream.Builder<List<T>> smaller = Stream.builder();
        for (int size = all.size(); size >= 1; size /= 2) {
            for (int from = 0; from < all.size(); from += size) {
                List<T> rest = new java.util.ArrayList<>(all.subList(0, from));
                rest.addAll(all.subList(Math.min(all.size(), from + size), all.size()));
                smaller.add(rest);
            }
        }
        return smaller.build().map(make);
    }
}

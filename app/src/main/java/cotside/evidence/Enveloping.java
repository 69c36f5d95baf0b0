package cotside.evidence;

import cotside.access.Envelope;
import cotside.access.Envelope.Marked;
import cotside.families.Cast;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be known of a fact without opening it. */
final class Enveloping {
    private final UUID record;
    private final Map<String, UUID> ids;
    private final Authors authors;
    private final Naming naming;

    Enveloping(Cast cast, Authors authors) {
        this.record = cast.record();
        this.ids = cast.ids();
        this.authors = authors;
        this.naming = new Naming(
                name -> id(name).toString(),
                handle -> authors.agency(handle).toString(),
                handle -> handle,
                person -> Voice.of(Id.of(id(person).toString())));
    }

    /** From a record's own names to the ids that everybody has everywhere. */
    Naming naming() {
        return naming;
    }

    /** Of a statement: a correction may be seen by whoever may see what it corrects. */
    Envelope of(UUID id, Statement statement, @Nullable Envelope corrected) {
        Envelope own = envelope(
                id, true, statement.author(), statement.agency(), statement.marking(), subjects(statement.claim()));
        return corrected == null ? own : widened(own, corrected);
    }

    Envelope of(UUID id, Contact contact) {
        Set<Id> about = new LinkedHashSet<>(contact.invited());
        contact.met().forEach(met -> about.add(met.person()));
        if (contact.home() != null) {
            about.add(contact.home());
        }
        return envelope(id, false, contact.author(), contact.agency(), contact.marking(), about);
    }

    Envelope of(UUID id, PlanAction action) {
        return envelope(id, false, action.author(), action.agency(), Marking.allInvolved(), List.of(action.baby()));
    }

    UUID[] keptFrom(Statement statement) {
        return statement.notToBeDisclosedTo().stream()
                .map(person -> id(person.value()))
                .toArray(UUID[]::new);
    }

    private Envelope envelope(
            UUID id, boolean statement, String author, String agency, Marking marking, Collection<Id> about) {
        Set<UUID> subjects = new LinkedHashSet<>();
        about.forEach(one -> subjects.add(id(one.value())));
        return new Envelope(
                id,
                record,
                statement,
                authors.id(author, agency),
                authors.agency(agency),
                marked(marking),
                named(marking, agency),
                subjects);
    }

    private static Envelope widened(Envelope own, Envelope corrected) {
        Marked widest = own.marking().compareTo(corrected.marking()) <= 0 ? own.marking() : corrected.marking();
        Set<UUID> named = new LinkedHashSet<>(own.named());
        named.addAll(corrected.named());
        named.add(corrected.author());
        return new Envelope(
                own.id(),
                own.record(),
                own.statement(),
                own.author(),
                own.agency(),
                widest,
                widest == Marked.ALL_INVOLVED ? Set.of() : named,
                own.subjects().isEmpty() ? corrected.subjects() : own.subjects());
    }

    private static Marked marked(Marking marking) {
        return switch (marking) {
            case Marking.AllInvolved all -> Marked.ALL_INVOLVED;
            case Marking.OwnAgency own -> Marked.OWN_AGENCY;
            case Marking.NamedPeople named -> Marked.NAMED_PEOPLE;
        };
    }

    private Set<UUID> named(Marking marking, String agency) {
        Set<UUID> named = new LinkedHashSet<>();
        if (marking instanceof Marking.NamedPeople people) {
            people.practitioners().forEach(name -> named.add(authors.id(name, agency)));
        }
        return named;
    }

    /** Whom and what a claim is about. */
    static List<Id> subjects(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor it -> both(it.subject());
            case Claim.SameEvent it -> both(it.subject());
            case Claim.HowMany it -> both(it.subject());
            case Claim.OfDate it -> List.of(it.subject());
            case Claim.OfName it -> List.of(it.person());
            case Claim.OfSex it -> List.of(it.baby());
            case Claim.OfWeight it -> List.of(it.baby());
            case Claim.Complete it -> complete(it);
            case Claim.OfAct it -> List.of(it.baby());
            case Claim.Proposal it -> List.of(it.baby());
            case Claim.Asked it -> List.of();
            case Claim.NothingHeld it -> List.of();
            case Claim.Withdrawn it -> List.of();
        };
    }

    private static List<Id> both(Subject subject) {
        Id other = subject.other();
        return other == null ? List.of(subject.one()) : List.of(subject.one(), other);
    }

    private static List<Id> complete(Claim.Complete claim) {
        List<Id> about = new ArrayList<>(claim.people());
        about.add(claim.baby());
        if (claim.home() != null) {
            about.add(claim.home());
        }
        return about;
    }

    /** The id of somebody or something of the record. */
    UUID id(Id name) {
        return id(name.value());
    }

    private UUID id(String name) {
        UUID id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("'" + name + "' is not in this record");
        }
        return id;
    }
}

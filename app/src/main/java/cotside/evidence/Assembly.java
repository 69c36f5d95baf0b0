package cotside.evidence;

import cotside.access.Decide;
import cotside.access.Envelope;
import cotside.families.Cast;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record's evidence as the family that guidance reads, in the record's own names. */
public final class Assembly {
    private static final Marking NOBODY = new Marking.NamedPeople(Set.of());

    private final Cast cast;
    private final Cast asGiven;
    private final Function<UUID, Agency> agencyKinds;
    /** Everything that was recorded by then; what counts of it is {@link #held}. */
    private final List<Held> known;

    private final List<Held> held;
    private final Instant knownAt;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    private final Map<String, Agency> others = new LinkedHashMap<>();
    private final Map<UUID, Wide> wide = new HashMap<>();

    /** The record as it was while a link stood that is now undone. */
    private record Wide(Cast cast, Map<String, String> names) {
        static Wide of(Cast cast) {
            Map<String, String> names = new HashMap<>();
            cast.names().forEach((id, name) -> names.put(id.toString(), name));
            return new Wide(cast, names);
        }
    }

    /**
     * @param cast of the record
     * @param held everything that bears on it
     * @param agencyKinds for agencies that the record has no name for: what they are
     * @param knownAt the moment of knowledge: nothing recorded later is there
     * @param openToBoth pieces that count here as if some undone links still stood, until somebody has placed them
     */
    Assembly(
            Cast cast,
            List<Held> held,
            Function<UUID, Agency> agencyKinds,
            Instant knownAt,
            Map<UUID, Set<UUID>> openToBoth) {
        this.cast = cast.asKnownAt(knownAt);
        this.asGiven = cast;
        this.agencyKinds = agencyKinds;
        this.knownAt = knownAt;
        this.cast.names().forEach((id, name) -> names.put(id.toString(), name));
        Map<Set<UUID>, Wide> made = new HashMap<>();
        openToBoth.forEach((piece, links) -> wide.put(
                piece,
                made.computeIfAbsent(
                        links, undone -> Wide.of(this.cast.holding(undone).asKnownAt(knownAt)))));
        this.known = held.stream().filter(one -> one.isKnownAt(knownAt)).toList();
        this.held = known.stream().filter(this::counts).toList();
        this.cast
                .agencies()
                .forEach(agency -> agencies.putIfAbsent(
                        agency.id().toString(), agency.known().id()));
        nameAgencies();
    }

    private void nameAgencies() {
        Set<String> taken = new HashSet<>();
        this.cast.agencies().forEach(agency -> taken.add(agency.known().id()));
        for (Held one : held) {
            UUID agency = one.envelope().agency();
            if (!agencies.containsKey(agency.toString())) {
                Agency known = agencyKinds.apply(agency);
                String handle = taken.add(known.kind()) ? known.kind() : agency.toString();
                agencies.put(agency.toString(), handle);
                others.put(agency.toString(), new Agency(handle, known.kind(), known.label()));
            }
        }
    }

    /**
     * What this record itself holds, each thing with its marking, in the order in which it came, as if nobody had been
     * joined with anybody.
     */
    public Family asRecorded() {
        return alone(one -> true);
    }

    /** What of that one viewer may see. */
    public Family asRecordedFor(Decide decide) {
        return alone(one -> isShown(one, decide));
    }

    private Family alone(Predicate<Held> included) {
        List<Held> own = known.stream().filter(this::isOwn).filter(included).toList();
        return new Assembly(asGiven.alone(), own, agencyKinds, knownAt, Map.of()).everything();
    }

    /** Everything that bears on the record and that one viewer may see, with its marking; the rest is left out. */
    public Family asShownTo(Decide decide) {
        Predicate<Held> shown = one -> isShown(one, decide);
        return family(shown, Function.identity(), Function.identity(), shown);
    }

    /** The ids of what bears on the record and one viewer may see, by the record that holds it. */
    Map<UUID, List<UUID>> shownTo(Decide decide) {
        Map<UUID, List<UUID>> shown = new LinkedHashMap<>();
        for (Held one : held) {
            if (one.fact() != null && isShown(one, decide)) {
                shown.computeIfAbsent(one.envelope().record(), record -> new ArrayList<>())
                        .add(one.envelope().id());
            }
        }
        return shown;
    }

    /** Whether anything that bears on the record is kept from a viewer. */
    public boolean holdsMoreThan(Decide decide) {
        return held.stream().anyMatch(one -> one.fact() != null && !isShown(one, decide));
    }

    /** Every name that something in this record goes by, seen or not. */
    Set<String> handles() {
        return known.stream().filter(this::isOwn).map(Held::handle).collect(Collectors.toSet());
    }

    /** What this record and those joined with it hold. */
    Family asJoined() {
        return family(
                one -> cast.records().contains(one.envelope().record()),
                Function.identity(),
                Function.identity(),
                one -> true);
    }

    /** Everything that bears on the record, as guidance may look at it. */
    public Family everything() {
        return family(one -> true, Function.identity(), Function.identity(), one -> true);
    }

    /**
     * The same for one viewer: what the decision allows is for all, what it does not is for nobody. Guidance then says
     * that more is held.
     */
    public Family asSeenBy(Decide decide) {
        return asSeenBy(decide, Set.of());
    }

    /** The same as it would be with some pieces of evidence shown besides. */
    public Family asSeenBy(Decide decide, Set<UUID> besides) {
        Set<String> shown = new HashSet<>();
        for (Held one : held) {
            if (besides.contains(one.envelope().id()) || isShown(one, decide)) {
                shown.add(handle(one));
            }
        }
        return family(
                one -> true,
                statement -> statement.withMarking(shown.contains(statement.id()) ? Marking.allInvolved() : NOBODY),
                contact -> contact.withMarking(shown.contains(contact.id()) ? Marking.allInvolved() : NOBODY),
                one -> besides.contains(one.envelope().id()) || isShown(one, decide));
    }

    private static boolean isShown(Held one, Decide decide) {
        return decide.read(one.envelope()).allows();
    }

    private boolean isOwn(Held one) {
        return one.envelope().record().equals(cast.record());
    }

    /** The record that it is of. */
    public UUID record() {
        return cast.record();
    }

    /** Statements and contacts that a viewer may not see, by the agency that holds them. */
    public Map<UUID, List<UUID>> hiddenFrom(Decide decide) {
        Map<UUID, List<UUID>> hidden = new LinkedHashMap<>();
        for (Held one : held) {
            boolean shows = one.fact() instanceof Held.Fact.Said || one.fact() instanceof Held.Fact.Met;
            if (shows && !decide.read(one.envelope()).allows()) {
                hidden.computeIfAbsent(one.envelope().agency(), agency -> new ArrayList<>())
                        .add(one.envelope().id());
            }
        }
        return hidden;
    }

    /** What this record holds, and what others hold of those known to it, unless it was taken back there. */
    private boolean counts(Held one) {
        Envelope envelope = one.envelope();
        if (cast.records().contains(envelope.record())) {
            return envelope.subjects().stream().noneMatch(cast::hasLetGo);
        }
        if (isOfElsewhere(one, id -> names.containsKey(id.toString()))) {
            return true;
        }
        Wide before = wide.get(envelope.id());
        return before != null
                && (before.cast().records().contains(envelope.record())
                        || isOfElsewhere(one, id -> before.names().containsKey(id.toString())));
    }

    private boolean isOfElsewhere(Held one, Predicate<UUID> known) {
        Envelope envelope = one.envelope();
        return envelope.statement()
                && !one.isTakenBackBy(knownAt)
                && !envelope.subjects().isEmpty()
                && envelope.subjects().stream().allMatch(known);
    }

    private Family family(
            Predicate<Held> included,
            Function<Statement, Statement> shownStatement,
            Function<Contact, Contact> shownContact,
            Predicate<Held> tellsItsAgency) {
        List<Statement> statements = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        List<PlanAction> actions = new ArrayList<>();
        Map<String, LocalDate> endings = new HashMap<>();
        Guests guests = new Guests();
        for (Held one : held) {
            Held.Fact fact = one.fact();
            if (fact == null || !included.test(one) || isOfOneWithThemselves(one, fact)) {
                continue;
            }
            guests.of(one);
            Naming naming = naming(one);
            switch (fact) {
                case Held.Fact.Said said -> statements.add(shownStatement.apply(naming.rename(said.statement())));
                case Held.Fact.Met met -> contacts.add(shownContact.apply(naming.rename(met.contact())));
                case Held.Fact.Agreed agreed -> actions.add(naming.rename(agreed.action()));
                case Held.Fact.Ended ended -> endings.put(naming.handles().apply(ended.action()), ended.day());
            }
        }
        return gone().outOf(new Family(
                cast.title(),
                guests.and(cast.babies(), Cast::babies),
                guests.and(cast.people(), Cast::people),
                guests.and(cast.homes(), Cast::homes),
                agencies(tellsItsAgency),
                statements,
                contacts,
                actions.stream()
                        .map(action -> {
                            LocalDate end = endings.get(action.id());
                            return end == null ? action : action.withEnd(end);
                        })
                        .toList()));
    }

    /** Whom only pieces speak of that are open to two records: they are here as long as those are. */
    private final class Guests {
        private final Map<Wide, Set<String>> wanted = new LinkedHashMap<>();

        void of(Held one) {
            Wide before = wide.get(one.envelope().id());
            if (before == null) {
                return;
            }
            for (UUID id : one.envelope().subjects()) {
                if (!names.containsKey(id.toString()) && before.names().containsKey(id.toString())) {
                    wanted.computeIfAbsent(before, w -> new HashSet<>())
                            .add(String.valueOf(before.names().get(id.toString())));
                }
            }
        }

        <T> List<T> and(List<Cast.Entry<T>> own, Function<Cast, List<Cast.Entry<T>>> of) {
            List<T> all = new ArrayList<>();
            own.forEach(entry -> all.add(entry.known()));
            wanted.forEach((before, some) -> {
                for (Cast.Entry<T> entry : of.apply(before.cast())) {
                    boolean isKnown = names.containsKey(entry.id().toString()) || all.contains(entry.known());
                    if (!isKnown
                            && some.contains(
                                    String.valueOf(before.names().get(entry.id().toString())))) {
                        all.add(entry.known());
                    }
                }
            });
            return all;
        }
    }

    /** A family from elsewhere without what was expunged here. */
    public Family withoutExpunged(Family family) {
        return gone().outOf(family);
    }

    private Gone gone() {
        return new Gone(held.stream()
                .filter(one -> one.fact() == null)
                .map(this::handle)
                .collect(Collectors.toSet()));
    }

    /** Those that the record names, and those of evidence that may be shown: the rest would say who holds more. */
    private List<Agency> agencies(Predicate<Held> tellsItsAgency) {
        Set<String> told = held.stream()
                .filter(tellsItsAgency)
                .map(one -> one.envelope().agency().toString())
                .collect(Collectors.toSet());
        List<Agency> all = new ArrayList<>();
        cast.agencies().forEach(agency -> all.add(agency.known()));
        others.forEach((id, agency) -> {
            if (told.contains(id)) {
                all.add(agency);
            }
        });
        return all;
    }

    /** The agencies behind all names for them, those that the record itself does not name included. */
    Map<String, UUID> agencyIds() {
        Map<String, UUID> ids = new HashMap<>();
        others.forEach((id, agency) -> ids.put(agency.id(), UUID.fromString(id)));
        ids.putAll(cast.agencyIds());
        return ids;
    }

    private String handle(Held one) {
        return naming(one).handles().apply(one.handle());
    }

    /** What was said of two who turned out to be one says nothing of the one. */
    private boolean isOfOneWithThemselves(Held one, Held.Fact fact) {
        Subject subject = switch (fact) {
            case Held.Fact.Said(var statement) ->
                switch (statement.claim()) {
                    case Claim.OfFactor it -> it.subject();
                    case Claim.SameEvent it -> it.subject();
                    case Claim.HowMany it -> it.subject();
                    default -> null;
                };
            default -> null;
        };
        if (subject == null || subject.other() == null) {
            return false;
        }
        String first = name(one, subject.one().value());
        return first != null && first.equals(name(one, String.valueOf(subject.other())));
    }

    /** What the record calls somebody of whom a piece speaks, or null. */
    private @Nullable String name(Held one, String id) {
        String name = names.get(id);
        Wide before = wide.get(one.envelope().id());
        if (name != null || before == null) {
            return name;
        }
        return before.names().get(id);
    }

    private String nameOr(Held one, String id) {
        String name = name(one, id);
        return name == null ? id : name;
    }

    /** What another record calls {@code visit.2} cannot be taken for a {@code visit.2} of this one. */
    private Naming naming(Held one) {
        UUID record = one.envelope().record();
        return new Naming(
                id -> nameOr(one, id),
                agency -> agencies.getOrDefault(agency, agency),
                handle -> Handles.seenFrom(cast.record(), record, handle),
                person -> {
                    String name = name(one, person);
                    return name == null ? Voice.other("somebody of another family") : Voice.of(Id.of(name));
                });
    }
}

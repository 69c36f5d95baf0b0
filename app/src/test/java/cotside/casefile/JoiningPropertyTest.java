package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Involvements;
import cotside.access.Role;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Piece;
import cotside.evidence.Joining.Same;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.families.Link;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFileWriter;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.casefile.RandomFamilies;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * To join two invented families in some of the ways in which they can be, to write meanwhile, and to undo it all in another
 * order: nothing is lost, and what was there before is as it was. {@code -Dcotside.seed} begins elsewhere,
 * {@code -Dcotside.seeds} tries more.
 */
@RecordTest
class JoiningPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<String> FACTORS = List.of("smokes", "had-a-child-removed", "low-mood");

    private final World world;
    private final Pack pack;
    private final CaseFileExchange exchange;
    private final Families families;
    private final Records records;
    private final Joining joining;
    private final Pictures pictures;
    private final UUID officer;
    private final UUID midwife;
    private final UUID midwifery;
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    JoiningPropertyTest(
            World world,
            Pack pack,
            CaseFileExchange exchange,
            Families families,
            Records records,
            Joining joining,
            Pictures pictures) {
        this.world = world;
        this.pack = pack;
        this.exchange = exchange;
        this.families = families;
        this.records = records;
        this.joining = joining;
        this.pictures = pictures;
        this.officer = world.practitioner("R. Keep", "childrens-services", Role.RECORDS_OFFICER);
        this.midwifery = world.agency("midwifery");
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
    }

    static LongStream seeds() {
        long first = Long.getLong("cotside.seed", 20_261_123);
        return LongStream.range(first, first + Long.getLong("cotside.seeds", 6));
    }

    /** The first invented family from a seed on of whom nothing was recorded in days to come. */
    private Family family(long seed, Instant now) {
        for (long next = seed; ; next += 1_000) {
            Family family = RandomFamilies.family(next, pack);
            boolean isPast = Stream.of(
                            family.statements().stream().map(Statement::recorded),
                            family.contacts().stream().map(Contact::recorded),
                            family.actions().stream().map(PlanAction::recorded))
                    .flatMap(Function.identity())
                    .noneMatch(moment -> moment.isAfter(now));
            if (isPast) {
                return family;
            }
        }
    }

    private Cast cast(UUID record) {
        return world.as(officer, acting -> families.cast(acting, record));
    }

    private Family everything(UUID record) {
        return world.as(officer, acting -> records.assembled(acting, record, Instant.MAX))
                .everything();
    }

    private List<String> shown(Instant knownAt) {
        List<String> shown = new ArrayList<>();
        for (UUID record : List.of(one, other)) {
            shown.add(world.as(officer, acting -> exchange.family(acting, record, knownAt))
                    .toString());
            for (Cast.Entry<Baby> baby : cast(record).asKnownAt(knownAt).babies()) {
                Instant moment = knownAt.equals(Instant.MAX) ? LATER : knownAt;
                Pictures.Seen seen = world.as(officer, acting -> pictures.of(acting, record, baby.id(), DAY, moment));
                shown.add(PictureJson.of(seen.family(), seen.picture()));
            }
        }
        return shown;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_joined_and_undone_is_as_it_was_and_nothing_said_meanwhile_is_lost(
            long seed, Involvements involvements) {
        Random dice = new Random(seed);
        world.as(officer, acting -> exchange.bring(acting, one, family(2 * seed, acting.now())));
        world.as(officer, acting -> exchange.bring(acting, other, family(2 * seed + 1, acting.now())));
        world.as(officer, acting -> {
            for (UUID record : List.of(one, other)) {
                involvements.setUp(acting, record, List.of(new Involvements.Post(midwife, midwifery)), "a test");
            }
            return true;
        });
        Instant then = world.as(officer, acting -> acting.now());
        List<String> before = shown(Instant.MAX);
        List<String> beforeThen = shown(then);
        boolean writes = dice.nextBoolean();

        Map<UUID, Same> links = join(dice);
        Map<String, UUID> written = writes ? write(dice) : Map.of();
        assertThat(shown(then)).isEqualTo(beforeThen);
        shown(Instant.MAX);
        Set<String> inOne = ids(everything(one));
        Set<String> inOther = ids(everything(other));
        Map<UUID, List<Piece>> toPlace = undo(dice, links);

        assertThat(shown(then)).isEqualTo(beforeThen);
        if (written.isEmpty()) {
            assertThat(toPlace.values()).allMatch(List::isEmpty);
            assertThat(shown(Instant.MAX)).isEqualTo(before);
        }
        written.forEach((name, record) -> {
            assertThat(ids(everything(record))).as("its own record has it").contains(name);
            Family exported = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
            assertThat(ids(exported)).contains(name);
            assertThat(CaseFiles.load("exported", CaseFileWriter.write(exported, pack), pack))
                    .isEqualTo(exported);
            assertEverybodyIsThere(everything(record));
        });
        toPlace.forEach((link, pieces) -> {
            if (Objects.requireNonNull(links.get(link)).kind() != Link.Kind.PREGNANCY) {
                pieces.forEach(piece -> assertThatItIsStillInBoth(piece, inOne, inOther));
            }
        });
        placeAll(toPlace);
        for (Map.Entry<UUID, Same> link : links.entrySet()) {
            List<Piece> left = world.as(officer, acting -> joining.toPlace(acting, link.getKey()));
            assertThat(left).isEmpty();
        }
        written.forEach((name, record) -> assertThat(ids(everything(record))).contains(name));
        assertThat(shown(then)).isEqualTo(beforeThen);
    }

    private static Set<String> ids(Family family) {
        Set<String> ids = new HashSet<>();
        family.statements().forEach(statement -> ids.add(statement.id()));
        return ids;
    }

    /** Nothing speaks of somebody of whom the family does not know. */
    private static void assertEverybodyIsThere(Family family) {
        Set<Id> known = new HashSet<>();
        family.babies().forEach(baby -> known.add(baby.id()));
        family.people().forEach(person -> known.add(person.id()));
        family.homes().forEach(home -> known.add(home.id()));
        for (Statement statement : family.statements()) {
            if (statement.claim() instanceof cotside.guidance.facts.Claim.OfFactor of) {
                assertThat(known).as(statement.id()).contains(of.subject().one());
            }
        }
    }

    private Map<UUID, Same> join(Random dice) {
        Map<UUID, Same> links = new HashMap<>();
        List<Same> pairs = new ArrayList<>();
        Cast mine = cast(one);
        Cast theirs = cast(other);
        pairs(dice, Link.Kind.PERSON, ids(mine.people()), ids(theirs.people()), pairs);
        pairs(dice, Link.Kind.HOME, ids(mine.homes()), ids(theirs.homes()), pairs);
        if (dice.nextInt(3) > 0) {
            pairs(dice, Link.Kind.BABY, ids(mine.babies()), ids(theirs.babies()), pairs);
            List<UUID> made = world.as(
                    officer, acting -> joining.joinPregnancies(acting, one, other, pairs, "thought to be one"));
            links.put(made.getFirst(), new Same(Link.Kind.PREGNANCY, one, other));
            for (int i = 0; i < pairs.size(); i++) {
                links.put(made.get(i + 1), pairs.get(i));
            }
        } else {
            pairs.forEach(pair ->
                    links.put(world.as(officer, acting -> joining.join(acting, pair, "thought to be one")), pair));
        }
        return links;
    }

    private static <T> List<UUID> ids(List<Cast.Entry<T>> entries) {
        return new ArrayList<>(entries.stream().map(Cast.Entry::id).toList());
    }

    private static void pairs(Random dice, Link.Kind kind, List<UUID> mine, List<UUID> theirs, List<Same> pairs) {
        Collections.shuffle(mine, dice);
        Collections.shuffle(theirs, dice);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()) && dice.nextInt(3) > 0; i++) {
            pairs.add(new Same(kind, mine.get(i), theirs.get(i)));
        }
    }

    /** Statements about whomever either record can name now, by their names and with the record they are in. */
    private Map<String, UUID> write(Random dice) {
        Map<String, UUID> written = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            UUID record = dice.nextBoolean() ? one : other;
            Cast cast = cast(record);
            List<String> homes =
                    cast.homes().stream().map(home -> home.known().id().value()).toList();
            List<String> people = cast.people().stream()
                    .map(person -> person.known().id().value())
                    .toList();
            Telling telling = Telling.of(world, record);
            String said;
            if (!homes.isEmpty() && dice.nextInt(3) == 0) {
                said = telling.factor(midwife, "smoking-indoors", homes.get(dice.nextInt(homes.size())));
            } else if (dice.nextInt(3) == 0) {
                String baby = cast.babies()
                        .get(dice.nextInt(cast.babies().size()))
                        .known()
                        .id()
                        .value();
                said = telling.tie(midwife, "main-carer", people.get(dice.nextInt(people.size())), baby);
            } else {
                said = telling.factor(
                        midwife, FACTORS.get(dice.nextInt(FACTORS.size())), people.get(dice.nextInt(people.size())));
            }
            written.put(said, record);
        }
        return written;
    }

    private Map<UUID, List<Piece>> undo(Random dice, Map<UUID, Same> links) {
        List<UUID> order = new ArrayList<>(links.keySet());
        Collections.sort(order);
        Collections.shuffle(order, dice);
        Map<UUID, List<Piece>> toPlace = new HashMap<>();
        for (UUID link : order) {
            toPlace.put(link, world.as(officer, acting -> joining.unjoin(acting, link, "they are two")));
        }
        return toPlace;
    }

    /** Whomever it is about: what was in both while they were one is in both until somebody has placed it. */
    private void assertThatItIsStillInBoth(Piece piece, Set<String> inOne, Set<String> inOther) {
        String elsewhere = piece.record() + "." + piece.handle();
        boolean isOfOne = piece.record().equals(one);
        if ((isOfOne ? inOther : inOne).contains(elsewhere)) {
            assertThat(ids(everything(isOfOne ? other : one))).contains(elsewhere);
        }
    }

    private void placeAll(Map<UUID, List<Piece>> toPlace) {
        toPlace.forEach((link, pieces) -> pieces.forEach(piece -> world.as(officer, acting -> {
            joining.place(acting, link, piece.id(), null, "it is of whom it says");
            return true;
        })));
    }
}

package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.evidence.Evidence;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Piece;
import cotside.evidence.Joining.Same;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Duplicates;
import cotside.families.Families;
import cotside.families.Link;
import cotside.families.Trace;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class JoiningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final World world;
    private final Joining joining;
    private final Families families;
    private final Records records;
    private final Evidence evidence;
    private final UUID officer;
    private final UUID midwife;
    private final UUID sergeant;

    JoiningTest(World world, Joining joining, Families families, Records records, Evidence evidence) {
        this.world = world;
        this.joining = joining;
        this.families = families;
        this.records = records;
        this.evidence = evidence;
        this.officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
    }

    private List<String> factors(UUID by, Telling told) {
        return factors(by, told, Instant.MAX);
    }

    private List<String> factors(UUID by, Telling told, Instant knownAt) {
        Family family = world.as(
                by, acting -> records.assembled(acting, told.record(), knownAt).asSeenBy(acting.about(told.record())));
        return family.statements().stream()
                .filter(statement -> statement.marking() instanceof cotside.guidance.facts.Marking.AllInvolved)
                .map(statement -> statement.claim().toString())
                .filter(claim -> claim.startsWith("OfFactor"))
                .toList();
    }

    @Test
    void what_the_police_hold_of_him_under_another_name_reaches_his_new_baby_once_the_two_are_joined() {
        Telling here = Telling.begun(world, midwife, "Kayla's pregnancy");
        here.baby(midwife, "baby");
        UUID dean = here.person(midwife, "dean", "Dean");
        here.tie(midwife, "father", "dean", "baby");
        Telling there = Telling.begun(world, sergeant, "An earlier family");
        there.baby(sergeant, "first");
        UUID deano = there.person(sergeant, "deano", "Deano");
        there.factor(sergeant, "violence-elsewhere", "deano");
        there.tie(sergeant, "father", "deano", "first");
        Instant before = world.as(officer, acting -> acting.now());

        assertThat(factors(midwife, here)).hasSize(1);
        UUID link =
                world.as(officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, dean, deano), "one man"));
        assertThat(factors(midwife, here))
                .hasSize(2)
                .anyMatch(claim -> claim.contains("violence-elsewhere") && claim.contains("dean"));
        assertThat(factors(midwife, here, before)).hasSize(1);
        assertThat(factors(sergeant, there)).hasSize(2);

        String since = here.factor(midwife, "low-mood", "dean");
        List<Piece> pieces = world.as(officer, acting -> joining.unjoin(acting, link, "two brothers"));
        assertThat(pieces).extracting(Piece::handle).containsExactly(since);
        assertThat(factors(midwife, here)).hasSize(2).noneMatch(claim -> claim.contains("violence-elsewhere"));
        world.as(officer, acting -> {
            joining.place(acting, link, pieces.getFirst().id(), null, "seen by the midwife: it is Dean");
            return true;
        });
        List<Piece> left = world.as(officer, acting -> joining.toPlace(acting, link));
        assertThat(left).isEmpty();
    }

    @Test
    void only_the_records_officer_who_keeps_both_joins_and_only_two_of_a_kind() {
        Telling here = Telling.begun(world, midwife, "One");
        UUID baby = here.baby(midwife, "baby");
        UUID mother = here.person(midwife, "mother", "Ama");
        World away = world.another();
        UUID doctor = away.practitioner("G. Bell", "gp", Role.PRACTITIONER);
        Telling there = Telling.begun(away, doctor, "Two");
        UUID ama = there.person(doctor, "mother", "Ama");
        assertThatThrownBy(() -> world.as(
                        midwife, acting -> joining.join(acting, new Same(Link.Kind.PERSON, mother, ama), "same")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(
                        officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, mother, ama), "same")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(
                        officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, mother, baby), "same")))
                .hasMessageContaining("two of a kind");
    }

    @Test
    void a_pregnancy_begun_by_two_agencies_reads_as_one_and_is_open_to_both_while_it_is_joined(JdbcClient sql) {
        Telling here = Telling.begun(world, midwife, "Kayla's pregnancy");
        UUID baby = here.baby(midwife, "baby");
        UUID kayla = here.person(midwife, "mother", "Kayla");
        here.tie(midwife, "birth-mother", "mother", "baby");
        Telling there = Telling.begun(world, sergeant, "Kayla R's baby");
        UUID unborn = there.baby(sergeant, "baby");
        UUID kaylaR = there.person(sergeant, "mother", "Kayla R");
        there.person(sergeant, "dad", "Dean");
        there.tie(sergeant, "father", "dad", "baby");
        there.factor(sergeant, "violence-elsewhere", "dad");

        assertThatThrownBy(() -> world.as(sergeant, acting -> families.cast(acting, here.record())))
                .isInstanceOf(Forbidden.class);
        List<UUID> links = world.as(
                officer,
                acting -> joining.joinPregnancies(
                        acting,
                        here.record(),
                        there.record(),
                        List.of(new Same(Link.Kind.BABY, baby, unborn), new Same(Link.Kind.PERSON, kayla, kaylaR)),
                        "one pregnancy, booked twice"));
        for (UUID reader : List.of(midwife, sergeant)) {
            Cast cast = world.as(reader, acting -> families.cast(acting, here.record()));
            assertThat(cast.babies()).hasSize(1);
            assertThat(cast.people()).extracting(one -> one.known().label()).containsExactly("Kayla", "Dean");
            assertThat(factors(reader, here)).hasSize(3);
            assertThat(factors(reader, there)).hasSize(3);
            int seen = world.as(
                    reader,
                    acting -> sql.sql("select count(*) from evidence where record_id in (?, ?)")
                            .params(here.record(), there.record())
                            .query(Integer.class)
                            .single());
            assertThat(seen).isEqualTo(3);
        }
        here.factor(midwife, "low-mood", "dad");
        List<Piece> pieces = world.as(officer, acting -> joining.unjoin(acting, links.getFirst(), "two after all"));
        assertThat(pieces).hasSize(1);
        assertThatThrownBy(() -> world.as(sergeant, acting -> families.cast(acting, here.record())))
                .isInstanceOf(Forbidden.class);
        Cast after = world.as(midwife, acting -> families.cast(acting, here.record()));
        assertThat(after.people()).extracting(one -> one.known().label()).containsExactly("Kayla", "Dean");
    }

    @Test
    void what_speaks_of_the_other_record_counts_in_both_after_the_undoing_until_somebody_says_where_it_belongs(
            CaseFileExchange exchange, Pack pack) {
        Telling here = Telling.begun(world, midwife, "Kayla's pregnancy");
        here.baby(midwife, "baby");
        here.person(midwife, "mother", "Kayla");
        here.tie(midwife, "birth-mother", "mother", "baby");
        Telling there = Telling.begun(world, sergeant, "Kayla R's baby");
        there.baby(sergeant, "unborn");
        there.person(sergeant, "dad", "Dean");
        there.home(sergeant, "flat");
        List<UUID> links = world.as(
                officer,
                acting -> joining.joinPregnancies(
                        acting, here.record(), there.record(), List.of(), "one pregnancy, booked twice"));
        // The midwife's own record knows neither the flat nor the other baby.
        here.factor(midwife, "smoking-indoors", "flat");
        here.tie(midwife, "main-carer", "mother", "unborn");
        here.factor(midwife, "low-mood", "mother");
        Instant joined = world.as(officer, acting -> acting.now());
        world.as(officer, acting -> joining.unjoin(acting, links.getFirst(), "two after all"));

        assertThat(factors(midwife, here))
                .hasSize(4)
                .anyMatch(claim -> claim.contains("smoking-indoors") && claim.contains("flat"))
                .anyMatch(claim -> claim.contains("main-carer") && claim.contains("unborn"));
        assertThat(factors(officer, there))
                .as("what the midwife said of her own family alone is not among them")
                .hasSize(2)
                .anyMatch(claim -> claim.contains("smoking-indoors"))
                .anyMatch(claim -> claim.contains("main-carer") && claim.contains("mother"));
        assertThat(factors(sergeant, there)).singleElement().asString().contains("smoking-indoors");
        boolean more = world.as(
                sergeant,
                acting -> records.assembled(acting, there.record(), Instant.MAX)
                        .holdsMoreThan(acting.about(there.record())));
        assertThat(more).as("to the sergeant there is more than he may see").isTrue();
        int atTheMidwifes = world.as(midwife, acting -> records.toPlace(acting, here.record()));
        int atTheSergeants = world.as(sergeant, acting -> records.toPlace(acting, there.record()));
        assertThat(List.of(atTheMidwifes, atTheSergeants)).containsExactly(2, 2);
        List<Joining.Joined> joinings = world.as(officer, joining::joinings);
        assertThat(joinings.getFirst().toPlace()).isEqualTo(3);
        Family exported = world.as(officer, acting -> exchange.family(acting, here.record(), Instant.MAX));
        assertThat(CaseFiles.load("exported", cotside.notation.casefile.CaseFileWriter.write(exported, pack), pack))
                .isEqualTo(exported);

        List<Piece> pieces = world.as(officer, acting -> joining.toPlace(acting, links.getFirst()));
        String again = there.factor(sergeant, "smoking-indoors", "flat");
        UUID retold = world.as(
                sergeant, acting -> evidence.find(there.record(), again).orElseThrow());
        world.as(officer, acting -> {
            joining.place(acting, links.getFirst(), pieces.get(0).id(), retold, "Dean's flat; he says the same");
            joining.place(acting, links.getFirst(), pieces.get(1).id(), null, "a mistake for her own baby");
            return true;
        });
        assertThat(factors(midwife, here)).hasSize(3).noneMatch(claim -> claim.contains("flat"));
        assertThat(factors(officer, there)).noneMatch(claim -> claim.contains("main-carer"));
        int left = world.as(midwife, acting -> records.toPlace(acting, here.record()));
        assertThat(left).isZero();
        assertThat(factors(midwife, here, joined)).hasSize(4);
        Family kept = world.as(officer, acting -> exchange.family(acting, here.record(), Instant.MAX));
        assertThat(kept.statements())
                .as("what was told again elsewhere is still in the file")
                .anyMatch(one -> one.id().equals(pieces.get(0).handle()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kayla", "second"})
    void to_join_and_undo_it_leaves_families_and_pictures_as_they_were(
            String which, Pack pack, CaseFileExchange exchange, Pictures pictures) throws java.io.IOException {
        List<java.nio.file.Path> files = ExamplesInTheRecordTest.examples();
        Family first = CaseFiles.load(which.equals("kayla") ? files.getFirst() : files.getLast(), pack);
        Family second = CaseFiles.load(files.get(files.size() / 2), pack);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        world.as(officer, acting -> exchange.bring(acting, one, first));
        world.as(officer, acting -> exchange.bring(acting, other, second));
        Instant then = world.as(officer, acting -> acting.now());
        List<String> before = exported(one, other, exchange, pictures, Instant.MAX);
        List<String> beforeThen = exported(one, other, exchange, pictures, then);

        Cast oneCast = world.as(officer, acting -> families.cast(acting, one));
        Cast otherCast = world.as(officer, acting -> families.cast(acting, other));
        List<Same> pairs = new ArrayList<>();
        pairs.add(new Same(
                Link.Kind.BABY,
                oneCast.babies().getFirst().id(),
                otherCast.babies().getFirst().id()));
        pairs.add(new Same(
                Link.Kind.PERSON,
                oneCast.people().getFirst().id(),
                otherCast.people().getFirst().id()));
        List<UUID> links =
                world.as(officer, acting -> joining.joinPregnancies(acting, one, other, pairs, "thought to be one"));
        assertThat(exported(one, other, exchange, pictures, then)).isEqualTo(beforeThen);
        Family joined = world.as(
                officer, acting -> records.assembled(acting, one, Instant.MAX).everything());
        assertThat(joined.statements())
                .hasSize(first.statements().size() + second.statements().size());
        assertThat(joined.statements().stream().map(Statement::id)).doesNotHaveDuplicates();
        exported(one, other, exchange, pictures, Instant.MAX);

        for (UUID link : links.reversed()) {
            List<Piece> made = world.as(officer, acting -> joining.unjoin(acting, link, "they are two"));
            assertThat(made).isEmpty();
        }
        assertThat(exported(one, other, exchange, pictures, Instant.MAX)).isEqualTo(before);
    }

    private List<String> exported(UUID one, UUID other, CaseFileExchange exchange, Pictures pictures, Instant knownAt) {
        List<String> exported = new ArrayList<>();
        for (UUID record : List.of(one, other)) {
            Family family = world.as(officer, acting -> exchange.family(acting, record, knownAt));
            exported.add(family.toString());
            Cast cast = world.as(officer, acting -> families.cast(acting, record));
            for (Cast.Entry<cotside.guidance.facts.Baby> baby :
                    cast.asKnownAt(knownAt).babies()) {
                // A joined record has the other's babies too.
                Instant moment = knownAt.equals(Instant.MAX) ? Instant.parse("2027-01-01T00:00:00Z") : knownAt;
                Pictures.Seen seen = world.as(officer, acting -> pictures.of(acting, record, baby.id(), DAY, moment));
                String json = PictureJson.of(seen.family(), seen.picture());
                exported.add(
                        json.replaceAll("\"known_at\": *\"[^\"]*\"", "").replaceAll("\"knownAt\": *\"[^\"]*\"", ""));
            }
        }
        return exported;
    }

    @Test
    void candidates_show_what_agrees_and_what_differs_and_are_gone_once_joined(Duplicates duplicates) {
        LocalDate born = LocalDate.of(1950, 1, 1)
                .plusDays(Math.floorMod(world.partnership().hashCode(), 20_000));
        Telling here = Telling.begun(world, midwife, "One");
        UUID ama = here.person(midwife, "mother", "Ama");
        here.named(midwife, "mother", "Ama Boaténg");
        here.born(midwife, "mother", born);
        Telling there = Telling.begun(world, sergeant, "Two");
        UUID amma = there.person(sergeant, "woman", "Amma");
        there.named(sergeant, "woman", "Amma Boateng");
        there.born(sergeant, "woman", born);
        UUID sister = there.person(sergeant, "sister", "Efua");
        there.named(sergeant, "sister", "Efua Boateng");
        there.born(sergeant, "sister", born.plusYears(2));

        List<Duplicates.Candidate> found = world.as(officer, acting -> duplicates.candidates(acting, here.record()));
        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.subject()).isEqualTo(ama);
            assertThat(candidate.other()).isEqualTo(amma).isNotEqualTo(sister);
            assertThat(candidate.agrees())
                    .extracting(Duplicates.Point::kind)
                    .containsExactly(Trace.Kind.NAME, Trace.Kind.BIRTH);
            assertThat(candidate.differs()).isEmpty();
        });
        assertThatThrownBy(() -> world.as(midwife, acting -> duplicates.candidates(acting, here.record())))
                .isInstanceOf(Forbidden.class);
        world.as(officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, ama, amma), "one woman"));
        List<Duplicates.Candidate> left = world.as(officer, acting -> duplicates.candidates(acting, here.record()));
        assertThat(left).isEmpty();
    }
}

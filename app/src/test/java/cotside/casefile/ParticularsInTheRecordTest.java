package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Role;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Same;
import cotside.families.Address;
import cotside.families.Finding;
import cotside.families.Identifiers;
import cotside.families.Identifiers.Entry;
import cotside.families.Link;
import cotside.families.NhsNumber;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFile;
import cotside.notation.casefile.CaseFiles;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Numbers, addresses, protected people and joinings go between record and case file without loss. */
@RecordTest
class ParticularsInTheRecordTest {
    private static final NhsNumber WRONG = NhsNumber.of("999 000 0018");
    private static final NhsNumber RIGHT = NhsNumber.of("999 000 0026");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    private final World world;
    private final Pack pack;
    private final CaseFileExchange exchange;
    private final Identifiers identifiers;
    private final Joining joining;
    private final UUID midwife;
    private final UUID sergeant;
    private final UUID officer;
    private final Telling here;
    private final Telling there;
    private final UUID dean;
    private final UUID deano;

    ParticularsInTheRecordTest(
            World world, Pack pack, CaseFileExchange exchange, Identifiers identifiers, Joining joining) {
        this.world = world;
        this.pack = pack;
        this.exchange = exchange;
        this.identifiers = identifiers;
        this.joining = joining;
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
        this.officer = world.practitioner("R. Keep", "childrens-services", Role.RECORDS_OFFICER);
        this.here = Telling.begun(world, midwife, "Kayla's pregnancy");
        here.baby(midwife, "baby");
        UUID kayla = here.person(midwife, "kayla", "Kayla");
        this.dean = here.person(midwife, "dean", "Dean");
        UUID flat = here.home(midwife, "flat");
        this.there = Telling.begun(world, sergeant, "An earlier family");
        there.baby(sergeant, "first");
        this.deano = there.person(sergeant, "deano", "Deano");
        world.as(midwife, acting -> identifiers.number(acting, here.record(), kayla, WRONG, DAY));
        Entry<NhsNumber> wrong = world.as(
                midwife,
                acting ->
                        identifiers.numbers(acting, here.record(), acting.now()).getFirst());
        world.as(
                midwife,
                acting -> identifiers.correctNumber(acting, here.record(), wrong, RIGHT, "two digits: see letter"));
        Address address = new Address(List.of("Flat 2", "1 Harrow Road"), "ZZ1 1ZZ", true, Set.of(dean));
        world.as(midwife, acting -> identifiers.address(acting, here.record(), flat, address, DAY));
        world.as(midwife, acting -> {
            identifiers.protect(acting, here.record(), kayla, true, "he is looking for her");
            return true;
        });
    }

    private String export(World in, UUID by, UUID record, Instant knownAt) {
        return in.as(by, acting -> exchange.export(acting, record, knownAt));
    }

    private CaseFileExchange.Imported bring(World in, UUID by, UUID record, String text) {
        CaseFile file = CaseFiles.loadWhole("file", text, pack);
        return in.as(by, acting -> exchange.bring(acting, record, file));
    }

    @Test
    void what_was_written_down_is_in_the_file_and_comes_in_again_as_nothing_new() {
        UUID link = world.as(
                officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, dean, deano), "the same number"));
        Instant joined = world.as(officer, acting -> acting.now());
        world.as(officer, acting -> joining.unjoin(acting, link, "two cousins"));
        String text = export(world, officer, here.record(), Instant.MAX);
        assertThat(text)
                .contains("999 000 0018", "999 000 0026", "corrects: number-1", "two digits: see letter")
                .contains("1 Harrow Road", "protected: yes", "not to be disclosed to: [dean]")
                .contains(
                        "he is looking for her",
                        "other: deano",
                        "two cousins",
                        there.record().toString());
        CaseFileExchange.Imported again = bring(world, officer, here.record(), text);
        assertThat(List.of(again.added(), again.waiting())).containsExactly(0, 0);
        assertThat(export(world, officer, here.record(), Instant.MAX)).isEqualTo(text);
        assertThat(export(world, officer, here.record(), joined))
                .contains("the same number")
                .doesNotContain("two cousins");
    }

    @Test
    void two_families_come_into_another_partnership_with_the_joining_between_them() {
        world.as(officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, dean, deano), "one man"));
        World away = world.another();
        UUID theirs = away.practitioner("V. Holm", "childrens-services", Role.RECORDS_OFFICER);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String one = moved(export(world, officer, here.record(), Instant.MAX), there.record(), second);
        String other = moved(export(world, officer, there.record(), Instant.MAX), here.record(), first);
        CaseFileExchange.Imported alone = bring(away, theirs, first, one);
        assertThat(alone.waiting()).as("the other record is not there yet").isEqualTo(1);
        CaseFileExchange.Imported both = bring(away, theirs, second, other);
        assertThat(both.waiting()).isZero();
        List<Joining.Joined> joinings = away.as(theirs, joining::joinings);
        assertThat(joinings)
                .singleElement()
                .satisfies(made -> assertThat(made.reason()).isEqualTo("one man"));
        assertThat(export(away, theirs, first, Instant.MAX)).isEqualTo(one);
        assertThat(export(away, theirs, second, Instant.MAX)).isEqualTo(other);
        List<Entry<NhsNumber>> numbers = away.as(theirs, acting -> identifiers.numbers(acting, first, Instant.MAX));
        assertThat(numbers)
                .singleElement()
                .satisfies(number -> assertThat(number.value()).isEqualTo(RIGHT));
    }

    private static String moved(String file, UUID from, UUID to) {
        return file.replace(from.toString(), to.toString());
    }

    @Test
    void whoever_is_protected_in_a_file_is_found_by_nobody(Finding finding) {
        World away = world.another();
        UUID theirs = away.practitioner("V. Holm", "childrens-services", Role.RECORDS_OFFICER);
        bring(away, theirs, UUID.randomUUID(), export(world, officer, here.record(), Instant.MAX));
        Finding.Found found = away.as(theirs, acting -> finding.find(acting, new Finding.Sought.ByNumber(RIGHT)));
        assertThat(found).isEqualTo(new Finding.Found.Records(List.of()));
    }

    @Test
    void a_made_up_number_comes_into_no_real_record() {
        World real = world.real();
        UUID theirs = real.practitioner("V. Holm", "childrens-services", Role.RECORDS_OFFICER);
        String file = export(world, officer, here.record(), Instant.MAX);
        assertThatThrownBy(() -> bring(real, theirs, UUID.randomUUID(), file))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("999");
    }
}

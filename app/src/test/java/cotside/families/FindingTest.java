package cotside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.families.Finding.Found;
import cotside.families.Finding.Match;
import cotside.families.Finding.Sought;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@RecordTest
class FindingTest {
    /** Other tests have families of their own in the same database. */
    private static final Random RANDOM = new Random();

    private final LocalDate born = LocalDate.of(1960, 1, 1).plusDays(RANDOM.nextInt(18_000));
    private final NhsNumber number = madeUp();

    private final World world;
    private final Finding finding;
    private final Identifiers identifiers;
    private final UUID midwife;
    private final UUID nurse;
    private final Telling told;
    private final UUID mother;

    FindingTest(World world, Finding finding, Identifiers identifiers) {
        this.world = world;
        this.finding = finding;
        this.identifiers = identifiers;
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.nurse = world.practitioner("N. Okoro", "emergency-department", Role.PRACTITIONER);
        world.practitioner("L. Ahmed", "midwifery", Role.SAFEGUARDING_LEAD);
        this.told = Telling.begun(world, midwife, "Kayla's pregnancy");
        this.mother = told.person(midwife, "mother", "Kayla");
    }

    @BeforeEach
    void kayla_is_recorded() {
        told.baby(midwife, "baby");
        told.named(midwife, "mother", "Kayla Siân O'Reed");
        told.born(midwife, "mother", born);
    }

    private static NhsNumber madeUp() {
        int nine = 999_000_000 + RANDOM.nextInt(999_999);
        return IntStream.range(0, 10)
                .mapToObj(last -> "" + nine + last)
                .flatMap(digits -> {
                    try {
                        return Stream.of(NhsNumber.of(digits));
                    } catch (IllegalArgumentException other) {
                        return Stream.empty();
                    }
                })
                .findFirst()
                .orElseGet(FindingTest::madeUp);
    }

    private List<Match> found(UUID by, Sought sought) {
        return world.as(by, acting -> finding.find(acting, sought)) instanceof Found.Records(var matches)
                ? matches
                : List.of();
    }

    private List<Match> byName(String name, LocalDate born) {
        return found(nurse, new Sought.ByNameAndBirth(name, born));
    }

    @Test
    void somebody_is_found_by_near_exact_name_and_date_of_birth_and_only_then() {
        assertThat(byName("kayla sian oreed", born)).singleElement().satisfies(match -> {
            assertThat(match.record()).isEqualTo(told.record());
            assertThat(match.speakTo()).isEqualTo("the lead");
            assertThat(match.agency()).isEqualTo("midwifery");
            assertThat(match.lead()).isEqualTo("L. Ahmed");
        });
        assertThat(byName("O'Reed, Kayla", born)).hasSize(1);
        assertThat(byName("Kayla Sian O'Read", born)).hasSize(1);
        assertThat(byName("Kayla O'Reed", born.plusDays(1))).isEmpty();
        assertThat(byName("Lena Marsh", born)).isEmpty();
    }

    @Test
    void somebody_is_found_by_number_until_the_number_is_corrected() {
        LocalDate today = LocalDate.of(2026, 1, 1);
        world.as(midwife, acting -> identifiers.number(acting, told.record(), mother, number, today));
        assertThat(found(nurse, new Sought.ByNumber(number))).hasSize(1);

        world.as(midwife, acting -> {
            var entry = identifiers.numbers(acting, told.record(), acting.now()).getFirst();
            return identifiers.correctNumber(acting, told.record(), entry, null, "her sister's");
        });
        assertThat(found(nurse, new Sought.ByNumber(number))).isEmpty();
        var before = world.owner()
                .sql("select recorded from nhs_number where record_id = ? and corrects is null")
                .param(told.record())
                .query((row, i) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
        List<Identifiers.Entry<NhsNumber>> then =
                world.as(midwife, acting -> identifiers.numbers(acting, told.record(), before));
        assertThat(then)
                .singleElement()
                .satisfies(entry -> assertThat(entry.value()).isEqualTo(number));
    }

    @Test
    void whoever_is_protected_is_never_found() {
        world.as(midwife, acting -> {
            identifiers.protect(acting, told.record(), mother, true, "at risk from a former partner");
            return true;
        });
        assertThat(byName("Kayla O'Reed", born)).isEmpty();
        assertThatThrownBy(() -> world.as(midwife, acting -> {
                    identifiers.protect(acting, told.record(), mother, false, "over");
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(byName("Kayla O'Reed", born)).isEmpty();
    }

    @Test
    void a_name_not_meant_for_everybody_finds_nobody() {
        told.says(
                midwife,
                new Claim.OfName(Id.of("mother"), "Anna Hidden"),
                new Marking.OwnAgency(),
                null,
                UnaryOperator.identity());
        assertThat(byName("Anna Hidden", born)).isEmpty();
    }

    @Test
    void a_sealed_record_and_one_of_a_real_partnership_are_not_found_from_a_demonstration() {
        assertThat(byName("Kayla O'Reed", born)).hasSize(1);
        UUID elsewhere = world.real().practitioner("P. Real", "gp", Role.PRACTITIONER);
        assertThat(found(elsewhere, new Sought.ByNameAndBirth("Kayla O'Reed", born)))
                .isEmpty();
        world.owner()
                .sql("insert into sealing (record_id, sealed, reason, sealed_by) values (?, true, 'adopted', ?)")
                .params(told.record(), midwife)
                .update();
        assertThat(byName("Kayla O'Reed", born)).isEmpty();
    }

    @Test
    void searches_are_limited_per_practitioner_and_each_is_in_the_audit() {
        for (int i = 0; i < 20; i++) {
            assertThat(byName("Kayla O'Reed", born)).hasSize(1);
        }
        Found more = world.as(nurse, acting -> finding.find(acting, new Sought.ByNameAndBirth("Kayla O'Reed", born)));
        assertThat(more).isInstanceOf(Found.TooMany.class);
        assertThat(found(midwife, new Sought.ByNameAndBirth("Kayla O'Reed", born)))
                .hasSize(1);
        assertThat(world.owner()
                        .sql("select count(*) from audit where practitioner_id = ? and act = 'search'")
                        .param(nurse)
                        .query(Integer.class)
                        .single())
                .isEqualTo(21);
    }

    @Test
    void roles_without_families_do_not_search_and_nobody_reads_the_traces() throws SQLException {
        UUID analyst = world.practitioner("A. Count", "public-health", Role.ANALYST);
        assertThatThrownBy(() -> found(analyst, new Sought.ByNumber(number))).isInstanceOf(Forbidden.class);
        try (Connection connection = world.appConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from search_trace"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_made_up_number_belongs_in_a_demonstration_and_a_wrong_subject_nowhere() {
        World real = world.real();
        UUID doctor = real.practitioner("G. Bell", "gp", Role.PRACTITIONER);
        Telling other = Telling.begun(real, doctor, "Another");
        UUID person = other.person(doctor, "mother", "Ama");
        LocalDate today = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() ->
                        real.as(doctor, acting -> identifiers.number(acting, other.record(), person, number, today)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        world.as(midwife, acting -> identifiers.number(acting, told.record(), person, number, today)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_address_is_sealed_and_a_protected_one_leaves_no_trace() {
        UUID home = told.home(midwife, "home");
        Address open = Address.of("12 Mill Lane", "ZZ99 1AB");
        Address kept = new Address(List.of("4 Orchard Row"), "ZZ99 2CD", true, java.util.Set.of(mother));
        LocalDate today = LocalDate.of(2026, 1, 1);
        UUID first = world.as(midwife, acting -> identifiers.address(acting, told.record(), home, open, today));
        world.as(midwife, acting -> {
            var entry =
                    identifiers.addresses(acting, told.record(), acting.now()).getFirst();
            return identifiers.correctAddress(acting, told.record(), entry, kept, "moved to a refuge");
        });
        var now = world.as(midwife, acting -> identifiers.addresses(acting, told.record(), acting.now()));
        assertThat(now).singleElement().satisfies(entry -> {
            assertThat(entry.value()).isEqualTo(kept).hasToString("a protected address");
            assertThat(entry.corrects()).isEqualTo(first);
        });
        assertThat(kept.mayBeToldTo(UUID.randomUUID())).isFalse();
        assertThat(world.owner()
                        .sql("select value from search_trace where subject_id = ?")
                        .param(home)
                        .query(String.class)
                        .list())
                .containsExactly("12 mill lane zz991ab");
    }
}

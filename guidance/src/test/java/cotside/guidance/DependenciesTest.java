package cotside.guidance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guidance stands alone, and the same inputs always give the same picture. */
class DependenciesTest {

    private static final JavaClasses GUIDANCE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cotside.guidance");

    private static final ArchRule STANDS_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "cotside.guidance..");

    private static final ArchRule KNOWS_NO_DATABASE_OR_NETWORK =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "java.net..", "java.rmi..");

    private static final ArchRule SAME_EVERY_TIME =
            noClasses().should().accessTargetWhere(describe("the answer differs each time", DependenciesTest::differs));

    @Test
    void guidance_uses_the_jdk_and_jspecify_alone() {
        STANDS_ALONE.check(GUIDANCE);
        KNOWS_NO_DATABASE_OR_NETWORK.check(GUIDANCE);
    }

    @Test
    void guidance_is_told_the_time_and_leaves_nothing_to_chance() {
        SAME_EVERY_TIME.check(GUIDANCE);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AsksTheDay.class,
                AsksTheDayByReference.class,
                AsksAClock.class,
                AsksTheSystem.class,
                AsksWhereItIs.class,
                ThrowsDice.class
            })
    void each_way_of_telling_the_time_or_trusting_to_chance_is_caught(Class<?> offender) {
        JavaClasses imported = new ClassFileImporter().importClasses(offender);

        assertThat(SAME_EVERY_TIME.evaluate(imported).hasViolation()).isTrue();
    }

    private static boolean differs(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.startsWith("java.time.")) {
            return owner.equals("java.time.Clock") || name.equals("now") || name.equals("systemDefault");
        }
        return (owner.equals("java.lang.System")
                        && List.of("currentTimeMillis", "nanoTime").contains(name))
                || name.equals("random")
                || name.equals("randomUUID")
                || (owner.startsWith("java.") && owner.endsWith("Random"));
    }

    static class AsksTheDay {
        LocalDate today() {
            return LocalDate.now(ZoneId.of("Europe/London"));
        }
    }

    static class AsksTheDayByReference {
        Supplier<Instant> now() {
            return Instant::now;
        }
    }

    static class AsksAClock {
        Instant now(Clock clock) {
            return clock.instant();
        }
    }

    static class AsksTheSystem {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static class AsksWhereItIs {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    static class ThrowsDice {
        UUID id() {
            return UUID.randomUUID();
        }
    }
}

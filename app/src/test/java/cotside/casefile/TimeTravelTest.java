package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As known at a moment, a record is what it was when it was exported then, whatever came later. */
@RecordTest
class TimeTravelTest {
    private static final long SEED = Long.getLong("cotside.seed", 20_261_123);

    @ParameterizedTest
    @MethodSource("cotside.casefile.ExamplesInTheRecordTest#examples")
    void the_past_of_a_record_stays_what_it_was(Path file, World world, Pack pack, CaseFileExchange exchange) {
        Family whole = CaseFiles.load(file, pack);
        Random dice = new Random(SEED + file.hashCode());
        UUID officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        UUID record = UUID.randomUUID();
        Map<Instant, String> exported = new LinkedHashMap<>();
        for (Instant moment : moments(whole, dice)) {
            Family grown = asRecordedBy(moment, whole);
            world.as(officer, acting -> exchange.bring(acting, record, grown));
            exported.put(moment, world.as(officer, acting -> exchange.export(acting, record, Instant.MAX)));
        }
        assertThat(exported).hasSizeGreaterThan(1);
        exported.forEach((moment, then) -> {
            String now = world.as(officer, acting -> exchange.export(acting, record, moment));
            assertThat(now).as("as known at %s, seed %d", moment, SEED).isEqualTo(then);
        });
    }

    /** Some of the moments at which something was recorded, and the last of them. */
    private static List<Instant> moments(Family family, Random dice) {
        TreeSet<Instant> all = new TreeSet<>();
        Stream.of(
                        family.statements().stream().map(Statement::recorded),
                        family.contacts().stream().map(Contact::recorded),
                        family.actions().stream().map(PlanAction::recorded))
                .flatMap(one -> one)
                .forEach(all::add);
        Instant first = all.first();
        Instant last = all.last();
        return all.stream()
                .filter(moment -> moment.equals(first) || moment.equals(last) || dice.nextInt(3) == 0)
                .toList();
    }

    private static Family asRecordedBy(Instant moment, Family whole) {
        return new Family(
                whole.title(),
                whole.babies(),
                whole.people(),
                whole.homes(),
                whole.agencies(),
                whole.statements().stream()
                        .filter(one -> !one.recorded().isAfter(moment))
                        .toList(),
                whole.contacts().stream()
                        .filter(one -> !one.recorded().isAfter(moment))
                        .toList(),
                whole.actions().stream()
                        .filter(one -> !one.recorded().isAfter(moment))
                        .toList());
    }
}

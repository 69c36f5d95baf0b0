package cotside.notation.pack;

import cotside.guidance.examples.Examples;
import cotside.guidance.examples.Failure;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That each combination does what its own examples say (guidance section 12, property 10). A layer answers for the
 * combinations that it adds or changes: those below it were written for the numbers below it.
 */
final class ExampleChecks {
    private final Pack pack;
    private final Reading reading;
    private final Problems problems;

    ExampleChecks(Loaded loaded, Problems problems) {
        this.pack = loaded.pack();
        this.reading = loaded.reading();
        this.problems = problems;
    }

    /**
     * @param below the pack that a layer lies on, or null
     */
    void check(@Nullable Pack below) {
        Set<Combination> unchanged = new LinkedHashSet<>(below == null ? List.of() : below.combinations());
        Set<String> own = new LinkedHashSet<>();
        for (Combination combination : pack.combinations()) {
            if (!unchanged.contains(combination)) {
                own.add(combination.id());
            }
        }
        for (Failure failure : Examples.check(pack)) {
            if (own.contains(failure.combination())) {
                problems.add(at(failure), failure.what(), failure.instead());
            }
        }
    }

    private Position at(Failure failure) {
        Entry entry = reading.tree().entries().get(failure.combination());
        Node examples = entry != null && entry.body() instanceof Mapping mapping ? mapping.find("examples") : null;
        return switch (examples) {
            case null -> reading.at(failure.combination());
            case Sequence list
            when failure.example() < list.items().size() ->
                list.items().get(failure.example()).at();
            default -> examples.at();
        };
    }
}

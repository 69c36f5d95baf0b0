package cotside.guidance.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A versioned body of guidance, complete and checked. */
public record Pack(
        String id,
        String version,
        String title,
        List<Source> sources,
        List<Parameter> parameters,
        List<AgencyKind> agencies,
        List<Factor> factors,
        List<Act> acts,
        List<Question> questions,
        List<Prompt> prompts,
        List<Review> reviews,
        List<Combination> combinations,
        List<Help> help) {
    public Pack {
        sources = List.copyOf(sources);
        parameters = List.copyOf(parameters);
        agencies = List.copyOf(agencies);
        factors = List.copyOf(factors);
        acts = List.copyOf(acts);
        questions = List.copyOf(questions);
        prompts = List.copyOf(prompts);
        reviews = List.copyOf(reviews);
        combinations = List.copyOf(combinations);
        help = List.copyOf(help);
    }

    public @Nullable Factor findFactor(String id) {
        return find(factors, Factor::id, id);
    }

    /**
     * @throws NoSuchElementException when the pack has no such factor
     */
    public Factor getFactor(String id) {
        Factor factor = findFactor(id);
        if (factor == null) {
            throw new NoSuchElementException("the pack has no factor " + id);
        }
        return factor;
    }

    private static <T> @Nullable T find(List<T> all, Function<T, String> key, String id) {
        for (T one : all) {
            if (key.apply(one).equals(id)) {
                return one;
            }
        }
        return null;
    }

    /** Entries by id, in the pack's order. */
    public static <T> Map<String, T> byId(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T one : all) {
            map.put(key.apply(one), one);
        }
        return map;
    }
}

package cotside.guidance.painting;

import cotside.guidance.pack.Word;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Asking.Tier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where nothing stands out above support and watch, an ordinary family meets ordinary questions first. */
final class Opening {
    private static final List<Tier> IN_TURN = List.of(Tier.STANDS_OUT, Tier.REVIEW, Tier.UNDECIDED, Tier.OPEN_SET);

    private Opening() {}

    static List<Asking> order(List<Asking> asked, @Nullable Word word) {
        boolean ordinary = word == null || word == Word.SUPPORT_AND_WATCH;
        if (!ordinary) {
            return asked;
        }
        Map<Tier, Deque<Asking>> byTier = new EnumMap<>(Tier.class);
        for (Asking asking : asked) {
            byTier.computeIfAbsent(asking.tier(), _ -> new ArrayDeque<>()).add(asking);
        }
        List<Asking> ordered = new ArrayList<>(asked.size());
        while (ordered.size() < asked.size()) {
            for (Tier tier : IN_TURN) {
                Deque<Asking> left = byTier.get(tier);
                if (left != null && !left.isEmpty()) {
                    ordered.add(left.removeFirst());
                }
            }
        }
        return ordered;
    }
}

package cotside.console;

import cotside.notation.words.Prose;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
final class Near {
    private static final int MOST = 6;

    private Near() {}

    /** "Did you mean a, b or c?", or all there are when few. */
    static String suggestion(String given, List<String> all) {
        if (all.isEmpty()) {
            return "There is nothing to name here.";
        }
        if (all.size() <= MOST) {
            return "There is " + Prose.and(all) + ".";
        }
        return "Did you mean " + Prose.or(of(given, all)) + "?";
    }

    /** The nearest few, nearest first. */
    static List<String> of(String given, List<String> all) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return all.stream()
                .sorted(Comparator.comparingInt((String one) -> distance(wanted, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Letters to change, fewer when one holds the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        boolean holds = !one.isEmpty() && (other.contains(one) || one.contains(other));
        return holds ? row[other.length()] / 4 : row[other.length()];
    }
}

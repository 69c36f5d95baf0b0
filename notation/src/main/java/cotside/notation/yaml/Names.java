package cotside.notation.yaml;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Helps with mistyped names. */
public final class Names {
    private static final int LONGEST = 80;

    private Names() {}

    /** {@code did you mean 'x'?} when a name is near enough, else the choices when there are few, else {@code otherwise}. */
    public static String expected(String written, Collection<String> choices, String otherwise) {
        String nearest = nearest(written, choices);
        if (nearest != null) {
            return otherwise + " (did you mean '" + nearest + "'?)";
        }
        if (!choices.isEmpty() && choices.size() <= 12) {
            return "one of " + choices.stream().sorted().collect(Collectors.joining(", "));
        }
        return otherwise;
    }

    /** The choice fewest edits away from what was written, or null when none is near. Of equally near ones the first by name. */
    public static @Nullable String nearest(String written, Collection<String> choices) {
        if (written.length() > LONGEST) {
            return null;
        }
        int allowed = Math.clamp(written.length() / 3, 1, 3);
        String best = null;
        int fewest = allowed + 1;
        for (String choice : choices) {
            if (Math.abs(choice.length() - written.length()) > allowed) {
                continue;
            }
            int edits = edits(written, choice);
            if (edits < fewest || (edits == fewest && best != null && choice.compareTo(best) < 0)) {
                best = choice;
                fewest = edits;
            }
        }
        return best;
    }

    /** Letters added, dropped, changed, or swapped with their neighbour. */
    static int edits(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}

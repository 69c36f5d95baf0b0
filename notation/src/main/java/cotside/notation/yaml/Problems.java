package cotside.notation.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Collects what is wrong, so that all of it is reported and not only the first. Beyond {@value #MOST} only their number
 * is kept.
 */
public final class Problems {
    static final int MOST = 500;

    private final LinkedHashSet<Problem> all = new LinkedHashSet<>();
    private int beyond;

    public void add(Position at, String what, String expected) {
        if (all.size() < MOST) {
            all.add(Problem.at(at, what, expected));
        } else {
            beyond++;
        }
    }

    public void add(Node at, String what, String expected) {
        add(at.at(), what, expected);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many there are so far; to tell whether reading something added any. */
    public int count() {
        return all.size() + beyond;
    }

    /** No more are kept: further checks are not worth their time. */
    public boolean isFull() {
        return all.size() >= MOST;
    }

    /** In the order of files, lines and columns. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        if (beyond > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(
                    last.file(), last.line(), last.column(), "and " + beyond + " more problems, not listed", ""));
        }
        return List.copyOf(sorted);
    }

    /**
     * @throws NotationException if anything is wrong
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new NotationException(list());
        }
    }
}

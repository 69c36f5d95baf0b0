package cotside.pages.answer;

import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Differences.Change;
import cotside.guidance.picture.Differences.Kind;
import cotside.notation.words.Prose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an answer changed in the picture, in a few lines. */
public final class WhatChanged {
    private static final int MOST = 5;

    /** What questions come and go follows from the rest. */
    private static final Set<Kind> LESS = EnumSet.of(Kind.AGENCY, Kind.QUESTION, Kind.NO_LONGER_ASKED, Kind.READING);

    private WhatChanged() {}

    public static List<String> lines(Differences differences) {
        List<Change> matter = new ArrayList<>();
        List<Change> less = new ArrayList<>();
        differences.changes().forEach(change -> (LESS.contains(change.kind()) ? less : matter).add(change));
        List<String> lines = new ArrayList<>();
        if (matter.isEmpty()) {
            lines.add("Nothing stands out newly or less for it.");
        }
        matter.stream().limit(MOST).map(WhatChanged::line).forEach(lines::add);
        if (matter.size() > MOST) {
            lines.add("And " + Prose.count(matter.size() - MOST, "more change") + ".");
        }
        less.stream()
                .filter(change -> change.kind() == Kind.READING)
                .limit(Math.max(0, MOST - 2 - lines.size()))
                .map(WhatChanged::line)
                .forEach(lines::add);
        return lines;
    }

    private static String line(Change change) {
        String what = change.kind() == Kind.READING
                ? change.about() + " " + change.title() + ": "
                        + (change.was().isEmpty() ? "" : "was " + change.was() + ", ")
                        + (change.is().isEmpty() ? "not listed now" : "now " + change.is())
                : change.kind().word() + ": " + change.title() + (change.about().isEmpty() ? "" : ", " + change.about())
                        + (change.after() == null ? "" : " (" + change.after().word() + ")");
        return Prose.stopped(Prose.sentence(what));
    }
}

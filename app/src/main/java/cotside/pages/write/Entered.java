package cotside.pages.write;

import cotside.pages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has been entered so far: an occasion and its lines. */
record Entered(Occasion occasion, List<Line> lines) {
    static final int MOST = 60;

    private static final Pattern OF_LINE = Pattern.compile("line\\.([0-9]{1,3})\\..+");

    Entered {
        lines = List.copyOf(lines);
    }

    /** As the fields of a form bring it along. */
    static Entered of(Form form) {
        Typed all = new Typed(form.typed());
        int last = 0;
        for (String field : all.values().keySet()) {
            Matcher of = OF_LINE.matcher(field);
            if (of.matches()) {
                last = Math.max(last, Integer.parseInt(of.group(1)));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= Math.min(last, MOST); number++) {
            Typed one = all.from(prefix(number));
            if (!one.isEmpty()) {
                lines.add(Line.of(one));
            }
        }
        return new Entered(Occasion.of(all), lines);
    }

    static String prefix(int number) {
        return "line." + number + ".";
    }

    /** The lines as fields that {@link #of} reads again. */
    Typed linesTyped() {
        Typed all = Typed.NOTHING;
        for (int i = 0; i < lines.size(); i++) {
            all = all.and(lines.get(i).typed().under(prefix(i + 1)));
        }
        return all;
    }

    Entered with(Occasion other) {
        return new Entered(other, lines);
    }

    Entered plus(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Entered(occasion, more);
    }

    /** With another line in the place of one, counted from 1. */
    Entered with(int number, Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.set(number - 1, line);
        return new Entered(occasion, more);
    }

    /** Without a line, counted from 1; what pointed at a later line still does, and what pointed at it points at nothing. */
    Entered without(int number) {
        List<Line> fewer = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i != number - 1) {
                fewer.add(Line.of(References.without(lines.get(i).typed(), number)));
            }
        }
        return new Entered(occasion, fewer);
    }
}

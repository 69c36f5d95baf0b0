package cotside.pages.write;

import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.yaml.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the language of case files finds wrong, in the words of the form. */
final class Messages {
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,120})'");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("when", "'when'"),
            Map.entry("marking", "'who may see it'"),
            Map.entry("resting on", "'what it rests on'"),
            Map.entry("met", "'who was met'"),
            Map.entry("corrects", "'corrects'"),
            Map.entry("recorded", "'recorded'"));

    private final Telling telling;

    Messages(Telling telling) {
        this.telling = telling;
    }

    String plain(Problem problem) {
        String what = spoken(problem.what());
        String expected = spoken(problem.expected()).replaceAll("^no “.*”$", "leave it empty");
        return Prose.sentence(what) + (expected.isEmpty() ? "" : ". What can stand here: " + expected);
    }

    private String spoken(String text) {
        String named =
                QUOTED.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(called(found)));
        return DAY.matcher(named)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(day(found.group())))
                .replace("‘", "“");
    }

    private String called(MatchResult found) {
        String quoted = found.group(1);
        if (FIELDS.containsKey(quoted)) {
            return FIELDS.getOrDefault(quoted, quoted).replace("'", "");
        }
        String known =
                quoted.startsWith("not ") ? "not " + telling.reference(quoted.substring(4)) : telling.name(quoted);
        return "“" + (known.equals(quoted) ? telling.reference(quoted) : known) + "”";
    }

    private static String day(String iso) {
        try {
            return Dates.full().day(LocalDate.parse(iso));
        } catch (DateTimeException none) {
            return iso;
        }
    }
}

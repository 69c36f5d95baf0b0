package cotside.guidance.testing;

import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import java.util.ArrayList;
import java.util.List;

/**
 * An example of a story's rule, told in lines: {@code lodger: smokes}, {@code partner > mother: controls},
 * {@code mother: smokes?}, {@code baby: age = 20}, {@code anyone else?: household}.
 */
public final class StoryExample {
    private StoryExample() {}

    static Example of(Example.Expect expect, boolean needsEach, String... lines) {
        List<Given> given = new ArrayList<>();
        List<Given> unknown = new ArrayList<>();
        for (String line : lines) {
            String who = line.substring(0, line.indexOf(": "));
            String what = line.substring(line.indexOf(": ") + 2);
            if (who.equals("anyone else?")) {
                unknown.add(new Given(Example.ANYONE_ELSE, what, null, null));
            } else if (what.endsWith("?")) {
                unknown.add(given(who, what.substring(0, what.length() - 1)));
            } else {
                given.add(given(who, what));
            }
        }
        return new Example(expect, given, unknown, needsEach);
    }

    private static Given given(String who, String what) {
        int arrow = who.indexOf(" > ");
        int value = what.indexOf(" = ");
        return new Given(
                arrow < 0 ? who : who.substring(0, arrow),
                value < 0 ? what : what.substring(0, value),
                arrow < 0 ? null : who.substring(arrow + 3),
                value < 0 ? null : Integer.valueOf(what.substring(value + 3)));
    }
}

package cotside.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param hint what helps to choose it, or empty
 * @param group the heading in a long list under which it stands, or null
 */
public record Choice(
        String value, String text, String hint, @Nullable String group) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, "", null);
    }

    public static Choice of(String value, String text, String hint) {
        return new Choice(value, text, hint, null);
    }

    /** Choices that stand together under a heading, or under none. */
    public record Group(@Nullable String name, List<Choice> choices) {}

    /** Neighbours under one heading, together. */
    public static List<Group> groups(List<Choice> choices) {
        List<Group> groups = new ArrayList<>();
        for (Choice one : choices) {
            if (groups.isEmpty() || !Objects.equals(groups.getLast().name(), one.group())) {
                groups.add(new Group(one.group(), new ArrayList<>()));
            }
            groups.getLast().choices().add(one);
        }
        return groups;
    }

    public Choice under(String heading) {
        return new Choice(value, text, hint, heading);
    }
}

package cotside.pages.answer;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Person;
import cotside.pages.Choice;
import cotside.pages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody knows what they write down, asked in plain words. */
public final class Knowing {
    public static final String FIELD = "basis";
    public static final String TELLER = "teller";
    public static final String SEEN = "seen";
    public static final String RECORD = "record";
    public static final String TOLD_BY = "told_";
    public static final String TOLD_BY_ANOTHER = "told-another";
    public static final String ASSUMED = "assumed";

    private Knowing() {}

    public static List<Choice> choices(Family family) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(SEEN, "I saw it"));
        choices.add(Choice.of(RECORD, "Our record says"));
        for (Person person : family.people()) {
            choices.add(Choice.of(TOLD_BY + person.id(), "I was told, by " + person.label()));
        }
        choices.add(Choice.of(TOLD_BY_ANOTHER, "I was told, by somebody else named below"));
        choices.add(Choice.of(ASSUMED, "I think so"));
        return choices;
    }

    /** For one answer that is known otherwise than the rest. */
    public static List<Choice> otherwise(Family family) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "The same way as the rest"));
        choices.addAll(choices(family));
        return choices;
    }

    /** The heading of a case file under which it stands; null, with a message, where nothing fitting was chosen. */
    static @Nullable String heading(Family family, Form form, String field) {
        String chosen = form.text(field);
        if (chosen.startsWith(TOLD_BY)) {
            String who = chosen.substring(TOLD_BY.length());
            boolean known =
                    family.people().stream().anyMatch(one -> one.id().value().equals(who));
            if (known) {
                return who + " said";
            }
        }
        return switch (chosen) {
            case SEEN -> "seen";
            case RECORD -> "our record says";
            case ASSUMED -> "assumed";
            case TOLD_BY_ANOTHER -> told(form);
            default -> {
                refuse(form, field, "Choose how you know this");
                yield null;
            }
        };
    }

    private static @Nullable String told(Form form) {
        if (form.has(TELLER)) {
            return form.text(TELLER).replaceAll("\\s+", " ") + " said";
        }
        refuse(form, TELLER, "Enter who told you, such as a neighbour, or the GP");
        return null;
    }

    static void refuse(Form form, String field, String text) {
        if (!Objects.equals(form.wrong(field), text)) {
            form.refuse(field, text);
        }
    }
}

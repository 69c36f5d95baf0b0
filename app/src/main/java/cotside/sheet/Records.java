package cotside.sheet;

import cotside.guidance.evidence.Known;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements behind a line, each with who says it, on what basis, when it was true and when it was recorded. */
final class Records {
    private final Words words;
    private final Map<String, Contact> contacts = new HashMap<>();
    /** What this viewer may see, as known at the moment of the picture, in the order of recording. */
    private final List<Statement> visible;

    Records(Family family, Picture picture, Words words) {
        this.words = words;
        family.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        Viewpoint from = picture.from();
        Known known = Known.at(family, from.knownAt(), from.viewer());
        this.visible = family.statements().stream()
                .filter(statement -> known.findReadable(statement.id()) != null)
                .sorted(Comparator.comparing(Statement::recorded).thenComparing(Statement::id))
                .toList();
    }

    List<Statement> visible() {
        return visible;
    }

    /** One short paragraph for each statement, oldest first. */
    List<String> shortly(Collection<String> ids) {
        return found(ids).stream().map(this::shortly).toList();
    }

    private String shortly(Statement statement) {
        String text = Prose.sentence(words.source(statement)) + ": " + says(statement);
        return statement.note().isBlank()
                ? text
                : text + " “" + statement.note().strip() + "”";
    }

    /** A row for each statement, oldest first. */
    List<Row> inFull(Collection<String> ids) {
        return found(ids).stream().map(this::inFull).toList();
    }

    private List<Statement> found(Collection<String> ids) {
        return visible.stream()
                .filter(statement -> ids.contains(statement.id()))
                .toList();
    }

    Row inFull(Statement statement) {
        List<String> texts = new ArrayList<>();
        texts.add(Prose.sentence(words.source(statement)) + ": " + says(statement));
        if (!statement.note().isBlank()) {
            texts.add("“" + statement.note().strip() + "”");
        }
        texts.add("Recorded " + words.dates().moment(statement.recorded()) + " by "
                + words.names().author(statement) + contact(statement) + ".");
        if (!statement.cites().isEmpty()) {
            texts.add(
                    "Rests on " + Prose.and(statement.cites().stream().sorted().toList()) + ".");
        }
        if (statement.repeats() != null) {
            texts.add("Passes on what " + statement.repeats() + " says; the two count once.");
        }
        if (!statement.answers().isEmpty()) {
            texts.add(
                    "Answers " + Prose.and(statement.answers().stream().sorted().toList()) + ".");
        }
        if (statement.corrects() != null) {
            texts.add("Corrects " + statement.corrects() + ", which counts no more.");
        }
        Statement correction = findCorrection(statement);
        if (correction != null) {
            texts.add("Corrected by " + correction.id() + " on " + words.dates().moment(correction.recorded())
                    + "; counts no more.");
        }
        if (!statement.notToBeDisclosedTo().isEmpty()) {
            texts.add("Not to be disclosed to " + Prose.or(words.names().of(statement.notToBeDisclosedTo())) + ".");
        }
        return Row.of(statement.id(), texts);
    }

    private static String says(Statement statement) {
        String why = statement.why() == null ? "" : " (" + statement.why() + ")";
        Says says = statement.says();
        return switch (says) {
            case HOLDS -> "it is so.";
            case DOES_NOT_HOLD -> "it is not so.";
            case COULD_NOT_ANSWER, COULD_NOT_ASK -> says.word() + why + ".";
        };
    }

    private String contact(Statement statement) {
        Contact contact = statement.contact() == null ? null : contacts.get(statement.contact());
        if (contact == null) {
            return "";
        }
        List<String> met = contact.met().stream()
                .map(one -> words.names().of(one.person()) + (Boolean.TRUE.equals(one.alone()) ? " (alone)" : ""))
                .sorted()
                .toList();
        String seen = met.isEmpty() ? "" : ", met " + Prose.and(met);
        return ", from a contact: " + contact.kind() + ", " + contact.outcome().word() + seen;
    }

    /** Statements about this factor and subject that a later one corrects. */
    List<Row> corrected(String factor, Subject subject) {
        return visible.stream()
                .filter(statement -> isOf(statement, factor, subject) && findCorrection(statement) != null)
                .map(this::inFull)
                .toList();
    }

    static boolean isOf(Statement statement, String factor, Subject subject) {
        return switch (statement.claim()) {
            case Claim.OfFactor of -> of.factor().equals(factor) && same(of.subject(), subject);
            case Claim.SameEvent of -> of.factor().equals(factor) && same(of.subject(), subject);
            case Claim.HowMany of -> of.factor().equals(factor) && same(of.subject(), subject);
            default -> false;
        };
    }

    private static boolean same(Subject one, Subject other) {
        return one.equals(other) || one.equals(other.swapped());
    }

    private @Nullable Statement findCorrection(Statement statement) {
        return visible.stream()
                .filter(later -> statement.id().equals(later.corrects()))
                .findFirst()
                .orElse(null);
    }
}

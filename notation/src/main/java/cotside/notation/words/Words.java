package cotside.notation.words;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The footing of things in plain words: who says it, on what basis, since when, and what it is worth. Where more is held
 * than the viewer may see, whatever reassures is said to be so "in what you may see".
 */
public final class Words {
    /** What stands before the id of a contact where a statement's id could stand. */
    private static final String CONTACT = "contact ";

    public static final String IN_WHAT_YOU_MAY_SEE = "in what you may see";

    private final Names names;
    private final Dates dates;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final boolean limited;

    private Words(Family family, LocalDate asAt, boolean limited) {
        this.names = new Names(family);
        this.dates = Dates.around(asAt);
        this.limited = limited;
        family.statements().forEach(statement -> statements.put(statement.id(), statement));
        family.contacts().forEach(contact -> contacts.put(contact.id(), contact));
    }

    public static Words of(Family family, Picture picture) {
        return new Words(family, picture.from().asAt(), picture.moreHeld() != null);
    }

    /**
     * @param limited more is held than the viewer may see
     */
    public static Words of(Family family, LocalDate asAt, boolean limited) {
        return new Words(family, asAt, limited);
    }

    public Names names() {
        return names;
    }

    public Dates dates() {
        return dates;
    }

    public @Nullable Statement findStatement(String id) {
        return statements.get(id);
    }

    /** A word that could reassure, with its limit where there is one. */
    public String reassuring(String text) {
        return limited ? text + " (" + IN_WHAT_YOU_MAY_SEE + ")" : text;
    }

    /** "Kayla smokes"; "Lee, towards Kayla, is controlling". */
    public String claim(Reading reading) {
        return reading.subjectText() + " " + reading.label();
    }

    /** The subject of a reading by itself. */
    public static String subject(Reading reading) {
        String text = reading.subjectText();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    /** Its standing in a word or two: "shown", "said", "ruled out, not checked since 3 March". */
    public String standing(Reading reading) {
        if (reading.figure() != null) {
            return dated(reading, reading.figure());
        }
        Standing standing = reading.standing();
        String word = notKnownOr(standing, standing.stands().word());
        if (isStale(standing)) {
            word += ", not checked since" + (standing.checked() == null ? "" : " " + dates.day(standing.checked()));
        }
        return isReassuring(reading) ? reassuring(word) : word;
    }

    /** What it rests on, in full: "only Kayla’s word, in five records", "seen by A. Shah (Midwives) on 12 January". */
    public String footing(Reading reading) {
        if (reading.figure() != null) {
            return dated(reading, reading.figure());
        }
        Standing standing = reading.standing();
        String text = switch (standing.stands()) {
            case NOT_KNOWN -> notKnown(standing);
            case SHOWN -> best(standing.holding());
            case SAID -> said(reading);
            case ASSUMED -> best(standing.holding()) + "; nobody has seen it or been told";
            case REPORTED_OVER -> "said to be over: " + best(standing.against());
            case CONTRADICTED ->
                "contradicted: " + best(standing.holding()) + "; but not so, " + best(standing.against());
            case DENIED -> "denied, not ruled out: " + best(standing.against());
            case RULED_OUT -> "ruled out: " + best(standing.against());
        };
        if (standing.foundSince()) {
            text = "found again, though earlier denied or over: " + text;
        }
        if (isStale(standing)) {
            text += since(standing, text);
        }
        return isReassuring(reading) ? reassuring(text) : text;
    }

    private String since(Standing standing, String text) {
        LocalDate checked = standing.checked();
        if (checked == null || text.endsWith(dates.day(checked)) || isInexact(standing)) {
            return ", not checked since";
        }
        return "; not checked since " + dates.day(checked);
    }

    /** A day is not made up for what was said of a year. */
    private boolean isInexact(Standing standing) {
        List<Statement> told =
                newest(standing.stands() == Standing.Stands.RULED_OUT ? standing.against() : standing.holding());
        return !told.isEmpty()
                && !told.getFirst().when().open()
                && !told.getFirst()
                        .when()
                        .latest()
                        .equals(told.getFirst().when().lastSpokenFor());
    }

    private static boolean isStale(Standing standing) {
        return !standing.fresh()
                && switch (standing.stands()) {
                    case SHOWN, SAID, ASSUMED, RULED_OUT -> true;
                    default -> false;
                };
    }

    /** Whether its word could reassure: it is ruled out, or it protects and is shown. */
    public static boolean isReassuring(Reading reading) {
        Stands stands = reading.standing().stands();
        boolean protects = reading.side() == Side.PROTECTIVE || reading.use() == Use.REASSURANCE;
        return stands == Stands.RULED_OUT
                || (protects && stands == Stands.SHOWN)
                || (reading.figure() != null && reading.truth() == Truth.FALSE);
    }

    private String dated(Reading reading, String figure) {
        return switch (reading.truth()) {
            case TRUE -> figure;
            case FALSE -> reassuring("not so: " + figure);
            case UNKNOWN -> figure.isEmpty() ? "not known" : "not known: " + figure;
        };
    }

    private static String notKnownOr(Standing standing, String word) {
        NotKnown why = standing.notKnown();
        return standing.stands() != Stands.NOT_KNOWN || why == null ? word : why.word();
    }

    private String notKnown(Standing standing) {
        String word = notKnownOr(standing, "not known");
        return newest(standing.unanswered()).stream()
                .findFirst()
                .map(asked -> word + " (" + (asked.why() == null ? "" : asked.why() + ", ") + names.author(asked) + ", "
                        + dates.when(asked.when()) + ")")
                .orElse(word);
    }

    private String said(Reading reading) {
        Standing standing = reading.standing();
        if (standing.observations() > 0 && standing.observations() < standing.needed()) {
            return "seen " + times(standing.observations()) + " of the " + Prose.number(standing.needed())
                    + " that would show it, " + onDays(standing.observedOn());
        }
        List<Statement> told = newest(standing.holding());
        String voice = reading.byVoice();
        if (voice == null && told.stream().map(Statement::voice).distinct().count() == 1) {
            voice = names.voice(told.getFirst().voice());
        }
        if (voice == null) {
            return told.isEmpty()
                    ? "said; nobody has seen it"
                    : "said by " + Prose.and(voices(told)) + "; nobody has seen it";
        }
        String only = "only " + Prose.possessive(voice) + " word";
        if (reading.records() > 1) {
            only += ", " + Prose.count(reading.records(), "record");
            return told.isEmpty()
                    ? only
                    : only + ", last " + dates.when(told.getFirst().when());
        }
        return told.isEmpty() ? only : only + ", to " + toldTo(told.getFirst());
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : Prose.number(times) + " times";
    }

    private String onDays(List<LocalDate> days) {
        return days.isEmpty() ? "" : "on " + dates.days(days);
    }

    private List<String> voices(List<Statement> told) {
        return told.stream()
                .map(one -> names.voice(one.voice()))
                .distinct()
                .sorted()
                .toList();
    }

    private String toldTo(Statement statement) {
        return names.author(statement) + " " + dates.when(statement.when());
    }

    private String best(List<String> ids) {
        List<Statement> all = found(ids);
        if (all.isEmpty()) {
            return counted(ids);
        }
        Statement best = all.stream()
                .min(Comparator.comparing(Statement::basis).thenComparing(Words::byNewest))
                .orElseThrow();
        String text = source(best);
        return all.size() == 1 ? text : text + " (" + Prose.count(all.size(), "record") + " in all)";
    }

    /** A count that nobody stated. */
    private String counted(List<String> ids) {
        List<LocalDate> days = ids.stream()
                .filter(id -> id.startsWith(CONTACT))
                .map(id -> contacts.get(id.substring(CONTACT.length())))
                .filter(Objects::nonNull)
                .map(contact -> contact.day().earliest())
                .sorted()
                .toList();
        return days.isEmpty() ? "on record" : "counted from contacts on " + dates.days(days);
    }

    /** One statement's footing: "seen by A. Shah (Midwives) on 12 January", "Kayla’s word, to A. Shah …". */
    public String source(Statement statement) {
        String when = dates.when(statement.when());
        String text = switch (statement.basis()) {
            case SEEN -> "seen by " + names.author(statement) + " " + when;
            case RECORDED -> "on record with " + recordedBy(statement) + ", " + when;
            case ASSESSED -> "assessed by " + names.voice(statement.voice()) + " " + when;
            case SAID -> Prose.possessive(names.voice(statement.voice())) + " word, to " + toldTo(statement);
            case ASSUMED -> "assumed by " + names.author(statement) + " " + when;
        };
        return statement.expected() ? "expected: " + text : text;
    }

    private String recordedBy(Statement statement) {
        return statement.voice().isFamily() ? names.agency(statement.agency()) : names.voice(statement.voice());
    }

    private List<Statement> newest(List<String> ids) {
        return found(ids).stream().sorted(Words::byNewest).toList();
    }

    private List<Statement> found(List<String> ids) {
        List<Statement> found = new ArrayList<>();
        ids.stream().map(statements::get).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    private static int byNewest(Statement one, Statement other) {
        int byDay = other.when().lastSpokenFor().compareTo(one.when().lastSpokenFor());
        if (byDay != 0) {
            return byDay;
        }
        int byRecording = other.recorded().compareTo(one.recorded());
        return byRecording != 0 ? byRecording : one.id().compareTo(other.id());
    }

    /** What stands behind something that is no reading: its best footing. */
    public String footing(List<String> statements) {
        return best(statements);
    }

    /** "that Kayla smokes", "who the other parent is". */
    public static String fact(Unknown unknown) {
        String text = unknown.text();
        return text.startsWith("whether ") ? "that " + text.substring("whether ".length()) : text;
    }
}

package cotside.pages.worry;

import cotside.access.Acting;
import cotside.access.Role;
import cotside.evidence.Entries;
import cotside.families.Finding;
import cotside.families.Finding.Found;
import cotside.families.Finding.Sought;
import cotside.families.NhsNumber;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.oversight.MyWork;
import cotside.pages.Form;
import cotside.pages.answer.Piece;
import cotside.pages.baby.Babies;
import cotside.store.Ids;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whoever a worry is about, or begins a record of them. */
@Component
class Worries {
    static final String ADULT = "adult";
    static final String ADULT_BORN = "adult-born";
    static final String NUMBER = "number";
    static final String TIE = "tie";
    static final String BABY = "baby";
    static final String BABY_DAY = "baby-day";
    static final String BASIS = "basis";
    static final String TELLER = "teller";
    static final String NOT_KNOWN = "not-known";
    static final String NOTHING_ELSE = "other";

    /** What an adult may be to a baby, as far as it can be said before anybody else is known. */
    static final List<String> TIES = List.of(
            Ties.BIRTH_MOTHER, Ties.FATHER, Ties.SECOND_PARENT, Ties.MAIN_CARER, Ties.SHARES_CARE, Ties.GRANDPARENT);

    private final Finding finding;
    private final Entries entries;
    private final MyWork work;

    Worries(Finding finding, Entries entries, MyWork work) {
        this.finding = finding;
        this.entries = entries;
        this.work = work;
    }

    /**
     * Who may be meant.
     *
     * @param own babies of one's own list whose name is like it
     * @param again when one may search again, where there were too many searches
     * @param looked whether anything could be looked up at all
     */
    record Likely(
            List<MyWork.Item> own,
            List<Finding.Match> matches,
            @Nullable Instant again,
            boolean looked) {
        boolean isNobody() {
            return own.isEmpty() && matches.isEmpty() && again == null;
        }
    }

    List<MyWork.Item> own(Acting acting) {
        return work.list(acting);
    }

    static void mustWorkWithFamilies(Acting acting) {
        if (!acting.actor().worksWithFamilies() && !acting.actor().is(Role.RECORDS_OFFICER)) {
            throw new Refused(
                    ProblemKind.NOT_FOR_YOUR_ROLE,
                    "Worries are written down by those who work with families. If a baby may be at risk, use the urgent page.");
        }
    }

    /** What is wrong with what was typed is said in the form. */
    static void check(Form form) {
        if (!form.has(ADULT) && !form.has(BABY)) {
            form.refuse(ADULT, "Enter the name of the adult, or of the baby further down");
        }
        form.day(ADULT_BORN);
        form.day(BABY_DAY);
        number(form);
        if (form.has(ADULT) && !form.has(TIE)) {
            form.refuse(TIE, "Choose what the adult is to a baby, or that it is not known");
        }
        boolean tied = form.has(ADULT) && TIES.contains(form.text(TIE));
        boolean dated = form.has(BABY_DAY) || form.has(ADULT_BORN);
        boolean noBaby = form.is(TIE, NOT_KNOWN) && !form.has(BABY);
        if ((tied || dated) && !form.has(BASIS) && !noBaby) {
            form.refuse(BASIS, "Choose how you know this");
        }
        if (form.is(BASIS, "told-another") && !form.has(TELLER)) {
            form.refuse(TELLER, "Enter who told you, such as the GP");
        }
        if (form.is(BASIS, "told-adult") && !form.has(ADULT)) {
            form.refuse(ADULT, "Enter the name of the adult who told you");
        }
    }

    private static @Nullable NhsNumber number(Form form) {
        if (!form.has(NUMBER)) {
            return null;
        }
        try {
            return NhsNumber.of(form.text(NUMBER));
        } catch (IllegalArgumentException notOne) {
            if (form.wrong(NUMBER) == null) {
                form.refuse(NUMBER, "Enter an NHS number of ten digits, such as 999 123 4567, or leave it empty");
            }
            return null;
        }
    }

    /** Who may be meant by what was typed. */
    Likely likely(Acting acting, Form form) {
        List<Sought> sought = new ArrayList<>();
        NhsNumber number = number(form);
        if (number != null) {
            sought.add(new Sought.ByNumber(number));
        }
        LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
        addName(sought, form, ADULT, ADULT_BORN, today);
        addName(sought, form, BABY, BABY_DAY, today);
        List<MyWork.Item> own = new ArrayList<>();
        for (MyWork.Item item : work.list(acting)) {
            if (isLike(item.label(), form.text(ADULT)) || isLike(item.label(), form.text(BABY))) {
                own.add(item);
            }
        }
        Map<UUID, Finding.Match> matches = new LinkedHashMap<>();
        Instant again = null;
        for (Sought one : sought) {
            switch (finding.find(acting, one)) {
                case Found.Records records ->
                    records.matches().forEach(match -> matches.putIfAbsent(match.record(), match));
                case Found.TooMany many -> again = many.again();
            }
        }
        return new Likely(own, List.copyOf(matches.values()), again, !sought.isEmpty());
    }

    private static void addName(List<Sought> sought, Form form, String name, String day, LocalDate today) {
        LocalDate born = form.has(name) ? form.day(day) : null;
        if (born != null && !born.isAfter(today)) {
            try {
                sought.add(new Sought.ByNameAndBirth(form.text(name), born));
            } catch (IllegalArgumentException tooShort) {
                // Nobody can be found by it; there is nothing to show.
            }
        }
    }

    private static boolean isLike(String label, String name) {
        String one = label.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT).strip();
        return other.length() > 2 && (one.contains(other) || other.contains(one));
    }

    /** Begins a record; gives the baby's id and the name by which the record has the adult. */
    String begin(Acting acting, Form form) {
        mustWorkWithFamilies(acting);
        String adult =
                form.has(ADULT) ? "person-" + UUID.randomUUID().toString().substring(0, 8) : "";
        String label = form.has(BABY) ? oneLine(form.text(BABY)) : "Baby of " + oneLine(form.text(ADULT));
        LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
        Piece piece = new Piece();
        piece.set("", "on", today.toString());
        piece.introduce(BABY, "babies", "baby", Piece.text(BABY, label));
        if (!adult.isEmpty()) {
            piece.introduce(ADULT, "people", adult, Piece.text(ADULT, oneLine(form.text(ADULT))));
        }
        String heading = heading(form, adult);
        if (!adult.isEmpty() && TIES.contains(form.text(TIE))) {
            piece.line(headingField(form), heading, line(TIE, adult + " > baby", Piece.text(TIE, form.text(TIE))));
        }
        LocalDate born = form.day(ADULT_BORN);
        if (!adult.isEmpty() && born != null) {
            piece.line(headingField(form), heading, line(ADULT_BORN, adult, fact(ADULT_BORN, "born", born)));
        }
        LocalDate day = form.day(BABY_DAY);
        if (day != null) {
            String key = day.isAfter(today) ? "due" : "born";
            piece.line(headingField(form), heading, line(BABY_DAY, "baby", fact(BABY_DAY, key, day)));
        }
        Entries.Added added = entries.begin(acting, Ids.next(), label, piece.node(), new Problems());
        return added.babies().get("baby") + " " + adult;
    }

    private static cotside.notation.yaml.Mapping line(String field, String about, Node says) {
        return Piece.mapping(field, Map.of(about, says));
    }

    private static Node fact(String field, String key, LocalDate day) {
        Scalar value = Piece.text(field, day.toString());
        return Piece.mapping(field, Map.of(key, value));
    }

    private static String headingField(Form form) {
        return form.is(BASIS, "told-another") ? TELLER : BASIS;
    }

    private static String heading(Form form, String adult) {
        return switch (form.text(BASIS)) {
            case "seen" -> "seen";
            case "record" -> "our record says";
            case "told-adult" -> adult + " said";
            case "told-another" -> oneLine(form.text(TELLER)) + " said";
            default -> "assumed";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

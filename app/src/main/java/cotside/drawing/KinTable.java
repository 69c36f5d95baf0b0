package cotside.drawing;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Circle.Member;
import cotside.guidance.picture.Tie;
import cotside.guidance.picture.Tie.Stretch;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a family drawing says, in words: for whoever cannot see it, and for whoever wants to know how well it is known. */
public final class KinTable {
    private final Circle circle;
    private final Words words;
    private final Dates dates;
    private final LocalDate day;

    /**
     * One person.
     *
     * @param who what is known of the person alone: "not identified", "born 3 May 1997, 28 years", "has died"
     * @param ties to the baby and to others, those denied and ruled out included
     * @param homes where the person lives, or is said to
     */
    public record Row(String name, List<String> who, List<Tied> ties, List<Tied> homes) {
        public Row {
            who = List.copyOf(who);
            ties = List.copyOf(ties);
            homes = List.copyOf(homes);
        }
    }

    /**
     * One tie or home of a person.
     *
     * @param what "birth mother of Gwen", "partner of Rhodri Moss", "14 Tower View"
     * @param when since when, and until when
     * @param standing how well it is known, in a word or two
     * @param footing what it rests on, in full
     * @param counts it is drawn: somebody says so, and nobody has shown otherwise
     */
    public record Tied(String what, String when, String standing, String footing, boolean counts) {}

    private KinTable(Circle circle, Words words) {
        this.circle = circle;
        this.words = words;
        day = circle.from().asAt();
        dates = words.dates();
    }

    /** The babies first, then parents, their partners, carers, the household and whoever else there is. */
    static List<Row> of(Circle circle, Kin kin, Words words) {
        KinTable table = new KinTable(circle, words);
        return kin.people().stream()
                .filter(person -> person.id() != null)
                .sorted(Comparator.comparingInt(
                                (Kin.Person person) -> kin.babies().contains(person.number()) ? 0 : 1)
                        .thenComparing(
                                Comparator.comparingInt(Kin.Person::weight).reversed())
                        .thenComparingInt(Kin.Person::number))
                .flatMap(person -> circle.find(Objects.requireNonNull(person.id())).stream())
                .map(table::row)
                .toList();
    }

    private Row row(Member member) {
        List<Tied> ties = new ArrayList<>();
        List<Tied> homes = new ArrayList<>();
        for (Tie tie : circle.ties()) {
            boolean ofBabyToOthers = !tie.isResidence() && tie.other().equals(member.id()) && isDirected(tie);
            if (!tie.subject().involves(member.id()) || ofBabyToOthers) {
                continue;
            }
            if (tie.isResidence()) {
                homes.add(tied(tie, label(tie.other())));
            } else {
                ties.add(tied(tie, what(tie, member.id())));
            }
        }
        return new Row(member.label(), who(member), ties, homes);
    }

    private static boolean isDirected(Tie tie) {
        return tie.subject().isPair() && !tie.isOf(Ties.PARTNER) && !tie.isOf(Ties.SAME_PERSON);
    }

    private String what(Tie tie, Id of) {
        Id other = tie.one().equals(of) ? tie.other() : tie.one();
        return switch (tie.factor()) {
            case Ties.PARTNER -> tie.subject().isPair() ? "partner of " + label(other) : "has a partner";
            case Ties.SAME_PERSON -> "may be the same person as " + label(other);
            default ->
                tie.subject().isPair()
                        ? KinOf.role(tie.factor(), label(other))
                        : tie.reading().label();
        };
    }

    private String label(Id id) {
        return circle.find(id)
                .map(Member::label)
                .orElseGet(() -> circle.homes().stream()
                        .filter(place -> place.id().equals(id))
                        .map(place -> place.home().label())
                        .findFirst()
                        .orElse(""));
    }

    private Tied tied(Tie tie, String what) {
        return new Tied(what, when(tie), words.standing(tie.reading()), words.footing(tie.reading()), tie.counts());
    }

    /** A beginning that nobody has given is not made up: then it is known by a day. */
    String when(Tie tie) {
        if (tie.expected()) {
            return "expected";
        }
        Day since = tie.since();
        LocalDate held = firstHeld(tie);
        String began = since != null ? "since " + bare(since) : held == null ? "" : "by " + dates.day(held);
        LocalDate over = over(tie);
        if (over == null) {
            return began;
        }
        String ended = (tie.stands() == Stands.REPORTED_OVER ? "said to be over by " : "over by ") + dates.day(over);
        return began.isEmpty() ? ended : began + ", " + ended;
    }

    private String bare(Day since) {
        String text = dates.day(since);
        return text.startsWith("on ") || text.startsWith("in ") ? text.substring(3) : text;
    }

    private static @Nullable LocalDate firstHeld(Tie tie) {
        for (Stretch stretch : tie.course()) {
            if (stretch.stands() != Stands.NOT_KNOWN
                    && stretch.stands() != Stands.DENIED
                    && stretch.stands() != Stands.RULED_OUT) {
                return stretch.from().latest();
            }
        }
        return null;
    }

    /** The day by which it was over, where it held before and is over, or said to be. */
    private static @Nullable LocalDate over(Tie tie) {
        boolean isOver = tie.stands() == Stands.REPORTED_OVER || tie.stands() == Stands.RULED_OUT;
        if (!isOver || firstHeld(tie) == null) {
            return null;
        }
        LocalDate over = null;
        for (Stretch stretch : tie.course().reversed()) {
            if (stretch.stands() != Stands.REPORTED_OVER && stretch.stands() != Stands.RULED_OUT) {
                break;
            }
            over = stretch.from().latest();
        }
        return over;
    }

    private List<String> who(Member member) {
        List<String> who = new ArrayList<>();
        Day born = member.born();
        Day died = member.died();
        if (!member.identified()) {
            who.add("not identified");
        }
        if (born != null) {
            String age = died == null ? ", " + spelt(KinOf.age(born, day)) : "";
            who.add("born " + dates.day(born) + age);
        } else if (member.unborn()) {
            Day due = member.due();
            who.add(due == null ? "not yet born" : "not yet born, due " + dates.day(due));
        } else if (!member.child() && member.identified()) {
            who.add("date of birth not known");
        }
        if (died != null) {
            who.add("died " + dates.day(died) + (member.deathShown() ? "" : ", said only"));
        }
        return who.stream().map(Prose::sentence).toList();
    }

    private static String spelt(String age) {
        if (age.equals("<1")) {
            return "under a year";
        }
        if (age.endsWith(" d")) {
            return Prose.count(Integer.parseInt(age.substring(0, age.length() - 2)), "day");
        }
        if (age.endsWith(" wk")) {
            return age.substring(0, age.length() - 3) + " weeks";
        }
        return age.startsWith("~")
                ? "about " + age.substring(1) + " years"
                : age + (age.equals("1") ? " year" : " years");
    }
}

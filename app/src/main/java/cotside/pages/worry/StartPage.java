package cotside.pages.worry;

import cotside.access.Acting;
import cotside.access.Involvements;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.families.Finding;
import cotside.guidance.facts.Baby;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.notation.yaml.NotationException;
import cotside.oversight.MyWork;
import cotside.pages.Choice;
import cotside.pages.Form;
import cotside.pages.Said;
import cotside.pages.Shell;
import cotside.pages.Visit;
import cotside.pages.answer.Piece;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a worry begins: with a baby one knows, an adult, or a new baby. */
@Controller
public class StartPage {
    private static final List<Shell.Crumb> CRUMBS = List.of(new Shell.Crumb("I have a worry", "/worry"));
    private static final int LONGEST_REASON = 2_000;

    private final Worries worries;
    private final Involvements involvements;
    private final Families families;
    private final Pack pack;

    StartPage(Worries worries, Involvements involvements, Families families, Pack pack) {
        this.worries = worries;
        this.involvements = involvements;
        this.families = families;
        this.pack = pack;
    }

    /** What the page shows. */
    public record View(List<MyWork.Item> own, Form form) {
        public List<Choice> ties() {
            return List.of(
                    Choice.of("birth-mother", "The mother, or pregnant"),
                    Choice.of("father", "The father, or said to be"),
                    Choice.of("second-parent", "Another parent in law"),
                    Choice.of("main-carer", "Looks after the baby most of the time"),
                    Choice.of("shares-care", "Shares in the baby’s daily care, such as a partner who does"),
                    Choice.of("grandparent", "A grandparent"),
                    Choice.of(Worries.NOTHING_ELSE, "Something else, or it is not known what"),
                    Choice.of(Worries.NOT_KNOWN, "It is not known whether this adult has anything to do with a baby"));
        }

        public List<Choice> knowing() {
            return List.of(
                    Choice.of("seen", "I saw it"),
                    Choice.of("record", "Our record says"),
                    Choice.of("told-adult", "I was told, by this adult"),
                    Choice.of("told-another", "I was told, by somebody else named below"),
                    Choice.of("assumed", "I think so"));
        }
    }

    /** Who may be meant, before anything new is made. */
    public record Matches(
            List<MyWork.Item> own,
            List<Finding.Match> matches,
            @Nullable String again,
            Map<String, List<String>> typed) {}

    /** Of an adult of whom nobody knows whether there is a baby. */
    public record NoBaby(String adult, @Nullable Question question, List<Finding.Match> matches) {}

    /** Why one wants to see a record. */
    public record Reason(UUID record, Form form) {}

    @GetMapping("/worry")
    ResponseEntity<byte[]> start(Visit visit) {
        return visit.page("worry", "I have a worry", view(visit));
    }

    private View view(Visit visit) {
        return visit.act(acting -> {
            Worries.mustWorkWithFamilies(acting);
            return new View(worries.own(acting), visit.form());
        });
    }

    @PostMapping("/worry")
    ResponseEntity<byte[]> find(Visit visit) {
        Form form = visit.form();
        Worries.check(form);
        if (!form.isRight()) {
            return visit.page("worry", "I have a worry", view(visit));
        }
        boolean noBaby = form.is(Worries.TIE, Worries.NOT_KNOWN) && !form.has(Worries.BABY);
        Worries.Likely likely = form.is("confirm", "new")
                ? null
                : visit.act(acting -> {
                    Worries.mustWorkWithFamilies(acting);
                    return worries.likely(acting, form);
                });
        if (noBaby) {
            return noBaby(visit, likely);
        }
        if (likely != null && !likely.isNobody()) {
            Matches matches = new Matches(
                    likely.own(),
                    likely.matches(),
                    likely.again() == null ? null : Said.moment(likely.again()),
                    form.typed());
            return visit.page("worry-matches", "Who may be meant", CRUMBS, matches);
        }
        return begin(visit, likely);
    }

    private ResponseEntity<byte[]> noBaby(Visit visit, Worries.@Nullable Likely likely) {
        Question question = pack.questions().stream()
                .filter(one -> one.id().equals("is-this-adult-a-parent"))
                .findFirst()
                .orElse(null);
        return visit.page(
                "worry-no-baby",
                "It is not known whether there is a baby",
                CRUMBS,
                new NoBaby(visit.form().text(Worries.ADULT), question, likely == null ? List.of() : likely.matches()));
    }

    private ResponseEntity<byte[]> begin(Visit visit, Worries.@Nullable Likely likely) {
        try {
            String begun = visit.write(null, acting -> worries.begin(acting, visit.form()));
            int blank = begun.indexOf(' ');
            String adult = begun.substring(blank + 1);
            visit.say(
                    likely == null || likely.looked()
                            ? "A new record is begun, and you are involved with it."
                            : "A new record is begun, and you are involved with it.\nNobody could be looked up without a"
                                    + " date of birth or an NHS number. If there is another record, the two can be joined.");
            String path = "/worry/" + begun.substring(0, blank) + "/"
                    + (adult.isEmpty() ? GuidedSet.BABY : GuidedSet.WELLBEING).path();
            return visit.go(adult.isEmpty() ? path : path + "?about=" + adult);
        } catch (NotationException unreadable) {
            Piece.refuse(visit.form(), unreadable);
            return visit.page("worry", "I have a worry", view(visit));
        }
    }

    @GetMapping("/worry/involve")
    ResponseEntity<byte[]> why(Visit visit) {
        return visit.page(
                "worry-involve", "Why you need to see this record", CRUMBS, new Reason(record(visit), visit.form()));
    }

    private static UUID record(Visit visit) {
        try {
            return UUID.fromString(visit.form().text("record"));
        } catch (IllegalArgumentException notOne) {
            throw new cotside.access.Forbidden(cotside.access.Decision.Reason.NOT_INVOLVED);
        }
    }

    @PostMapping("/worry/involve")
    ResponseEntity<byte[]> involve(Visit visit) {
        UUID record = record(visit);
        String reason = visit.form().needs("reason", "Enter why you need to see this record");
        if (reason.length() > LONGEST_REASON) {
            visit.form().refuse("reason", "Shorten this to " + LONGEST_REASON + " characters or fewer");
        }
        if (!visit.form().isRight()) {
            return why(visit);
        }
        try {
            visit.write(
                    reason,
                    acting -> involvements.declare(acting, record, reason).toString());
            visit.say(
                    "You are involved with this family for seven days.\nYour safeguarding lead has been told, and can make"
                            + " it longer or end it.");
        } catch (Involvements.Already already) {
            visit.say("You are involved with this family already.");
        }
        return visit.go(visit.act(acting -> afterwards(acting, record)));
    }

    private String afterwards(Acting acting, UUID record) {
        List<Cast.Entry<Baby>> babies = families.cast(acting, record).babies();
        return babies.size() == 1 ? "/worry/" + babies.getFirst().id() + "/" + GuidedSet.WELLBEING.path() : "/worry";
    }
}

package cotside.guidance.painting;

import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Open;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Undecided;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.OpenEnd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets and roles that are still open, each once, with the combinations it holds open. */
final class Openings {
    private final Worlds worlds;
    private final View today;
    private final Names names;
    private final List<Opening> all = new ArrayList<>();

    /**
     * @param factor the tie that an answer would be written as
     * @param word the most urgent word of a combination that it holds open
     */
    record Opening(
            OpenEnd end,
            String text,
            String factor,
            @Nullable Word word,
            List<String> lines) {}

    Openings(Worlds worlds, Names names, List<Result> results) {
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
        Map<Open, Held> byOpen = new LinkedHashMap<>();
        for (Role role : List.of(Role.ADULTS, Role.MOTHER, Role.MAIN_CARER)) {
            worlds.today().open(role).forEach(open -> byOpen.computeIfAbsent(open, _ -> new Held()));
        }
        @Nullable Held[] byAtom = byAtom(byOpen);
        for (Result result : results) {
            Undecided undecided = result.undecided();
            if (undecided != null) {
                undecided.atoms(number -> {
                    Held held = byAtom[number];
                    if (held != null) {
                        held.add(result.combination());
                    }
                });
            }
        }
        byOpen.forEach((open, held) -> all.add(opening(open, List.copyOf(held.combinations), held.word)));
    }

    /** What one open role or set holds open. */
    private static final class Held {
        final Set<String> combinations = new LinkedHashSet<>();

        private String latest = "";

        @Nullable
        Word word;

        void add(Combination combination) {
            if (!latest.equals(combination.id())) {
                latest = combination.id();
                combinations.add(latest);
                Word own = combination.urgency().word();
                word = word == null || own.isAbove(word) ? own : word;
            }
        }
    }

    private @Nullable Held[] byAtom(Map<Open, Held> byOpen) {
        @Nullable Held[] byAtom = new Held[worlds.atoms().size()];
        for (int atom = 0; atom < byAtom.length; atom++) {
            Open open = worlds.atoms().get(atom).open();
            byAtom[atom] = open == null ? null : byOpen.get(open);
        }
        return byAtom;
    }

    List<Opening> all() {
        return all;
    }

    private Opening opening(Open open, List<String> lines, @Nullable Word word) {
        OpenEnd end = new OpenEnd(open.key(), names.open(open), state(open), lines.size(), lastConfirmed(open));
        return new Opening(end, text(open), tie(open), word, lines);
    }

    private static String tie(Open open) {
        return switch (open.kind()) {
            case HOUSEHOLD, HOME -> Ties.LIVES_AT;
            case GRANDPARENTS -> Ties.GRANDPARENT;
            case SIBLINGS -> Ties.SIBLING;
            case CARERS -> Ties.SHARES_CARE;
            case OTHER_PARENT -> Ties.FATHER;
            case MOTHER -> Ties.BIRTH_MOTHER;
            case MAIN_CARER -> Ties.MAIN_CARER;
            case PARTNERS -> Ties.PARTNER;
        };
    }

    private String text(Open open) {
        String baby = names.label(today.ledger().baby());
        return switch (open.kind()) {
            case HOUSEHOLD ->
                "Who lives at " + names.label(Objects.requireNonNull(open.home())) + ", and is that everybody?";
            case CARERS -> "Who looks after " + baby + ", by day and by night, and is that everybody?";
            case OTHER_PARENT -> "Who is " + baby + "'s other parent?";
            case MOTHER -> "Who is " + baby + "'s mother?";
            case MAIN_CARER -> "Who mainly looks after " + baby + "?";
            case PARTNERS -> "Who is with the parents now: does either have a partner, living there or not?";
            case GRANDPARENTS -> "Who are " + baby + "'s grandparents?";
            case SIBLINGS -> "Are there other children?";
            case HOME -> "Where does " + baby + " stay, and who lives there?";
        };
    }

    private String state(Open open) {
        return switch (open.kind()) {
            case HOUSEHOLD, CARERS -> confirmation(open);
            case OTHER_PARENT -> otherParent();
            case MOTHER, MAIN_CARER, PARTNERS, GRANDPARENTS, SIBLINGS -> "not known";
            case HOME -> "nobody has said";
        };
    }

    private Standing completeness(Open open) {
        return today.completeness(new Ledger.SetKey(
                open.kind() == Open.Kind.HOUSEHOLD ? OpenSet.HOUSEHOLD : OpenSet.CARERS, open.home()));
    }

    private String confirmation(Open open) {
        Standing standing = completeness(open);
        return switch (standing.stands()) {
            case SHOWN -> "confirmed once, not checked since";
            case SAID -> "somebody says that this is everybody; said alone confirms nothing";
            case NOT_KNOWN -> "never confirmed";
            default -> standing.stands().word();
        };
    }

    private @Nullable String lastConfirmed(Open open) {
        if (!open.isSet()) {
            return null;
        }
        Standing standing = completeness(open);
        return standing.stands() == Standing.Stands.SHOWN && standing.checked() != null
                ? standing.checked().toString()
                : null;
    }

    private String otherParent() {
        List<Id> candidates = worlds.today().people(Role.OTHER_PARENT, Use.WORRY);
        var notPursued = today.ledger().factors().find(Ties.NOT_PURSUED);
        boolean stopped = notPursued != null
                && today.truth(notPursued, Subject.of(today.ledger().baby()), null, Use.WORRY) == Truth.TRUE;
        if (stopped) {
            return "not to be pursued, for a recorded reason; the doubt stays";
        }
        if (candidates.isEmpty()) {
            return "not identified";
        }
        List<String> labels = candidates.stream().map(names::label).toList();
        return "said to be " + String.join(" or ", labels) + "; not shown";
    }

    /** Whether the question stops, though the doubt does not. */
    boolean isNotPursued(Opening opening) {
        return opening.end().state().startsWith("not to be pursued");
    }
}

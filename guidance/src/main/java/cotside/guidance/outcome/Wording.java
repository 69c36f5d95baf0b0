package cotside.guidance.outcome;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line.Easing.State;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How urgent a line is, and why not simply as its combination says. A plan, a worker or a visit lowers nothing. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Combination combination;
    private final Result.@Nullable Eased eased;
    private final Settling settling;
    private final Easings easings;
    private final Scope scope;
    private final Map<String, Act> acts;
    private final List<String> because = new ArrayList<>();
    private @Nullable Word word;

    Wording(
            Combination combination,
            Result.@Nullable Eased eased,
            Settling settling,
            Easings easings,
            Scope scope,
            Map<String, Act> acts) {
        this.combination = combination;
        this.eased = eased;
        this.settling = settling;
        this.easings = easings;
        this.scope = scope;
        this.acts = acts;
    }

    @Nullable
    Word word() {
        return word;
    }

    List<String> because() {
        return because;
    }

    /** The combination's own word, and what changes it. */
    void own() {
        Urgency urgency = combination.urgency();
        Word current = urgency.word();
        boolean shown = eased != null && eased.state() == State.SHOWN;
        if (urgency.eased() != null && shown && Word.SPEAK_TO_LEAD.isAbove(current)) {
            current = urgency.eased();
            because.add("what eases it is shown");
        }
        Expr easedBy = combination.easedBy();
        if (urgency.lost() != null && easedBy != null && eased != null && easings.isLost(easedBy, scope, eased)) {
            current = urgency.lost().orAtLeast(current);
            because.add("it was eased, and part of what eased it has been lost");
        }
        word = onceAnswered(current);
    }

    /** As {@link #own}, while what is presumed is not known. */
    void presumed() {
        because.add("what is not known is taken as the worse until it is known");
        own();
    }

    /** The worry that alone alarms is there; the rest is not known. */
    void triggered() {
        if (combination.urgency().word() == Word.REFER_NOW) {
            because.add("what alarms is there, and the rest is not known yet");
            word = onceAnswered(Word.SPEAK_TO_LEAD);
        }
    }

    private Word onceAnswered(Word current) {
        Urgency.OnceAnswered once = combination.urgency().onceAnswered();
        if (once == null) {
            return current;
        }
        Word answered = null;
        String why = "";
        for (Statement done : settling.acts(once.acts())) {
            Act act = Objects.requireNonNull(acts.get(((Claim.OfAct) done.claim()).act()));
            boolean isAnswer = act.stage() == Act.Stage.ANSWERED;
            Word now = isAnswer ? once.answered() : once.acknowledged();
            if (answered == null || answered.isAbove(now)) {
                answered = now;
                why = act.label() + (isAnswer ? ": answered" : ": acknowledged") + " on "
                        + done.when().latest().format(DAY);
            }
        }
        if (answered == null || !current.isAbove(answered)) {
            return current;
        }
        because.add(why);
        return answered;
    }
}

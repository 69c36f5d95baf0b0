package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That each combination hangs together (guidance section 8). */
final class CombinationChecks {
    private final Pack pack;
    private final Reading reading;
    private final Problems problems;

    CombinationChecks(Pack pack, Reading reading) {
        this.pack = pack;
        this.reading = reading;
        this.problems = reading.problems();
    }

    void check() {
        for (Combination combination : pack.combinations()) {
            if (reading.isDoubtful(combination.id())) {
                continue;
            }
            about(combination);
            urgency(combination);
            reads(combination);
            examples(combination);
        }
        for (Review review : pack.reviews()) {
            covers(review);
        }
    }

    private void about(Combination combination) {
        if (!(combination.about() instanceof About.EachEvent each)) {
            return;
        }
        Factor event = pack.findFactor(each.factor());
        if (event == null) {
            return;
        }
        Position at = at(combination, "about");
        if (event.kind() != Kind.EVENT || event.about() != SubjectKind.BABY) {
            problems.add(
                    at,
                    "'" + event.id() + "' is a " + event.kind().word() + " about a "
                            + event.about().word(),
                    "an event about the baby");
        }
        if (!Conditions.factors(combination.holds()).contains(event.id())) {
            String what = "the rule is about each '" + event.id() + "', but 'holds' does not read it";
            problems.add(at(combination, "holds"), what, "'" + event.id() + "' in 'holds'");
        }
    }

    private void urgency(Combination combination) {
        Urgency urgency = combination.urgency();
        Word word = urgency.word();
        Word eased = urgency.eased();
        if (eased != null) {
            Position at = at(combination, "urgency", "eased");
            if (!Word.SPEAK_TO_LEAD.isAbove(word)) {
                String what = "'eased' on a combination at '" + word.word() + "'";
                problems.add(at, what, "no 'eased' at or above '" + Word.SPEAK_TO_LEAD.word() + "'");
            } else if (!word.isAbove(eased)) {
                String what = "'eased' to '" + eased.word() + "', which is no lower than '" + word.word() + "'";
                problems.add(at, what, "a word below '" + word.word() + "'");
            }
            needsEasedBy(combination, at, "eased");
        }
        Word lost = urgency.lost();
        if (lost != null) {
            Position at = at(combination, "urgency", "lost");
            if (!lost.isAbove(word)) {
                String what = "'lost' is '" + lost.word() + "', which is no higher than '" + word.word() + "'";
                problems.add(at, what, "a word above '" + word.word() + "'");
            }
            needsEasedBy(combination, at, "lost");
        }
        Urgency.OnceAnswered once = urgency.onceAnswered();
        if (once != null) {
            floor(combination, word, once.acknowledged(), Word.SPEAK_TO_LEAD, "acknowledged");
            floor(combination, word, once.answered(), Word.ASSESS_AND_PLAN, "answered");
        }
    }

    private void needsEasedBy(Combination combination, Position at, String key) {
        if (combination.easedBy() == null && !reading.says(combination.id(), "eased by")) {
            problems.add(at, "'" + key + "' without 'eased by'", "'eased by'");
        }
    }

    private void floor(Combination combination, Word word, Word once, Word floor, String key) {
        Position at = at(combination, "urgency", "once answered", key);
        if (floor.isAbove(once)) {
            String what = "'" + key + "' gives '" + once.word() + "'";
            problems.add(at, what, "never below '" + floor.word() + "'");
        } else if (once.isAbove(word)) {
            String what =
                    "'" + key + "' gives '" + once.word() + "', which is above its own word '" + word.word() + "'";
            problems.add(at, what, "no higher than '" + word.word() + "'");
        }
    }

    private void reads(Combination combination) {
        Set<String> held = Conditions.factors(combination.holds());
        for (Expr part : Conditions.parts(combination.trigger())) {
            String factor = Conditions.factor(part);
            if (factor != null && !held.contains(factor)) {
                String what = "the trigger reads '" + factor + "', which 'holds' does not";
                problems.add(reading.at(part), what, "a factor that 'holds' reads");
            }
        }
        for (String factor : combination.presume()) {
            if (!held.contains(factor) && !factor.equals(Ties.SAME_PERSON)) {
                String what = "'" + factor + "' is presumed, but 'holds' does not read it";
                problems.add(at(combination, "presume"), what, "a factor that 'holds' reads, or " + Ties.SAME_PERSON);
            }
        }
        Decidable decidable = new Decidable(pack, combination.about());
        decidable(combination, combination.trigger(), "trigger", decidable);
        decidable(combination, combination.holds(), "holds", decidable);
        decidable(combination, combination.settledBy(), "settled by", decidable);
        decidable(combination, combination.easedBy(), "eased by", decidable);
    }

    private void decidable(Combination combination, @Nullable Expr expr, String key, Decidable decidable) {
        if (expr == null) {
            return;
        }
        Position at = at(combination, key);
        if (!decidable.canBeTrue(expr)) {
            problems.add(at, "'" + key + "' can never be true, whatever the dates", "dated facts that can meet");
        } else if (!decidable.canBeFalse(expr)) {
            problems.add(at, "'" + key + "' is true whatever is known", "a condition that can be false");
        }
    }

    private void examples(Combination combination) {
        Position at = at(combination, "examples");
        boolean standsOut = false;
        boolean notPresent = false;
        for (Example example : combination.examples()) {
            standsOut |= example.expect() == Example.Expect.STANDS_OUT;
            notPresent |= example.expect() == Example.Expect.NOT_PRESENT || example.needsEach();
            if (example.expect() == Example.Expect.CANNOT_TELL
                    && example.unknown().isEmpty()) {
                problems.add(at, "an example 'cannot tell' in which nothing is unknown", "something with a '?'");
            }
        }
        if (!standsOut) {
            problems.add(at, "'" + combination.id() + "' has no example that stands out", "at least one 'stands out'");
        }
        if (!notPresent) {
            String expected = "at least one 'not present', or 'needs each: yes'";
            problems.add(at, "'" + combination.id() + "' has no example that is not present", expected);
        }
    }

    private void covers(Review review) {
        for (String id : review.covers()) {
            Factor factor = pack.findFactor(id);
            if (factor != null && factor.about() == SubjectKind.PERSON && review.of() == null) {
                String what = "'" + id + "' is about a person, the review about the baby";
                problems.add(reading.at(review.id(), "covers"), what, "'of:' and a role");
            }
        }
    }

    private Position at(Combination combination, String... keys) {
        return reading.at(combination.id(), keys);
    }
}

package cotside.pages.answer;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.pages.Choice;
import java.util.List;

/** A part of an answer, with the field of the form in which it is given. */
public sealed interface Part {
    String YES = "yes";
    String NO = "no";
    String UNANSWERED = "unanswered";
    String UNASKED = "unasked";
    String LATER = "later";

    String field();

    /**
     * Whether something is so.
     *
     * @param claim it, as a sentence without its full stop, so that yes and no cannot be mixed up
     * @param answers the events and statements that a yes would settle
     */
    record Point(String field, Factor factor, Subject subject, String claim, String help, List<String> answers)
            implements Part {
        public Point {
            answers = List.copyOf(answers);
        }

        /** Counted over a time, so that the answer may be a number. */
        public boolean isCounted() {
            return factor.derived() != null;
        }

        public String times() {
            return field + "_times";
        }

        /** How this one is known, where it is otherwise than the rest. */
        public String basis() {
            return field + "_basis";
        }
    }

    /**
     * Somebody who is not in the record yet.
     *
     * @param tie what this person would then be to {@code to}
     * @param child another child of the family
     */
    record Newcomer(String field, String legend, String tie, Id to, boolean child) implements Part {
        public String unidentified() {
            return field + "_unidentified";
        }
    }

    /** Whether somebody has no partner at all. */
    record Alone(String field, String legend, Id who) implements Part {}

    /** A place that is not in the record yet, where somebody lives. */
    record NewHome(String field, String legend, Id who) implements Part {}

    /**
     * Whether those who were named are all.
     *
     * @param of the home of a household, or the baby whose carers they are
     */
    record Whole(String field, String legend, OpenSet set, Id of, Id baby) implements Part {}

    /**
     * A date, an age or a weight.
     *
     * @param key how case files call it
     * @param methods for a due date, how it was found
     */
    record Fact(String field, Id of, String key, String label, String hint, List<Choice> methods) implements Part {
        public Fact {
            methods = List.copyOf(methods);
        }

        public String method() {
            return field + "_method";
        }
    }

    /** Something done about a line, of which there are several kinds. */
    record Done(String field, String legend, List<Choice> acts, List<String> answers, Id baby) implements Part {
        public Done {
            acts = List.copyOf(acts);
            answers = List.copyOf(answers);
        }
    }
}

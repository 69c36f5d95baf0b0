package cotside.pages.write;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody writes down, as typed: whether it is right is checked when it is written as a piece of a case file.
 */
sealed interface Line {
    /** The field that tells which of them a line is. */
    String KIND = "line";

    /** Every field that a line can have. */
    List<String> FIELDS = Stream.of(
                    List.of(
                            KIND,
                            "about",
                            "other",
                            "what",
                            "holds",
                            "event",
                            "times",
                            "same-as",
                            "value",
                            "method",
                            "set",
                            "people",
                            "agency",
                            "baby",
                            "statement",
                            "label",
                            "id",
                            "unidentified",
                            "child",
                            "plan",
                            "owner",
                            "due",
                            "action"),
                    Footing.FIELDS,
                    Besides.FIELDS)
            .flatMap(List::stream)
            .toList();

    /** Its fields; {@link #of} makes the same line of them. */
    Typed typed();

    /** How many statements it makes. */
    default int statements() {
        return 1;
    }

    /** Something that the record will know somebody or something by, or null. */
    default @Nullable String introduces() {
        return null;
    }

    /** What the form calls each of them. */
    static Line of(Typed typed) {
        Footing footing = Footing.of(typed);
        Besides besides = Besides.of(typed);
        String about = typed.text("about");
        String what = typed.text("what");
        boolean holds = !typed.text("holds").equals("no");
        return switch (typed.text(KIND)) {
            case Dated.WORD ->
                new Dated(about, what, typed.text("value"), typed.text("method"), holds, footing, besides);
            case Complete.WORD ->
                new Complete(typed.text("set"), typed.text("baby"), typed.all("people"), holds, footing, besides);
            case Asked.WORD -> new Asked(typed.text("agency"), typed.all("what"), besides);
            case NothingHeld.WORD -> new NothingHeld(typed.text("agency"), besides);
            case Done.WORD -> new Done(what, typed.text("baby"), besides);
            case Proposed.WORD ->
                new Proposed(what, typed.text("value"), typed.text("baby"), typed.all("resting"), besides);
            case Same.WORD ->
                new Same(
                        about,
                        typed.text("other"),
                        what,
                        typed.text("event"),
                        typed.text("same-as"),
                        holds,
                        footing,
                        besides);
            case Repeated.WORD -> new Repeated(footing, besides);
            case Withdrawn.WORD -> new Withdrawn(typed.text("statement"), besides);
            case Planned.WORD ->
                new Planned(
                        typed.text("plan"),
                        typed.text("value"),
                        typed.all("answers"),
                        typed.text("owner"),
                        typed.text("due"),
                        typed.text("baby"));
            case Ended.WORD -> new Ended(typed.text("action"));
            case Newcomer.WORD ->
                new Newcomer(
                        typed.text("id"),
                        typed.text("label"),
                        typed.is("unidentified", "yes"),
                        typed.is("child", "yes"));
            case NewHome.WORD -> new NewHome(typed.text("id"), typed.text("label"));
            default ->
                new Finding(
                        about,
                        typed.text("other"),
                        what,
                        holds,
                        typed.text("event"),
                        typed.text("times"),
                        typed.text("same-as"),
                        footing,
                        besides);
        };
    }

    private static Typed kind(String word) {
        return Typed.NOTHING.with(KIND, word);
    }

    private static Typed holds(boolean holds) {
        return Typed.NOTHING.with("holds", holds ? "yes" : "no");
    }

    /**
     * A factor, a tie or a residence.
     *
     * @param other the second of two, or empty
     * @param what the factor
     * @param event the event meant, {@code line:2} for one of the same form, or empty for a new one
     * @param times how often, or empty
     * @param sameAs another event that is the same one, or empty
     */
    record Finding(
            String about,
            String other,
            String what,
            boolean holds,
            String event,
            String times,
            String sameAs,
            Footing footing,
            Besides besides)
            implements Line {
        static final String WORD = "finding";

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("about", about)
                    .with("other", other)
                    .with("what", what)
                    .and(Line.holds(holds))
                    .with("event", event)
                    .with("times", times)
                    .with("same-as", sameAs)
                    .and(footing.typed())
                    .and(besides.typed());
        }

        @Override
        public int statements() {
            return !sameAs.isEmpty() && holds && times.isEmpty() && !footing.leavesOpen() ? 2 : 1;
        }
    }

    /** A date, a weight, the sex or the name that the agency holds. */
    record Dated(
            String about, String what, String value, String method, boolean holds, Footing footing, Besides besides)
            implements Line {
        static final String WORD = "date";

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("about", about)
                    .with("what", what)
                    .with("value", value)
                    .with("method", method)
                    .and(Line.holds(holds))
                    .and(footing.typed())
                    .and(besides.typed());
        }
    }

    /**
     * Everybody who lives in a home or looks after the baby.
     *
     * @param set a home, or {@code carers}
     */
    record Complete(String set, String baby, List<String> people, boolean holds, Footing footing, Besides besides)
            implements Line {
        static final String WORD = "complete";

        public Complete {
            people = List.copyOf(people);
        }

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("set", set)
                    .with("baby", baby)
                    .with("people", people)
                    .and(Line.holds(holds))
                    .and(footing.typed())
                    .and(besides.typed());
        }
    }

    /** An agency was asked, about everything or about some factors. */
    record Asked(String agency, List<String> about, Besides besides) implements Line {
        static final String WORD = "asked";

        public Asked {
            about = List.copyOf(about);
        }

        @Override
        public Typed typed() {
            return kind(WORD).with("agency", agency).with("what", about).and(besides.typed());
        }
    }

    /** An agency answered that it holds nothing. */
    record NothingHeld(String agency, Besides besides) implements Line {
        static final String WORD = "nothing-held";

        @Override
        public Typed typed() {
            return kind(WORD).with("agency", agency).and(besides.typed());
        }
    }

    /** An act of the pack. */
    record Done(String act, String baby, Besides besides) implements Line {
        static final String WORD = "done";

        @Override
        public Typed typed() {
            return kind(WORD).with("what", act).with("baby", baby).and(besides.typed());
        }
    }

    /** To close, step down and the like. */
    record Proposed(String kind, String what, String baby, List<String> restingOn, Besides besides) implements Line {
        static final String WORD = "proposal";

        public Proposed {
            restingOn = List.copyOf(restingOn);
        }

        @Override
        public Typed typed() {
            return Line.kind(WORD)
                    .with("what", kind)
                    .with("value", what)
                    .with("baby", baby)
                    .with("resting", restingOn)
                    .and(besides.typed());
        }
    }

    /** Two events are one, or are not. */
    record Same(
            String about,
            String other,
            String what,
            String event,
            String sameAs,
            boolean holds,
            Footing footing,
            Besides besides)
            implements Line {
        static final String WORD = "same-event";

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("about", about)
                    .with("other", other)
                    .with("what", what)
                    .with("event", event)
                    .with("same-as", sameAs)
                    .and(Line.holds(holds))
                    .and(footing.typed())
                    .and(besides.typed());
        }
    }

    /** Passes on an earlier statement as it is. */
    record Repeated(Footing footing, Besides besides) implements Line {
        static final String WORD = "repeat";

        @Override
        public Typed typed() {
            return kind(WORD).and(footing.typed()).and(besides.typed());
        }
    }

    /** Takes an earlier statement back. */
    record Withdrawn(String statement, Besides besides) implements Line {
        static final String WORD = "withdrawal";

        @Override
        public Typed typed() {
            return kind(WORD).with("statement", statement).and(besides.typed());
        }
    }

    /** Something that somebody undertakes to do. */
    record Planned(String plan, String what, List<String> answers, String owner, String due, String baby)
            implements Line {
        static final String WORD = "action";

        public Planned {
            answers = List.copyOf(answers);
        }

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("plan", plan)
                    .with("value", what)
                    .with("answers", answers)
                    .with("owner", owner)
                    .with("due", due)
                    .with("baby", baby);
        }

        @Override
        public int statements() {
            return 0;
        }
    }

    /** An action that is done or given up. */
    record Ended(String action) implements Line {
        static final String WORD = "ended";

        @Override
        public Typed typed() {
            return kind(WORD).with("action", action);
        }

        @Override
        public int statements() {
            return 0;
        }
    }

    /** Somebody whom the record does not know yet. */
    record Newcomer(String id, String label, boolean unidentified, boolean child) implements Line {
        static final String WORD = "person";

        @Override
        public Typed typed() {
            return kind(WORD)
                    .with("id", id)
                    .with("label", label)
                    .with("unidentified", unidentified ? "yes" : "")
                    .with("child", child ? "yes" : "");
        }

        @Override
        public int statements() {
            return 0;
        }

        @Override
        public String introduces() {
            return id;
        }
    }

    /** A home that the record does not know yet. */
    record NewHome(String id, String label) implements Line {
        static final String WORD = "home";

        @Override
        public Typed typed() {
            return kind(WORD).with("id", id).with("label", label);
        }

        @Override
        public int statements() {
            return 0;
        }

        @Override
        public String introduces() {
            return id;
        }
    }
}

package cotside.guidance.testing;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A combination of a story's pack: about the baby, and to be assessed and planned for, unless the story says otherwise. */
public final class StoryRule {
    private final String id;
    private About about = new About.TheBaby();
    private @Nullable Expr trigger;
    private Expr holds = new Expr.Any(List.of());
    private @Nullable Expr settledBy;
    private @Nullable Expr easedBy;
    private Word word = Word.ASSESS_AND_PLAN;
    private @Nullable Word eased;
    private @Nullable Word lost;
    private Urgency.@Nullable OnceAnswered onceAnswered;
    private Set<String> presume = Set.of();
    private List<String> ask = List.of();
    private final List<Example> examples = new ArrayList<>();

    private StoryRule(String id) {
        this.id = id;
    }

    public static StoryRule rule(String id) {
        return new StoryRule(id);
    }

    public StoryRule aboutEach(Role role) {
        about = new About.EachPerson(role);
        return this;
    }

    public StoryRule aboutEachHome() {
        about = new About.EachHome();
        return this;
    }

    public StoryRule aboutEachEvent(String factor) {
        about = new About.EachEvent(factor);
        return this;
    }

    public StoryRule trigger(Expr expr) {
        trigger = expr;
        return this;
    }

    public StoryRule holds(Expr expr) {
        holds = expr;
        return this;
    }

    public StoryRule settledBy(Expr expr) {
        settledBy = expr;
        return this;
    }

    public StoryRule easedBy(Expr expr) {
        easedBy = expr;
        return this;
    }

    public StoryRule word(Word own) {
        word = own;
        return this;
    }

    public StoryRule eased(Word to) {
        eased = to;
        return this;
    }

    public StoryRule lost(Word to) {
        lost = to;
        return this;
    }

    public StoryRule onceAnswered(Word acknowledged, Word answered, String... acts) {
        onceAnswered = new Urgency.OnceAnswered(Set.of(acts), acknowledged, answered);
        return this;
    }

    public StoryRule presume(String... factors) {
        presume = Set.of(factors);
        return this;
    }

    public StoryRule ask(String... questions) {
        ask = List.of(questions);
        return this;
    }

    /** A family, in the lines of {@link StoryExample}. */
    public StoryRule standsOut(String... lines) {
        examples.add(StoryExample.of(Example.Expect.STANDS_OUT, false, lines));
        return this;
    }

    public StoryRule standsOutNeedingEach(String... lines) {
        examples.add(StoryExample.of(Example.Expect.STANDS_OUT, true, lines));
        return this;
    }

    public StoryRule cannotTell(String... lines) {
        examples.add(StoryExample.of(Example.Expect.CANNOT_TELL, false, lines));
        return this;
    }

    public StoryRule notPresent(String... lines) {
        examples.add(StoryExample.of(Example.Expect.NOT_PRESENT, false, lines));
        return this;
    }

    Combination made() {
        return new Combination(
                id,
                id.replace('-', ' '),
                "",
                about,
                trigger,
                holds,
                settledBy,
                easedBy,
                new Urgency(word, eased, lost, onceAnswered),
                presume,
                ask,
                List.of(),
                List.of("§1"),
                List.of(),
                false,
                examples);
    }

    public static Expr is(String factor) {
        return new Expr.Is(factor);
    }

    public static Expr isNot(String factor) {
        return new Expr.IsNot(factor);
    }

    public static Expr all(Expr... of) {
        return new Expr.All(List.of(of));
    }

    public static Expr any(Expr... of) {
        return new Expr.Any(List.of(of));
    }

    public static Expr atLeast(int n, Expr... of) {
        return new Expr.AtLeast(n, List.of(of));
    }

    public static Expr some(Role role, Expr is) {
        return new Expr.Some(role, 1, is);
    }

    public static Expr some(Role role, String factor) {
        return some(role, is(factor));
    }

    public static Expr some(int n, Role role, String factor) {
        return new Expr.Some(role, n, is(factor));
    }

    public static Expr everyone(Role role, String factor) {
        return new Expr.Everyone(role, is(factor));
    }

    public static Expr in(Role role) {
        return new Expr.In(role);
    }

    public static Expr towards(Role role, String factor) {
        return new Expr.Between(factor, Expr.Direction.TOWARDS, role);
    }

    public static Expr sufferedFrom(Role role, String factor) {
        return new Expr.Between(factor, Expr.Direction.FROM, role);
    }

    public static Expr atHome(String factor) {
        return new Expr.AtHome(is(factor));
    }
}

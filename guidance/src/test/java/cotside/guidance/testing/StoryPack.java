package cotside.guidance.testing;

import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pack of a story: every tie that guidance itself reads, and whatever the story is about. */
public final class StoryPack {
    private static final Set<String> STATES =
            Set.of(Ties.PARTNER, Ties.MAIN_CARER, Ties.SHARES_CARE, Ties.LIVES_AT, Ties.BARRED);
    private static final Set<String> OF_BABY = Set.of(Ties.NO_OTHER_PARENT, Ties.NOT_PURSUED);

    private final Map<String, StoryFactor> factors = new LinkedHashMap<>();
    private final List<Combination> rules = new ArrayList<>();
    private final List<AgencyKind> agencies = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private StoryPack() {
        for (String id : Ties.ALL) {
            StoryFactor tie = StoryFactor.tie(id);
            if (OF_BABY.contains(id)) {
                tie.of(SubjectKind.BABY);
            }
            with(STATES.contains(id) ? tie.under(Heading.ENVIRONMENT) : tie.trait());
        }
    }

    public static StoryPack of(StoryFactor... factors) {
        return new StoryPack().with(factors);
    }

    /** Adds factors; one of the same id takes the place of the one before. */
    public StoryPack with(StoryFactor... more) {
        for (StoryFactor factor : more) {
            factors.put(factor.id(), factor);
        }
        return this;
    }

    public StoryPack rules(StoryRule... more) {
        for (StoryRule rule : more) {
            rules.add(rule.made());
        }
        return this;
    }

    public StoryPack act(String id, Act.Stage stage) {
        acts.add(new Act(id, id.replace('-', ' '), stage, List.of("§1")));
        return this;
    }

    public StoryPack question(String id, String... about) {
        questions.add(new Question(
                id,
                null,
                id.replace('-', ' ') + ": {who}?",
                List.of(about),
                List.of("health-visiting"),
                "Ask alone.",
                "",
                List.of("§1"),
                List.of()));
        return this;
    }

    public StoryPack prompt(String id, String question, @Nullable Role of, Expr when) {
        prompts.add(new Prompt(id, question, of, when, List.of("§1"), List.of()));
        return this;
    }

    public StoryPack review(String id, String question, @Nullable Role of, int everyDays, String... covers) {
        reviews.add(new Review(
                id,
                id.replace('-', ' '),
                of,
                question,
                List.of(covers),
                new Freshness(List.of(), everyDays),
                List.of("§1"),
                List.of()));
        return this;
    }

    public StoryPack expects(String agencyKind) {
        agencies.add(new AgencyKind(agencyKind, agencyKind, true, null, "", List.of("§1")));
        return this;
    }

    public StoryPack expects(String agencyKind, Expr when) {
        agencies.add(new AgencyKind(agencyKind, agencyKind, false, when, "", List.of("§1")));
        return this;
    }

    /** A number that is {@code before} until {@code from}, and {@code then} after. */
    public StoryPack parameter(String id, int before, String from, int then) {
        parameters.add(new Parameter(
                id,
                id,
                "",
                List.of(
                        new Parameter.Value(LocalDate.of(2000, 1, 1), before, List.of()),
                        new Parameter.Value(LocalDate.parse(from), then, List.of()))));
        return this;
    }

    public Pack made() {
        return new Pack(
                "story",
                "1",
                "A story's pack",
                List.of(),
                parameters,
                agencies,
                factors.values().stream().map(StoryFactor::made).toList(),
                acts,
                questions,
                prompts,
                reviews,
                rules,
                List.of());
    }
}

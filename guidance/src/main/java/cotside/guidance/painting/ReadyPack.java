package cotside.guidance.painting;

import cotside.guidance.evidence.Factors;
import cotside.guidance.outcome.Compounds;
import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Side;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pack with what every picture looks up in it found once. Immutable and safe to share. */
public final class ReadyPack {
    private final Pack pack;
    private final Factors factors;
    private final Compounds compounds;
    private final Map<String, Heading> headings = new HashMap<>();
    private final Map<String, Question> questions;
    private final Map<String, Question> questionsByFactor = new HashMap<>();
    private final Map<String, Integer> placesOfReview = new HashMap<>();
    private final Map<String, Act> acts;
    private final IdentityHashMap<Expr, Set<String>> mentions = new IdentityHashMap<>();

    public ReadyPack(Pack pack) {
        this.pack = pack;
        factors = new Factors(pack);
        compounds = new Compounds(pack);
        questions = Pack.byId(pack.questions(), Question::id);
        acts = Pack.byId(pack.acts(), Act::id);
        for (Question question : pack.questions()) {
            for (String factor : question.factors()) {
                questionsByFactor.putIfAbsent(factor, question);
            }
        }
        pack.reviews().forEach(review -> placesOfReview.putIfAbsent(review.question(), placesOfReview.size()));
        pack.prompts().forEach(prompt -> placesOfReview.putIfAbsent(prompt.question(), placesOfReview.size()));
        for (Combination combination : pack.combinations()) {
            note(combination.holds());
            note(combination.settledBy());
            note(combination.easedBy());
            headings.put(combination.id(), firstWorry(combination));
        }
    }

    private void note(@Nullable Expr condition) {
        if (condition != null) {
            mentions.put(condition, Mentions.factors(condition));
        }
    }

    /** The heading of the first worry that a combination mentions. */
    private Heading firstWorry(Combination combination) {
        Heading first = null;
        for (String id : mentions(combination.holds())) {
            Factor factor = factors.get(id).factor();
            if (factor.side() == Side.VULNERABILITY) {
                return factor.heading();
            }
            first = first == null ? factor.heading() : first;
        }
        return first == null ? Heading.CHILD : first;
    }

    public Pack pack() {
        return pack;
    }

    public Factors factors() {
        return factors;
    }

    Compounds compounds() {
        return compounds;
    }

    Heading heading(Combination combination) {
        return headings.getOrDefault(combination.id(), Heading.CHILD);
    }

    @Nullable
    Question question(String id) {
        return questions.get(id);
    }

    /** The first question that asks about a factor. */
    @Nullable
    Question questionAbout(String factor) {
        return questionsByFactor.get(factor);
    }

    /** What falls due on the same day is asked in the order of the pack, reviews first. */
    int placeOfReview(@Nullable String question) {
        return placesOfReview.getOrDefault(Objects.toString(question, ""), placesOfReview.size());
    }

    @Nullable
    Act act(String id) {
        return acts.get(id);
    }

    /** The factors that a condition of a combination mentions; none where there is no condition. */
    Set<String> mentions(@Nullable Expr condition) {
        return condition == null ? Set.of() : mentions.getOrDefault(condition, Set.of());
    }
}

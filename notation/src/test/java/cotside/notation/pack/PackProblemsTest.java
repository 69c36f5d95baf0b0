package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cotside.notation.yaml.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of names, parameters, questions and the like: at its place, with what was expected. */
class PackProblemsTest {

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource({"names", "therest"})
    void is_refused(String old, String now, String place, String problem) {
        TestPack.whole().with(old, now).assertProblem(place, problem);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        "holds: [bruise,",
                        "holds: [bruize,",
                        "bruize",
                        "the pack has no factor 'bruize'; expected a factor of the pack (did you mean 'bruise'?)"),
                arguments(
                        "trigger: bruise",
                        "trigger: drinking",
                        "drinking\n    holds",
                        "'drinking' is a question; expected a factor of the pack"),
                arguments(
                        "ask: [the-baby]", "ask: [the-babies]", "the-babies", "the pack has no question 'the-babies'"),
                arguments(
                        "at least late-booking-from }",
                        "at least late-booking }",
                        "at least late-booking }",
                        "the pack has no parameter 'late-booking'"),
                arguments("who: [midwifery]", "who: [midwives]", "midwives", "the pack has no agency 'midwives'"),
                arguments(
                        "because: [§1.5, NG75]",
                        "because: [§1.5, NG57]",
                        "NG57",
                        "the pack has no source 'NG57'; expected a source of the pack (did you mean 'NG75'?)"),
                arguments(
                        "acts: [referral, opinion]",
                        "acts: [referal, opinion]",
                        "referal,",
                        "the pack has no act 'referal'"),
                arguments(
                        "about: each parents",
                        "about: each parent",
                        "each parent\n",
                        "'parent' is no role; expected a role (did you mean 'parents'?)"),
                arguments("of: carers", "of: caring", "caring", "'caring' is no role"),
                arguments(
                        "mother: [learning-difficulty, unsupported]",
                        "mum: [learning-difficulty]",
                        "mum",
                        "'mum' is no member of the cast"),
                arguments(
                        "  learning-difficulty:\n    label",
                        "  drinks:\n    label",
                        "drinks:\n    label: has a learning",
                        "'drinks' stands here twice, first on line 2"),
                arguments(
                        "  learning-difficulty:\n    label",
                        "  drinking:\n    label",
                        "drinking:\n    label",
                        "the id 'drinking' is already that of a question at 10-names.yaml:"),
                arguments(
                        "  smoky:\n",
                        "  an-old-rule:\n",
                        "an-old-rule:",
                        "'an-old-rule' is retired and must not come back"),
                arguments("  smoky:\n", "  Smoky:\n", "Smoky", "'Smoky' stands here; expected an id: lower-case words"),
                arguments(
                        "    sensitive: yes\n",
                        "    sensitiv: yes\n",
                        "sensitiv",
                        "unknown key 'sensitiv' in the factor drinks; expected a key of the factor drinks (did you mean 'sensitive'?)"),
                arguments(
                        "knows: \"the pregnancy, the birth\"",
                        "knows: the pregnancy, the birth",
                        "the birth",
                        "unknown key 'the birth' in the agency midwifery; a text with a comma inside { } needs quotes"),
                arguments(
                        "help:\n  figures",
                        "helps:\n  figures",
                        "helps:",
                        "unknown key 'helps' in a pack; expected a key of a pack (did you mean 'help'?)"),
                arguments("version: 2026.1,", "", "{ id: test-pack", "'pack' has no 'version'; expected 'version'"),
                arguments("pack: { id: test-pack", "package: { id: test-pack", "# A small", "no file says 'pack:'"));
    }

    static Stream<Arguments> therest() {
        return Stream.of(
                arguments(
                        "values: [ { from: 2010-01-01, is: 2500 g, because: [NG75] } ]",
                        "values: []",
                        "[]\nagencies",
                        "the parameter low-weight has no value"),
                arguments(
                        "is: 2500 g, because: [NG75]",
                        "is: 2500 g",
                        "{ from: 2010-01-01, is: 2500",
                        "a value has no 'because'"),
                arguments(
                        "is: 2500 g",
                        "is: 2500",
                        "2500, because",
                        "'2500' stands here; expected a weight such as 3250 g"),
                arguments(
                        "unit: grams",
                        "unit: stones",
                        "stones",
                        "'stones' is no unit; expected a unit that begins with days, grams, percent, years, times"),
                arguments(
                        "from: 2024-04-01",
                        "from: 2010-01-01",
                        "{ from: 2010-01-01, is: 18+0",
                        "a second value from 2010-01-01"),
                arguments(
                        "from: 2024-04-01",
                        "from: 2024-04-31",
                        "2024-04-31",
                        "2024-04-31 is not a day of the calendar"),
                arguments(
                        "stage: answered",
                        "stage: closed",
                        "closed",
                        "'closed' stands here; expected one of acknowledged, answered"),
                arguments("set: §5.4a", "set: §5.4z", "§5.4z", "'§5.4z' is no guided set"),
                arguments(
                        "text: Does {who} drink?",
                        "text: Does {she} drink?",
                        "Does {she}",
                        "'{she}' in the text; expected {who}"),
                arguments("{ ask: drinking, of", "{ ask: drunk, of", "drunk", "the pack has no question 'drunk'"),
                arguments("factors: [drinks]\n", "factors: [drink]\n", "drink]", "the pack has no factor 'drink'"),
                arguments(
                        "covers: [partner, lives-at]",
                        "covers: [partner, lives]",
                        "lives]",
                        "the pack has no factor 'lives'"),
                arguments(
                        "    of: parents\n    ask: support\n    covers: [partner, lives-at]",
                        "    ask: support\n    covers: [drinks]",
                        "[drinks]\n    every",
                        "'drinks' is about a person, the review about the baby"),
                arguments(
                        "every: { before birth: 8 weeks, under 6 weeks: 2 weeks,",
                        "every: { before birth: 8 weeks, under 6 weeks: 20 weeks,",
                        "{ before birth: 8 weeks, under 6 weeks: 20",
                        "it is good for longer"));
    }

    @Test
    void all_problems_are_reported_and_not_only_the_first() {
        List<Problem> problems = TestPack.whole()
                .with("holds: [bruise,", "holds: [bruize,")
                .with("stage: answered", "stage: closed")
                .with("of: carers", "of: caring")
                .problems();

        assertThat(problems).hasSize(3);
        assertThat(problems)
                .extracting(Problem::file)
                .containsExactly("10-names.yaml", "10-names.yaml", "40-combinations.yaml");
    }

    @Test
    void a_second_head_is_refused() {
        List<Problem> problems = TestPack.whole()
                .and("90.yaml", "pack: { id: other, version: 1, title: Other }\n")
                .problems();

        assertThat(problems)
                .singleElement()
                .hasToString("90.yaml:1:7: 'pack' was already given on line 2 of 10-names.yaml; expected it once");
    }
}

package cotside.notation.pack;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of factors and ties: at its place, with what was expected. */
class FactorProblemsTest {

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource({"factors"})
    void is_refused(String old, String now, String place, String problem) {
        TestPack.whole().with(old, now).assertProblem(place, problem);
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                arguments(
                        "    label: has a bruise\n    help",
                        "    help",
                        "help: A bruise.",
                        "the factor bruise has no 'label'"),
                arguments(
                        "    help: A bruise.\n    about: baby\n    heading: child\n    side: vulnerability\n    kind: event\n    because: [§1.5]\n",
                        "    help: A bruise.\n    about: baby\n    heading: child\n    side: vulnerability\n    kind: event\n",
                        "label: has a bruise",
                        "the factor bruise has no 'because'"),
                arguments(
                        "disproved by: [recorded]\n    because: [§1.5]",
                        "disproved by: [recorded]\n    because: []",
                        "[]",
                        "'because' is empty; expected at least one source"),
                arguments(
                        "opposite: supported",
                        "opposite: drinks",
                        "drinks\n    good for",
                        "'unsupported' (vulnerability) and its opposite 'drinks' (vulnerability); expected one of the two protective"),
                arguments(
                        "opposite: supported",
                        "opposite: moves-about",
                        "moves-about\n    good for: 12",
                        "the opposite of 'moves-about' is 'does-not-move-about', not 'unsupported'"),
                arguments(
                        "opposite: supported",
                        "opposite: unsupported",
                        "unsupported\n    good for",
                        "'unsupported' is its own opposite"),
                arguments(
                        "opposite: supported",
                        "opposite: explained",
                        "explained\n    good for",
                        "'unsupported' and its opposite are not about the same"),
                arguments(
                        "help: An adult helps.\n",
                        "help: An adult helps.\n    presence: yes\n",
                        "supported\n    good for",
                        "'supported' says that a plan, a worker or an agency is there, and has an opposite"),
                arguments(
                        "side: context\n    kind: state\n    presence: yes",
                        "side: protective\n    kind: state\n    presence: yes",
                        "yes\n    good for: 12 weeks",
                        "a plan, a worker or an agency being there, as a protective factor"),
                arguments(
                        "ruled out by: { accepts: [recorded, assessed], observations: 3 }",
                        "ruled out by: { observations: 1 }",
                        "{ observations: 1 }",
                        "'ruled out by' asks for less than 'shown by'; expected as much or more"),
                arguments(
                        "accepts: [recorded, assessed]",
                        "accepts: [assumed]",
                        "assumed]",
                        "'assumed' never shows or rules out anything"),
                arguments(
                        "lapses at: [birth, tie begun]",
                        "lapses at: [birth, learning-difficulty]",
                        "[birth, learning-difficulty]",
                        "'learning-difficulty' is a trait, which does not come about on a day"),
                arguments(
                        "lapses at: [birth, tie begun]",
                        "lapses at: [births]",
                        "births",
                        "the pack has no factor 'births'"),
                arguments(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 6 weeks, under 6 months: 2 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 6",
                        "it is good for longer (42 days) at a younger age than later (14 days); expected the younger, the shorter"),
                arguments(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks, before birth: 8 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks, before",
                        "the ages are out of order"),
                arguments(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks }\n",
                        "a length of time by age has no 'otherwise'"),
                arguments(
                        "good for: 12 weeks\n    disproved",
                        "good for: ages\n    disproved",
                        "ages\n    disproved",
                        "'ages' stands here; expected a duration such as 5 days"),
                arguments(
                        "good for: 12 weeks\n    disproved",
                        "disproved",
                        "label: has nobody",
                        "the factor unsupported has no 'good for'"),
                arguments(
                        "factors: [drinks]\n",
                        "factors: [supported]\n",
                        "drinks:\n    label",
                        "no question covers 'drinks'"),
                arguments(
                        "events: seen-at-emergency",
                        "events: moves-about",
                        "moves-about, at least",
                        "'moves-about' is a state, not an event"),
                arguments(
                        "events: seen-at-emergency",
                        "events: often-at-emergency",
                        "often-at-emergency, at",
                        "'often-at-emergency' is counted from itself"),
                arguments(
                        "contacts: [missed]",
                        "contacts: [skipped]",
                        "skipped",
                        "'skipped' stands here; expected one of kept, missed, refused"),
                arguments(
                        "from: { age: under 6 weeks }",
                        "from: { ages: under 6 weeks }",
                        "ages",
                        "'ages' is no measure; expected a measure (did you mean 'age'?)"),
                arguments(
                        "from: { age: under 6 weeks }",
                        "from: { age: below 6 weeks }",
                        "below",
                        "'below 6 weeks' is no comparison; expected 'under …' or 'at least …'"),
                arguments(
                        "at least late-booking-from }",
                        "at least low-weight }",
                        "at least low-weight",
                        "the parameter 'low-weight' counts grams; expected a parameter in days"),
                arguments(
                        "was under 18, about: person",
                        "was under 18, about: baby",
                        "{ age at the baby's birth",
                        "'age at the baby's birth' is of a person"),
                arguments(
                        "kind: dated, from: { faltering growth: yes }",
                        "kind: dated, good for: 2 weeks, from: { faltering growth: yes }",
                        "2 weeks, from",
                        "'good for' on a dated factor"),
                arguments(
                        "label: controls\n    help: Decides what the other may do.\n    about: pair",
                        "label: controls\n    help: Decides what the other may do.\n    about: person",
                        "yes\n    because: [§1.5]\n  bruise",
                        "'directed' on a factor about one"),
                arguments(
                        "  lives-at: {",
                        "  lives-in: {",
                        "tie, kind: state, good for: 12 weeks, because: [§1.5] }\n  other",
                        "there is no tie 'lives-in'; expected one of the ties that guidance reads (did you mean 'lives-at'?)"),
                arguments(
                        "  lives-at: {", "  lives-in: {", "# A small", "the pack does not declare the tie 'lives-at'"),
                arguments(
                        "label: barred from contact, about: pair, side: tie",
                        "label: barred from contact, about: person, side: tie",
                        "person, side",
                        "the tie 'barred-from-contact' is about a person; expected about: pair"),
                arguments(
                        "because: [§1.5]\n    rows: [B18]\n  learning",
                        "because: [§1.5]\n    rows: [F1]\n  learning",
                        "F1",
                        "'F1' is no row of the mission"));
    }
}

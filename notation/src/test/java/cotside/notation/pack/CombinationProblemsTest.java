package cotside.notation.pack;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of combinations and their conditions: at its place, with what was expected. */
class CombinationProblemsTest {

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource({"conditions", "combinations", "dates"})
    void is_refused(String old, String now, String place, String problem) {
        TestPack.whole().with(old, now).assertProblem(place, problem);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(
                        "ask again: 4 weeks",
                        "ask again: -4 weeks",
                        "-4 weeks",
                        "'-4 weeks' stands here; expected at least 1 day"),
                arguments(
                        "at least: 2, within: 6 months",
                        "at least: 2, within: 0 days",
                        "0 days }",
                        "'0 days' is no length of time"),
                arguments(
                        "holds: [bruise, {",
                        "holds: [bruise, { not: smoky }, {",
                        "not: smoky",
                        "'not' on 'smoky', which is not a dated fact"),
                arguments(
                        "trigger: bruise",
                        "trigger: not bruise",
                        "not bruise\n",
                        "'not bruise'; expected { not: bruise }"),
                arguments(
                        "- any: [learning-difficulty, very-young]",
                        "- everyone in carers: drinks",
                        "everyone in carers: drinks",
                        "'everyone in' under 'holds'"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, drinks]",
                        "drinks] }]",
                        "'drinks' is about a person, and no person is in scope"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, smoky]",
                        "smoky] }]",
                        "'smoky' is about a home, and no home is in scope"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, in: household]",
                        "in: household] }]",
                        "'in' with no person in scope"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, moves-about]",
                        "moves-about] }]",
                        "'moves-about' and its opposite 'does-not-move-about' meet in one 'holds'"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, barred-from-contact]",
                        "barred-from-contact] }]",
                        "'barred-from-contact' is a tie of a person"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, controlling]",
                        "controlling] }]",
                        "'controlling' is about two people; expected { towards …: controlling }"),
                arguments(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, supported]",
                        "supported] }]",
                        "'supported' reassures, and 'holds' reads worries alone"),
                arguments(
                        "{ from partners: controlling }",
                        "{ from partners: drinks }",
                        "from partners",
                        "'drinks' is about a person, not about two people"),
                arguments(
                        "settled by: explained",
                        "settled by: bruise",
                        "bruise\n    urgency",
                        "'bruise' worries, and 'settled by' reads what reassures"),
                arguments(
                        "settled by: explained",
                        "settled by: worker-visits",
                        "worker-visits\n    urgency",
                        "'worker-visits' says that a plan, a worker or an agency is there"),
                arguments(
                        "at least 2 of: [drinks,",
                        "at least 9 of: [drinks,",
                        "at least 9",
                        "at least 9 of 3; expected a number from 1 to 3"),
                arguments(
                        "at least 2 in household",
                        "at least 2 in houshold",
                        "at least 2 in houshold",
                        "'houshold' is no role; expected a role (did you mean 'household'?)"),
                arguments("- at home: smoky", "- at hme: smoky", "at hme", "'at hme' is no condition"),
                arguments(
                        "- at home: smoky",
                        "- { at home: smoky, any: [drinks] }",
                        "{ at home",
                        "2 keys in one condition"),
                arguments("- at home: smoky", "- any: []", "[]", "an empty list; expected at least one condition"),
                arguments(
                        "when: [under-six-weeks, not: booked-late]",
                        "when: [moves-about]",
                        "moves-about], b",
                        "'moves-about' is a state; expected a dated fact or an event of the baby"),
                arguments(
                        "when: [under-six-weeks, not: booked-late]",
                        "when: { someone in carers: drinks }",
                        "someone in carers",
                        "'someone in' in the time of a prompt"));
    }

    static Stream<Arguments> combinations() {
        return Stream.of(
                arguments(
                        "trigger: bruise",
                        "trigger: often-at-emergency",
                        "often-at-emergency\n    holds",
                        "the trigger reads 'often-at-emergency', which 'holds' does not"),
                arguments(
                        "presume: [does-not-move-about]",
                        "presume: [often-at-emergency]",
                        "[often-at-emergency]\n    ask",
                        "'often-at-emergency' is presumed, but 'holds' does not read it"),
                arguments(
                        "each event: bruise",
                        "each event: moves-about",
                        "{ each event",
                        "'moves-about' is a state about a baby; expected an event"),
                arguments(
                        "each event: bruise",
                        "each event: seen-at-emergency",
                        "[bruise, {",
                        "the rule is about each 'seen-at-emergency', but 'holds' does not read it"),
                arguments(
                        "{ word: assess and plan, eased: support and watch,",
                        "{ word: speak to your lead today, eased: support and watch,",
                        "support and watch, lost",
                        "'eased' on a combination at 'speak to your lead today'"),
                arguments(
                        "eased: support and watch, lost",
                        "eased: assess and plan, lost",
                        "assess and plan, lost",
                        "'eased' to 'assess and plan', which is no lower"),
                arguments(
                        "lost: speak to your lead today }",
                        "lost: support and watch }",
                        "support and watch }",
                        "'lost' is 'support and watch', which is no higher"),
                arguments(
                        "    eased by: { any: [supported, { everyone in carers: supported }] }\n",
                        "",
                        "support and watch, lost",
                        "'eased' without 'eased by'"),
                arguments(
                        "acknowledged: speak to your lead today",
                        "acknowledged: assess and plan",
                        "assess and plan, answered",
                        "'acknowledged' gives 'assess and plan'; expected never below 'speak to your lead today'"),
                arguments(
                        "answered: assess and plan }",
                        "answered: support and watch }",
                        "support and watch }",
                        "'answered' gives 'support and watch'; expected never below 'assess and plan'"),
                arguments(
                        "acts: [referral, opinion]",
                        "acts: [referral]",
                        "assess and plan }",
                        "a word for answered, but no act of that stage"),
                arguments(
                        ", answered: assess and plan }",
                        " }",
                        "{ acts",
                        "an act of stage answered, but no word for it"),
                arguments(
                        "word: refer now",
                        "word: refer soon",
                        "refer soon",
                        "'refer soon' stands here; expected one of refer now, speak to your lead today"),
                arguments(
                        "      - not present: { baby: [bruise, age: 300 days] }\n",
                        "",
                        "- stands out: { baby: [bruise, does",
                        "'bruise-before-moving' has no example that is not present"),
                arguments(
                        "      - stands out: { baby: [often-at-emergency, \"birth weight: 2400 g\"] }\n",
                        "",
                        "- not present: { baby: [often",
                        "'small-and-often-unwell' has no example that stands out"),
                arguments(
                        "\"does-not-move-about?\", \"age: 3 months\"",
                        "does-not-move-about",
                        "- stands out: { baby: [bruise, does",
                        "an example 'cannot tell' in which nothing is unknown"),
                arguments(
                        "- not present: { baby: [bruise",
                        "- present: { baby: [bruise",
                        "present: { baby: [bruise",
                        "an example without an outcome"),
                arguments(
                        "- not present: { baby: [bruise, age: 300 days] }",
                        "- { not present: {}, stands out: {} }",
                        "{}, stands",
                        "an example with two outcomes"),
                arguments(
                        "mother: [learning-difficulty, drinks]",
                        "baby: [drinks]",
                        "drinks]\n          \"main",
                        "'drinks' is about a person, not about baby"),
                arguments(
                        "baby: [bruise, age: 300 days]",
                        "baby: [bruise, under-six-weeks]",
                        "under-six-weeks] }\n",
                        "'under-six-weeks' is reckoned, not stated"),
                arguments(
                        "baby: [bruise, age: 300 days]",
                        "baby: [bruise, age: 300 g]",
                        "300 g",
                        "'300 g' stands here; expected a duration"),
                arguments(
                        "    next: [{ do: Ask who helps. }]\n",
                        "",
                        "title: A difficulty",
                        "the combination difficulty-without-support has no 'next'"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                arguments(
                        "holds: [bruise, {",
                        "holds: [bruise, under-six-weeks, not: under-six-weeks, {",
                        "[bruise, under-six",
                        "'holds' can never be true, whatever the dates"),
                arguments(
                        "{ any: [[born-light, often-at-emergency],",
                        "{ any: [under-six-weeks, not: under-six-weeks, [born-light, often-at-emergency],",
                        "{ any: [under-six-weeks, not",
                        "'holds' is true whatever is known"),
                arguments(
                        "age at the baby's birth: under 18 years",
                        "age at the baby's birth: under 300 years",
                        "{ age at the baby's",
                        "'very-young' is always true"),
                arguments(
                        "age: under 6 weeks",
                        "age: at least 3 years",
                        "{ age: at least 3",
                        "'under-six-weeks' can never be true"));
    }
}

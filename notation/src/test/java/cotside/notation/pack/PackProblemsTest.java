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

/** Each thing that is refused, at the place where it stands and with what was expected. */
class PackProblemsTest {

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource({"names", "factors", "conditions", "combinations", "dates", "therest"})
    void is_refused(String old, String now, String place, String problem) {
        TestPack pack = TestPack.whole().with(old, now);

        List<Problem> problems = pack.problems();

        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith(pack.placeOf(place) + ": " + problem));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                wrong(
                        "holds: [bruise,",
                        "holds: [bruize,",
                        "bruize",
                        "the pack has no factor 'bruize'; expected a factor of the pack (did you mean 'bruise'?)"),
                wrong(
                        "trigger: bruise",
                        "trigger: drinking",
                        "drinking\n    holds",
                        "'drinking' is a question; expected a factor of the pack"),
                wrong("ask: [the-baby]", "ask: [the-babies]", "the-babies", "the pack has no question 'the-babies'"),
                wrong(
                        "at least late-booking-from }",
                        "at least late-booking }",
                        "at least late-booking }",
                        "the pack has no parameter 'late-booking'"),
                wrong("who: [midwifery]", "who: [midwives]", "midwives", "the pack has no agency 'midwives'"),
                wrong(
                        "because: [§1.5, NG75]",
                        "because: [§1.5, NG57]",
                        "NG57",
                        "the pack has no source 'NG57'; expected a source of the pack (did you mean 'NG75'?)"),
                wrong(
                        "acts: [referral, opinion]",
                        "acts: [referal, opinion]",
                        "referal,",
                        "the pack has no act 'referal'"),
                wrong(
                        "about: each parents",
                        "about: each parent",
                        "each parent\n",
                        "'parent' is no role; expected a role (did you mean 'parents'?)"),
                wrong("of: carers", "of: caring", "caring", "'caring' is no role"),
                wrong(
                        "mother: [learning-difficulty, unsupported]",
                        "mum: [learning-difficulty]",
                        "mum",
                        "'mum' is no member of the cast"),
                wrong(
                        "  learning-difficulty:\n    label",
                        "  drinks:\n    label",
                        "drinks:\n    label: has a learning",
                        "'drinks' stands here twice, first on line 2"),
                wrong(
                        "  learning-difficulty:\n    label",
                        "  drinking:\n    label",
                        "drinking:\n    label",
                        "the id 'drinking' is already that of a question at 10-names.yaml:"),
                wrong(
                        "  smoky:\n",
                        "  an-old-rule:\n",
                        "an-old-rule:",
                        "'an-old-rule' is retired and must not come back"),
                wrong("  smoky:\n", "  Smoky:\n", "Smoky", "'Smoky' stands here; expected an id: lower-case words"),
                wrong(
                        "    sensitive: yes\n",
                        "    sensitiv: yes\n",
                        "sensitiv",
                        "unknown key 'sensitiv' in the factor drinks; expected a key of the factor drinks (did you mean 'sensitive'?)"),
                wrong(
                        "knows: \"the pregnancy, the birth\"",
                        "knows: the pregnancy, the birth",
                        "the birth",
                        "unknown key 'the birth' in the agency midwifery; a text with a comma inside { } needs quotes"),
                wrong(
                        "help:\n  figures",
                        "helps:\n  figures",
                        "helps:",
                        "unknown key 'helps' in a pack; expected a key of a pack (did you mean 'help'?)"),
                wrong("version: 2026.1,", "", "{ id: test-pack", "'pack' has no 'version'; expected 'version'"),
                wrong("pack: { id: test-pack", "package: { id: test-pack", "# A small", "no file says 'pack:'"));
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                wrong(
                        "    label: has a bruise\n    help",
                        "    help",
                        "help: A bruise.",
                        "the factor bruise has no 'label'"),
                wrong(
                        "    help: A bruise.\n    about: baby\n    heading: child\n    side: vulnerability\n    kind: event\n    because: [§1.5]\n",
                        "    help: A bruise.\n    about: baby\n    heading: child\n    side: vulnerability\n    kind: event\n",
                        "label: has a bruise",
                        "the factor bruise has no 'because'"),
                wrong(
                        "disproved by: [recorded]\n    because: [§1.5]",
                        "disproved by: [recorded]\n    because: []",
                        "[]",
                        "'because' is empty; expected at least one source"),
                wrong(
                        "opposite: supported",
                        "opposite: drinks",
                        "drinks\n    good for",
                        "'unsupported' (vulnerability) and its opposite 'drinks' (vulnerability); expected one of the two protective"),
                wrong(
                        "opposite: supported",
                        "opposite: moves-about",
                        "moves-about\n    good for: 12",
                        "the opposite of 'moves-about' is 'does-not-move-about', not 'unsupported'"),
                wrong(
                        "opposite: supported",
                        "opposite: unsupported",
                        "unsupported\n    good for",
                        "'unsupported' is its own opposite"),
                wrong(
                        "opposite: supported",
                        "opposite: explained",
                        "explained\n    good for",
                        "'unsupported' and its opposite are not about the same"),
                wrong(
                        "help: An adult helps.\n",
                        "help: An adult helps.\n    presence: yes\n",
                        "supported\n    good for",
                        "'supported' says that a plan, a worker or an agency is there, and has an opposite"),
                wrong(
                        "side: context\n    kind: state\n    presence: yes",
                        "side: protective\n    kind: state\n    presence: yes",
                        "yes\n    good for: 12 weeks",
                        "a plan, a worker or an agency being there, as a protective factor"),
                wrong(
                        "ruled out by: { accepts: [recorded, assessed], observations: 3 }",
                        "ruled out by: { observations: 1 }",
                        "{ observations: 1 }",
                        "'ruled out by' asks for less than 'shown by'; expected as much or more"),
                wrong(
                        "accepts: [recorded, assessed]",
                        "accepts: [assumed]",
                        "assumed]",
                        "'assumed' never shows or rules out anything"),
                wrong(
                        "lapses at: [birth, tie begun]",
                        "lapses at: [birth, smoky]",
                        "[birth, smoky]",
                        "'smoky' is a state, not an event"),
                wrong(
                        "lapses at: [birth, tie begun]",
                        "lapses at: [births]",
                        "births",
                        "the pack has no factor 'births'"),
                wrong(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 6 weeks, under 6 months: 2 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 6",
                        "it is good for longer (42 days) at a younger age than later (14 days); expected the younger, the shorter"),
                wrong(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks, before birth: 8 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks, before",
                        "the ages are out of order"),
                wrong(
                        "{ before birth: 8 weeks, under 6 weeks: 2 weeks, under 6 months: 6 weeks, otherwise: 12 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks }\n    lapses",
                        "{ under 6 weeks: 2 weeks }\n",
                        "a length of time by age has no 'otherwise'"),
                wrong(
                        "good for: 12 weeks\n    disproved",
                        "good for: ages\n    disproved",
                        "ages\n    disproved",
                        "'ages' stands here; expected a duration such as 5 days"),
                wrong(
                        "good for: 12 weeks\n    disproved",
                        "disproved",
                        "label: has nobody",
                        "the factor unsupported has no 'good for'"),
                wrong(
                        "factors: [drinks]\n",
                        "factors: [supported]\n",
                        "drinks:\n    label",
                        "no question covers 'drinks'"),
                wrong(
                        "events: seen-at-emergency",
                        "events: moves-about",
                        "moves-about, at least",
                        "'moves-about' is a state, not an event"),
                wrong(
                        "events: seen-at-emergency",
                        "events: often-at-emergency",
                        "often-at-emergency, at",
                        "'often-at-emergency' is counted from itself"),
                wrong(
                        "contacts: [missed]",
                        "contacts: [skipped]",
                        "skipped",
                        "'skipped' stands here; expected one of kept, missed, refused"),
                wrong(
                        "from: { age: under 6 weeks }",
                        "from: { ages: under 6 weeks }",
                        "ages",
                        "'ages' is no measure; expected a measure (did you mean 'age'?)"),
                wrong(
                        "from: { age: under 6 weeks }",
                        "from: { age: below 6 weeks }",
                        "below",
                        "'below 6 weeks' is no comparison; expected 'under …' or 'at least …'"),
                wrong(
                        "at least late-booking-from }",
                        "at least low-weight }",
                        "at least low-weight",
                        "the parameter 'low-weight' counts grams; expected a parameter in days"),
                wrong(
                        "was under 18, about: person",
                        "was under 18, about: baby",
                        "{ age at the baby's birth",
                        "'age at the baby's birth' is of a person"),
                wrong(
                        "kind: dated, from: { faltering growth: yes }",
                        "kind: dated, good for: 2 weeks, from: { faltering growth: yes }",
                        "2 weeks, from",
                        "'good for' on a dated factor"),
                wrong(
                        "label: controls\n    help: Decides what the other may do.\n    about: pair",
                        "label: controls\n    help: Decides what the other may do.\n    about: person",
                        "yes\n    because: [§1.5]\n  bruise",
                        "'directed' on a factor about one"),
                wrong(
                        "  lives-at: {",
                        "  lives-in: {",
                        "tie, kind: state, good for: 12 weeks, because: [§1.5] }\n  other",
                        "there is no tie 'lives-in'; expected one of the ties that guidance reads (did you mean 'lives-at'?)"),
                wrong("  lives-at: {", "  lives-in: {", "# A small", "the pack does not declare the tie 'lives-at'"),
                wrong(
                        "label: barred from contact, about: pair, side: tie",
                        "label: barred from contact, about: person, side: tie",
                        "person, side",
                        "the tie 'barred-from-contact' is about a person; expected about: pair"),
                wrong(
                        "because: [§1.5]\n    rows: [B18]\n  learning",
                        "because: [§1.5]\n    rows: [F1]\n  learning",
                        "F1",
                        "'F1' is no row of the mission"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                wrong(
                        "holds: [bruise, {",
                        "holds: [bruise, { not: smoky }, {",
                        "not: smoky",
                        "'not' on 'smoky', which is not a dated fact"),
                wrong(
                        "trigger: bruise",
                        "trigger: not bruise",
                        "not bruise\n",
                        "'not bruise'; expected { not: bruise }"),
                wrong(
                        "- any: [learning-difficulty, very-young]",
                        "- everyone in carers: drinks",
                        "everyone in carers: drinks",
                        "'everyone in' under 'holds'"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, drinks]",
                        "drinks] }]",
                        "'drinks' is about a person, and no person is in scope"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, smoky]",
                        "smoky] }]",
                        "'smoky' is about a home, and no home is in scope"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, in: household]",
                        "in: household] }]",
                        "'in' with no person in scope"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, moves-about]",
                        "moves-about] }]",
                        "'moves-about' and its opposite 'does-not-move-about' meet in one 'holds'"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, barred-from-contact]",
                        "barred-from-contact] }]",
                        "'barred-from-contact' is a tie of a person"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, controlling]",
                        "controlling] }]",
                        "'controlling' is about two people; expected { towards …: controlling }"),
                wrong(
                        "any: [does-not-move-about, under-six-weeks]",
                        "any: [does-not-move-about, supported]",
                        "supported] }]",
                        "'supported' reassures, and 'holds' reads worries alone"),
                wrong(
                        "{ from partners: controlling }",
                        "{ from partners: drinks }",
                        "from partners",
                        "'drinks' is about a person, not about two people"),
                wrong(
                        "settled by: explained",
                        "settled by: bruise",
                        "bruise\n    urgency",
                        "'bruise' worries, and 'settled by' reads what reassures"),
                wrong(
                        "settled by: explained",
                        "settled by: worker-visits",
                        "worker-visits\n    urgency",
                        "'worker-visits' says that a plan, a worker or an agency is there"),
                wrong(
                        "at least 2 of: [drinks,",
                        "at least 9 of: [drinks,",
                        "at least 9",
                        "at least 9 of 3; expected a number from 1 to 3"),
                wrong(
                        "at least 2 in household",
                        "at least 2 in houshold",
                        "at least 2 in houshold",
                        "'houshold' is no role; expected a role (did you mean 'household'?)"),
                wrong("- at home: smoky", "- at hme: smoky", "at hme", "'at hme' is no condition"),
                wrong(
                        "- at home: smoky",
                        "- { at home: smoky, any: [drinks] }",
                        "{ at home",
                        "2 keys in one condition"),
                wrong("- at home: smoky", "- any: []", "[]", "an empty list; expected at least one condition"),
                wrong(
                        "when: [under-six-weeks, not: booked-late]",
                        "when: [moves-about]",
                        "moves-about], b",
                        "'moves-about' is a state; expected a dated fact or an event of the baby"),
                wrong(
                        "when: [under-six-weeks, not: booked-late]",
                        "when: { someone in carers: drinks }",
                        "someone in carers",
                        "'someone in' in the time of a prompt"));
    }

    static Stream<Arguments> combinations() {
        return Stream.of(
                wrong(
                        "trigger: bruise",
                        "trigger: often-at-emergency",
                        "often-at-emergency\n    holds",
                        "the trigger reads 'often-at-emergency', which 'holds' does not"),
                wrong(
                        "presume: [does-not-move-about]",
                        "presume: [often-at-emergency]",
                        "[often-at-emergency]\n    ask",
                        "'often-at-emergency' is presumed, but 'holds' does not read it"),
                wrong(
                        "each event: bruise",
                        "each event: moves-about",
                        "{ each event",
                        "'moves-about' is a state about a baby; expected an event"),
                wrong(
                        "each event: bruise",
                        "each event: seen-at-emergency",
                        "[bruise, {",
                        "the rule is about each 'seen-at-emergency', but 'holds' does not read it"),
                wrong(
                        "{ word: assess and plan, eased: support and watch,",
                        "{ word: speak to your lead today, eased: support and watch,",
                        "support and watch, lost",
                        "'eased' on a combination at 'speak to your lead today'"),
                wrong(
                        "eased: support and watch, lost",
                        "eased: assess and plan, lost",
                        "assess and plan, lost",
                        "'eased' to 'assess and plan', which is no lower"),
                wrong(
                        "lost: speak to your lead today }",
                        "lost: support and watch }",
                        "support and watch }",
                        "'lost' is 'support and watch', which is no higher"),
                wrong(
                        "    eased by: { any: [supported, { everyone in carers: supported }] }\n",
                        "",
                        "support and watch, lost",
                        "'eased' without 'eased by'"),
                wrong(
                        "acknowledged: speak to your lead today",
                        "acknowledged: assess and plan",
                        "assess and plan, answered",
                        "'acknowledged' gives 'assess and plan'; expected never below 'speak to your lead today'"),
                wrong(
                        "answered: assess and plan }",
                        "answered: support and watch }",
                        "support and watch }",
                        "'answered' gives 'support and watch'; expected never below 'assess and plan'"),
                wrong(
                        "acts: [referral, opinion]",
                        "acts: [referral]",
                        "assess and plan }",
                        "a word for answered, but no act of that stage"),
                wrong(", answered: assess and plan }", " }", "{ acts", "an act of stage answered, but no word for it"),
                wrong(
                        "word: refer now",
                        "word: refer soon",
                        "refer soon",
                        "'refer soon' stands here; expected one of refer now, speak to your lead today"),
                wrong(
                        "      - not present: { baby: [bruise, age: 300 days] }\n",
                        "",
                        "- stands out: { baby: [bruise, does",
                        "'bruise-before-moving' has no example that is not present"),
                wrong(
                        "      - stands out: { baby: [often-at-emergency, \"birth weight: 2400 g\"] }\n",
                        "",
                        "- not present: { baby: [often",
                        "'small-and-often-unwell' has no example that stands out"),
                wrong(
                        "\"does-not-move-about?\", \"age: 3 months\"",
                        "does-not-move-about",
                        "- stands out: { baby: [bruise, does",
                        "an example 'cannot tell' in which nothing is unknown"),
                wrong(
                        "- not present: { baby: [bruise",
                        "- present: { baby: [bruise",
                        "present: { baby: [bruise",
                        "an example without an outcome"),
                wrong(
                        "- not present: { baby: [bruise, age: 300 days] }",
                        "- { not present: {}, stands out: {} }",
                        "{}, stands",
                        "an example with two outcomes"),
                wrong(
                        "mother: [learning-difficulty, drinks]",
                        "baby: [drinks]",
                        "drinks]\n          \"main",
                        "'drinks' is about a person, not about baby"),
                wrong(
                        "baby: [bruise, age: 300 days]",
                        "baby: [bruise, under-six-weeks]",
                        "under-six-weeks] }\n",
                        "'under-six-weeks' is reckoned, not stated"),
                wrong(
                        "baby: [bruise, age: 300 days]",
                        "baby: [bruise, age: 300 g]",
                        "300 g",
                        "'300 g' stands here; expected a duration"),
                wrong(
                        "    next: [{ do: Ask who helps. }]\n",
                        "",
                        "title: A difficulty",
                        "the combination difficulty-without-support has no 'next'"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                wrong(
                        "holds: [bruise, {",
                        "holds: [bruise, under-six-weeks, not: under-six-weeks, {",
                        "[bruise, under-six",
                        "'holds' can never be true, whatever the dates"),
                wrong(
                        "{ any: [[born-light, often-at-emergency],",
                        "{ any: [under-six-weeks, not: under-six-weeks, [born-light, often-at-emergency],",
                        "{ any: [under-six-weeks, not",
                        "'holds' is true whatever is known"),
                wrong(
                        "age at the baby's birth: under 18 years",
                        "age at the baby's birth: under 300 years",
                        "{ age at the baby's",
                        "'very-young' is always true"),
                wrong(
                        "age: under 6 weeks",
                        "age: at least 3 years",
                        "{ age: at least 3",
                        "'under-six-weeks' can never be true"));
    }

    static Stream<Arguments> therest() {
        return Stream.of(
                wrong(
                        "values: [ { from: 2010-01-01, is: 2500 g, because: [NG75] } ]",
                        "values: []",
                        "[]\nagencies",
                        "the parameter low-weight has no value"),
                wrong(
                        "is: 2500 g, because: [NG75]",
                        "is: 2500 g",
                        "{ from: 2010-01-01, is: 2500",
                        "a value has no 'because'"),
                wrong(
                        "is: 2500 g",
                        "is: 2500",
                        "2500, because",
                        "'2500' stands here; expected a weight such as 3250 g"),
                wrong(
                        "unit: grams",
                        "unit: stones",
                        "stones",
                        "'stones' is no unit; expected a unit that begins with days, grams, percent, years, times"),
                wrong(
                        "from: 2024-04-01",
                        "from: 2010-01-01",
                        "{ from: 2010-01-01, is: 18+0",
                        "a second value from 2010-01-01"),
                wrong("from: 2024-04-01", "from: 2024-04-31", "2024-04-31", "2024-04-31 is not a day of the calendar"),
                wrong(
                        "stage: answered",
                        "stage: closed",
                        "closed",
                        "'closed' stands here; expected one of acknowledged, answered"),
                wrong("set: §5.4a", "set: §5.4z", "§5.4z", "'§5.4z' is no guided set"),
                wrong(
                        "text: Does {who} drink?",
                        "text: Does {she} drink?",
                        "Does {she}",
                        "'{she}' in the text; expected {who}"),
                wrong("{ ask: drinking, of", "{ ask: drunk, of", "drunk", "the pack has no question 'drunk'"),
                wrong("factors: [drinks]\n", "factors: [drink]\n", "drink]", "the pack has no factor 'drink'"),
                wrong(
                        "covers: [partner, lives-at]",
                        "covers: [partner, lives]",
                        "lives]",
                        "the pack has no factor 'lives'"),
                wrong(
                        "    of: parents\n    ask: support\n    covers: [partner, lives-at]",
                        "    ask: support\n    covers: [drinks]",
                        "[drinks]\n    every",
                        "'drinks' is about a person, the review about the baby"),
                wrong(
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

    private static Arguments wrong(String old, String now, String place, String problem) {
        return arguments(old, now, place, problem);
    }
}

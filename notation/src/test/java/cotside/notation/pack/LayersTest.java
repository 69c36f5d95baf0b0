package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Word;
import cotside.notation.yaml.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partnership may do to a pack, and what it may not. */
class LayersTest {
    private static final String HEAD = "layer: { id: our-town, on: test-pack, version: 3, title: Our town }\n";

    @Test
    void a_layer_keeps_the_packs_id_and_adds_its_own_version() {
        Pack pack = TestPack.whole().loadWithLayer("");

        assertThat(pack.id()).isEqualTo("test-pack");
        assertThat(pack.version()).isEqualTo("2026.1+our-town-3");
        assertThat(pack.title()).isEqualTo("Our town");
    }

    @Test
    void a_layer_adds_entries_of_any_kind() {
        Pack pack = TestPack.whole().loadWithLayer("""
                sources:
                  TOWN: { title: Our own guide, where: our town }
                help:
                  our-figures: { text: Twelve in our town., because: [TOWN] }
                """);

        assertThat(pack.help()).extracting("id").containsExactly("figures", "our-figures");
    }

    @Test
    void a_layer_changes_only_the_keys_it_names() {
        Pack pack = TestPack.whole().loadWithLayer("""
                combinations:
                  small-and-often-unwell:
                    urgency: assess and plan
                """);

        assertThat(pack.combinations().getLast().urgency().word()).isEqualTo(Word.ASSESS_AND_PLAN);
        assertThat(pack.combinations().getLast().title()).isEqualTo("A small baby who is often unwell");
    }

    @Test
    void a_layer_removes_what_nothing_reads() {
        Pack pack = TestPack.whole().loadWithLayer("remove: [small-and-often-unwell, household]\n");

        assertThat(pack.combinations()).hasSize(2);
        assertThat(pack.reviews()).isEmpty();
    }

    @Test
    void a_layer_gives_a_parameter_a_later_value() {
        Pack pack = TestPack.whole().loadWithLayer("""
                parameters:
                  low-weight:
                    values: [ { from: 2026-01-01, is: 2400 g, because: [NG75] } ]
                """);

        assertThat(pack.parameters().getLast().on(LocalDate.of(2025, 12, 31))).isEqualTo(2500);
        assertThat(pack.parameters().getLast().on(LocalDate.of(2026, 1, 1))).isEqualTo(2400);
    }

    @Test
    void layers_lie_upon_each_other() {
        List<PackText> one = TestPack.layer("combinations:\n  small-and-often-unwell: { locked: yes }\n");
        List<PackText> two = List.of(new PackText("two.yaml", """
                layer: { id: our-street, on: our-town, version: 1, title: Our street }
                remove: [small-and-often-unwell]
                """));

        List<Problem> problems =
                TestPack.problemsOf(() -> PackFiles.load(TestPack.whole().files(), List.of(one, two)));

        assertThat(problems)
                .singleElement()
                .hasToString("two.yaml:2:10: 'small-and-often-unwell' is locked and cannot be removed;"
                        + " expected it left in place");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"clumsy", "weakening", "readings"})
    void is_refused(String layer, String place, String problem) {
        assertThat(TestPack.whole().problemsWithLayer(layer))
                .extracting(Problem::toString)
                .anySatisfy(text ->
                        assertThat(text).startsWith(placeIn(layer, place)).contains(problem));
    }

    static Stream<Arguments> clumsy() {
        return Stream.of(
                arguments(
                        "remove: [drinks]",
                        "40-combinations.yaml:",
                        "'drinks' is read here, but taken out at layer.yaml:2:10"),
                arguments("remove: [drunk]", "drunk", "there is no 'drunk' to remove"),
                arguments(
                        "remove: [household]\nreviews: { household: { label: x } }",
                        "household: {",
                        "is retired and must not come back"),
                arguments(
                        "help: { an-old-rule: { text: Old., because: [§1.5] } }",
                        "an-old-rule",
                        "is retired and must not come back"),
                arguments(
                        "help: { drinks: { text: Drinks., because: [§1.5] } }",
                        "drinks:",
                        "'drinks' is a factor of the pack"),
                arguments("retired: [figures]", "figures", "'figures' is in use and cannot be retired"),
                arguments("help: { figures: none }", "none", "no keys that change"),
                arguments("help: { figures: { txt: Many. } }", "txt", "unknown key 'txt'"),
                arguments(
                        "parameters: { low-weight: { unit: days } }",
                        "unit",
                        "unknown key 'unit' in a change of the parameter low-weight"),
                arguments(
                        "parameters: { low-weight: { values: [ { from: 2010-01-01, is: 2 kg, because: [NG75] } ] } }",
                        "{ from",
                        "a second value from 2010-01-01"));
    }

    static Stream<Arguments> weakening() {
        return Stream.of(
                rule("bruise-before-moving", "title: A mark", "'title'"),
                rule("bruise-before-moving", "locked: no", "'locked'"),
                rule("bruise-before-moving", "urgency: { word: assess and plan }", "'word'"),
                rule("bruise-before-moving", "holds: [bruise, does-not-move-about]", "'holds'"),
                rule("bruise-before-moving", "trigger: ~", "'trigger'"),
                rule("bruise-before-moving", "settled by: { any: [explained, moves-about] }", "'settled by'"),
                rule("bruise-before-moving", "presume: []", "'presume'"),
                rule("bruise-before-moving", "ask: [support]", "'ask'"),
                rule("bruise-before-moving", "next: [{ do: Wait. }]", "'next'"),
                rule("bruise-before-moving", "because: [NG75]", "'because'"),
                rule("bruise-before-moving", "about: baby", "'about'"),
                arguments(
                        """
                        acts: { visit: { label: a visit, stage: acknowledged, because: [§1.5] } }
                        combinations:
                          bruise-before-moving:
                            urgency:
                              word: refer now
                              once answered: { acts: [referral, opinion, visit], acknowledged: speak to your lead today, answered: assess and plan }
                        """, "[referral, opinion, visit]", "'acts' of the locked 'bruise-before-moving' is not shown"),
                rule(
                        "difficulty-without-support",
                        "eased by: { any: [supported, { someone in carers: supported }] }",
                        "'eased by'"),
                rule("difficulty-without-support", "eased by: [supported]", "'eased by'"),
                rule(
                        "difficulty-without-support",
                        "urgency: { word: assess and plan, eased: support and watch }",
                        "'lost'"),
                rule(
                        "difficulty-without-support",
                        "urgency: { word: assess and plan, eased: support and watch, lost: speak to your lead today, once answered: { acts: [opinion], answered: assess and plan } }",
                        "'once answered'"));
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                factor("drinks", "label: sips", "'label'"),
                factor("drinks", "side: context", "'side'"),
                factor("drinks", "shown by: { observations: 3 }", "'shown by'"),
                factor("drinks", "ruled out by: { observations: 2 }", "'ruled out by'"),
                factor(
                        "drinks",
                        "ruled out by: { accepts: [recorded, assessed, seen], observations: 3 }",
                        "'ruled out by'"),
                factor("drinks", "good for: 12 weeks", "'good for'"),
                factor("drinks", "lapses at: [birth]", "'lapses at'"),
                factor("drinks", "disproved by: [recorded]", "'disproved by'"),
                factor("drinks", "ask again: 8 weeks", "'ask again'"),
                factor("drinks", "sensitive: no", "'sensitive'"),
                factor("drinks", "held by: [police]", "'held by'"),
                factor("drinks", "because: [NG75]", "'because'"),
                factor("supported", "good for: 2 weeks", "'good for'"),
                factor("under-six-weeks", "from: { age: under 5 weeks }", "'from'"),
                factor("very-young", "from: { age at the baby's birth: under 17 years }", "'from'"),
                factor("partner", "shown by: { accepts: [said] }", "'shown by'"),
                arguments(
                        "parameters: { late-booking-from: { values: [ { from: 2026-01-01, is: 22 weeks, because: [NG75] } ] } }",
                        "[ { from",
                        "'from' of 'booked-late', which the locked 'difficulty-without-support' reads"),
                arguments(
                        "factors: { does-not-drink: { label: x, help: x, about: person, heading: child, side: protective, kind: state, good for: 2 weeks, opposite: drinks, because: [§1.5] } }\n",
                        "30-factors.yaml:",
                        "'opposite' of 'drinks'"),
                arguments("acts: { referral: { stage: answered } }", "answered", "'stage' of 'referral'"),
                arguments("questions: { the-baby: { text: Well? } }", "Well?", "'text' of 'the-baby'"),
                arguments("questions: { drinking: { held by: [police] } }", "[police]", "'held by' of 'drinking'"),
                arguments("remove: [drinking]", "drinking", "'drinking' asks about what the locked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "combinations: { bruise-before-moving: { holds: { any: [[bruise, { any: [does-not-move-about, under-six-weeks] }], [bruise, often-at-emergency]] } } }",
                "combinations: { bruise-before-moving: { holds: [bruise, { any: [under-six-weeks, often-at-emergency, does-not-move-about] }] } }",
                "combinations: { bruise-before-moving: { settled by: ~ } }",
                "combinations: { bruise-before-moving: { settled by: [explained, moves-about] } }",
                "combinations: { bruise-before-moving: { urgency: { word: refer now } } }",
                "combinations: { bruise-before-moving: { presume: [does-not-move-about, under-six-weeks] } }",
                "combinations: { bruise-before-moving: { ask: [the-baby, drinking] } }",
                "combinations: { difficulty-without-support: { urgency: { word: assess and plan, eased: support and watch, lost: refer now } } }",
                "factors: { learning-difficulty: { shown by: { accepts: [seen, recorded, assessed, said] }, ruled out by: { accepts: [assessed] } } }",
                "factors: { drinks: { ruled out by: { accepts: [recorded], observations: 4 } } }",
                "factors: { drinks: { good for: { before birth: 4 weeks, under 6 weeks: 1 week, under 6 months: 6 weeks, otherwise: 12 weeks } } }",
                "factors: { drinks: { good for: 2 weeks } }",
                "factors: { drinks: { lapses at: [birth, tie begun, move] } }",
                "factors: { drinks: { ask again: 2 weeks, held by: [midwifery, police], because: [§1.5, NG75] } }",
                "factors: { unsupported: { disproved by: [] } }",
                "factors: { under-six-weeks: { from: { age: under 8 weeks } } }",
                "parameters: { late-booking-from: { values: [ { from: 2026-01-01, is: 16 weeks, because: [NG75] } ] } }",
                "factors: { falters: { label: does not grow } }",
                "questions: { drinking: { held by: [midwifery, police], factors: [drinks, learning-difficulty] } }",
            })
    void towards_worry_is_welcome(String layer) {
        assertThat(TestPack.whole().problemsWithLayer(layer)).isEmpty();
    }

    @Test
    void a_layer_on_another_pack_is_refused() {
        List<PackText> layer = List.of(
                new PackText("layer.yaml", "layer: { id: our-town, on: another-pack, version: 3, title: Our town }\n"));

        assertThat(TestPack.problemsOf(() -> PackFiles.load(TestPack.whole().files(), List.of(layer))))
                .extracting(Problem::what)
                .containsExactly("the layer is on 'another-pack', which is not what lies below");
    }

    private static Arguments rule(String id, String change, String key) {
        String layer = "combinations:\n  " + id + ":\n    " + change + "\n";
        return arguments(layer, "", key + " of the locked '" + id + "' is not shown to go towards worry");
    }

    private static Arguments factor(String id, String change, String key) {
        String layer = "factors:\n  " + id + ":\n    " + change + "\n";
        String value = change.substring(change.indexOf(": ") + 2);
        return arguments(layer, value, key + " of '" + id + "', which the locked ");
    }

    private static String placeIn(String layer, String place) {
        int at = (HEAD + layer).indexOf(place);
        if (place.isEmpty()) {
            return "layer.yaml:";
        }
        if (at < 0) {
            return place;
        }
        String before = (HEAD + layer).substring(0, at);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "layer.yaml:" + line + ":" + (at - before.lastIndexOf('\n')) + ":";
    }
}

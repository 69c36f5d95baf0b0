package cotside.notation.examples;

import cotside.guidance.pack.Word;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reliance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a picture differs from what was expected, in sentences. */
final class Differing {
    private final ExpectedMoment expected;
    private final Picture picture;
    private final List<String> sentences = new ArrayList<>();

    private Differing(ExpectedMoment expected, Picture picture) {
        this.expected = expected;
        this.picture = picture;
    }

    static List<String> between(ExpectedMoment expected, Picture picture) {
        Differing differing = new Differing(expected, picture);
        differing.compare();
        return differing.sentences;
    }

    private void compare() {
        word();
        standsOut();
        eased();
        undecided();
        has("settled", ids(picture.settled()), "is expected to be settled, and is not");
        hasNot("says nothing of", ids(picture.standsOut()), "is expected to be no matter, and stands out");
        hasNot("says nothing of", ids(picture.undecided()), "is expected to be no matter, and is listed as undecided");
        List<String> open = picture.openEnds().stream().map(OpenEnd::key).toList();
        has("open", open, "is expected to be open, and is closed or not listed");
        hasNot("not open", open, "is expected to be closed, and is open");
        questions();
        reliances();
        has(
                "contradictions",
                picture.contradictions().stream().map(one -> one.key()).toList(),
                "is expected to be contradicted, and is not");
        agencies();
        has("plan leaves out", picture.plan().unanswered(), "is expected to be left out by the plan, and is not");
        has(
                "proposals leave unanswered",
                picture.proposals().stream()
                        .map(ProposalView::unanswered)
                        .flatMap(List::stream)
                        .toList(),
                "is expected to be left unanswered by a proposal, and is not");
        moreHeld();
    }

    private void word() {
        String word = word(picture.word());
        if (!expected.text("word").equals(word)) {
            say("the word is expected to be “" + expected.text("word") + "” and is “" + word + "”");
        }
    }

    private static String word(@Nullable Word word) {
        return word == null ? "none" : word.word();
    }

    private void standsOut() {
        Map<String, String> stands = new LinkedHashMap<>();
        picture.standsOut().forEach(line -> stands.put(line.id(), word(line.word())));
        Map<String, String> wanted = expected.words("stands out");
        wanted.forEach((id, word) -> {
            String is = stands.get(id);
            if (is == null) {
                say(id + " is expected to stand out at “" + word + "”, and " + instead(id));
            } else if (!is.equals(word)) {
                say(id + " is expected to stand out at “" + word + "”, and does at “" + is + "”");
            }
        });
        stands.forEach((id, word) -> {
            if (!wanted.containsKey(id)) {
                say(id + " stands out at “" + word + "”, and nobody expected it");
            }
        });
    }

    private String instead(String id) {
        if (ids(picture.settled()).contains(id)) {
            return "is settled";
        }
        return ids(picture.undecided()).contains(id) ? "cannot be told yet" : "is not listed";
    }

    private void eased() {
        expected.words("eased").forEach((id, state) -> {
            Optional<Line> line = picture.standsOut().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            String is =
                    line.map(Line::easing).map(easing -> easing.state().word()).orElse("nothing");
            if (!is.equals(state)) {
                say("what eases " + id + " is expected to be “" + state + "” and is “" + is + "”");
            }
        });
    }

    private void undecided() {
        List<String> undecided = ids(picture.undecided());
        has("cannot be told yet", undecided, "is expected to be listed as undecided, and is not");
        if (expected.has("cannot be told yet, all")) {
            List<String> all = expected.list("cannot be told yet, all");
            all.stream()
                    .filter(id -> !undecided.contains(id))
                    .forEach(id -> say(id + " is expected to be listed as undecided, and is not"));
            undecided.stream()
                    .filter(id -> !all.contains(id))
                    .forEach(id -> say(id + " is listed as undecided, and nobody expected it"));
        }
    }

    private void questions() {
        List<String> opening = picture.questions().stream()
                .limit(picture.opening())
                .map(Asking::key)
                .toList();
        List<String> first = expected.list("opens with");
        if (!opening.subList(0, Math.min(first.size(), opening.size())).equals(first)) {
            say("the page is expected to open with " + first + ", and opens with " + opening);
        }
        expected.list("among the first questions").stream()
                .filter(key -> !opening.contains(key))
                .forEach(key -> say(key + " is expected among the first questions, which are " + opening));
    }

    private void reliances() {
        Map<String, Reliance> leans = new LinkedHashMap<>();
        picture.reliances().forEach(one -> leans.put(one.key(), one));
        for (String key : expected.list("relied on, untested")) {
            Reliance is = leans.get(key);
            if (is == null || is.shown()) {
                say(key + " is expected to be relied on, untested, and is " + (is == null ? "not listed" : "shown"));
            }
        }
        for (String key : expected.list("shown")) {
            Reliance is = leans.get(key);
            if (is == null || !is.shown()) {
                say(key + " is expected to be shown, and is " + (is == null ? "not listed" : is.how()));
            }
        }
        for (String key : expected.list("one voice")) {
            Reliance is = leans.get(key);
            if (is == null || is.voices().size() != 1) {
                say(key + " is expected to rest on one voice, and rests on "
                        + (is == null ? "nothing" : is.voices().toString()));
            }
        }
    }

    private void agencies() {
        List<String> silent = picture.agencies().stream()
                .filter(one -> one.state() == AgencyState.State.NEVER_ASKED)
                .map(AgencyState::kind)
                .toList();
        has("silent agencies", silent, "is expected among the silent agencies, and is not");
    }

    private void moreHeld() {
        if (!expected.has("more is held")) {
            return;
        }
        String is = picture.moreHeld() == null
                ? "no"
                : Objects.requireNonNull(picture.moreHeld()).referNow() ? "refer now" : "yes";
        if (!expected.text("more is held").equals(is)) {
            say("“more is held” is expected to be “" + expected.text("more is held") + "” and is “" + is + "”");
        }
    }

    private void has(String key, Collection<String> those, String otherwise) {
        expected.list(key).stream().filter(one -> !those.contains(one)).forEach(one -> say(one + " " + otherwise));
    }

    private void hasNot(String key, Collection<String> those, String otherwise) {
        expected.list(key).stream()
                .filter(one -> those.stream().anyMatch(id -> id.equals(one) || id.startsWith(one + "/")))
                .forEach(one -> say(one + " " + otherwise));
    }

    private static List<String> ids(List<Line> lines) {
        return Stream.of(lines).flatMap(List::stream).map(Line::id).toList();
    }

    private void say(String sentence) {
        sentences.add(sentence + ".");
    }
}

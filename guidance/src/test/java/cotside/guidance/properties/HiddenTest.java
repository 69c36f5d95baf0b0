package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.testing.Families;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section 12, 9. */
public class HiddenTest {
    private static final Viewer VIEWER = new Viewer("gp", "Dr Odell");

    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void what_is_hidden_changes_nothing_but_the_marker_and_refer_now() {
        Property.check(700, situations().withMarkings(), (situation, _) -> {
            Situation viewed = situation.seenBy(VIEWER);
            Guidance guidance = Guidance.of(situation.pack());
            Picture picture = guidance.pictureToday(viewed.family(), viewed.from());
            List<Statement> recorded = viewed.family().statements().stream()
                    .filter(one -> !one.recorded().isAfter(viewed.from().knownAt()))
                    .toList();
            List<Statement> visible = visible(recorded);
            boolean hides = visible.size() < recorded.size();
            assertThat(picture.moreHeld() != null).as("a marker").isEqualTo(hides);
            if (picture.moreHeld() != null) {
                Picture everything = guidance.pictureToday(situation.family(), situation.from());
                assertThat(picture.moreHeld().referNow()).isEqualTo(everything.word() == Word.REFER_NOW);
            }
            Family without = withOnly(
                    AsKnownAtTest.recordedBy(viewed.family(), viewed.from().knownAt()), visible);
            Picture unhidden = guidance.pictureToday(without, viewed.from());
            assertThat(unhidden.moreHeld()).isNull();
            Pictures.same(Pictures.withoutMarker(picture).toString(), unhidden.toString());
        });
    }

    private static List<Statement> visible(List<Statement> recorded) {
        Map<String, Statement> all = new HashMap<>();
        recorded.forEach(statement -> all.put(statement.id(), statement));
        return recorded.stream().filter(one -> isVisible(one, all)).toList();
    }

    private static boolean isVisible(@Nullable Statement statement, Map<String, Statement> all) {
        if (statement == null) {
            return false;
        }
        boolean marked = switch (statement.marking()) {
            case Marking.AllInvolved _ -> true;
            case Marking.OwnAgency _ -> statement.agency().equals("gp");
            case Marking.NamedPeople _ -> statement.author().equals("Dr Odell");
        };
        return marked || (statement.corrects() != null && isVisible(all.get(statement.corrects()), all));
    }

    /** People of whom nothing is left to be seen are gone too: even that they are there is not to be told. */
    private static Family withOnly(Family family, List<Statement> visible) {
        Set<Id> spokenOf = new HashSet<>();
        for (Statement statement : visible) {
            spokenOf.addAll(Families.mentioned(statement.claim()));
            if (statement.voice().isFamily()) {
                spokenOf.add(Id.of(statement.voice().who()));
            }
        }
        family.contacts().forEach(contact -> {
            spokenOf.addAll(contact.invited());
            contact.met().forEach(met -> spokenOf.add(met.person()));
        });
        Set<Id> hidden = new HashSet<>();
        family.statements().stream()
                .filter(statement -> !visible.contains(statement))
                .forEach(statement -> {
                    hidden.addAll(Families.mentioned(statement.claim()));
                    if (statement.voice().isFamily()) {
                        hidden.add(Id.of(statement.voice().who()));
                    }
                });
        return new Family(
                family.title(),
                family.babies(),
                family.people().stream()
                        .filter(one -> spokenOf.contains(one.id()) || !hidden.contains(one.id()))
                        .toList(),
                family.homes(),
                family.agencies(),
                visible,
                family.contacts(),
                family.actions());
    }
}

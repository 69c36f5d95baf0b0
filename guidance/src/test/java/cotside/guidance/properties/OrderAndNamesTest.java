package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.picture.Picture;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Renaming;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Section 12, 7. */
public class OrderAndNamesTest {
    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void the_order_in_which_things_stand_in_the_record_does_not_matter() {
        Property.check(500, situations(), (situation, dice) -> {
            Family family = situation.family();
            Family shuffled = new Family(
                    family.title(),
                    dice.shuffled(family.babies()),
                    dice.shuffled(family.people()),
                    dice.shuffled(family.homes()),
                    family.agencies(),
                    dice.shuffled(family.statements()),
                    dice.shuffled(family.contacts()),
                    dice.shuffled(family.actions()));
            Pictures.same(
                    picture(situation.with(shuffled)).toString(),
                    picture(situation).toString());
        });
    }

    @Test
    void other_ids_for_people_and_places_change_nothing_but_the_ids() {
        Property.check(500, situations(), (situation, dice) -> {
            Renaming renaming = Renaming.of(situation.family(), dice);
            Pictures.same(
                    Pairs.inOneOrder(
                            renaming.back(picture(renaming.of(situation)).toString())),
                    Pairs.inOneOrder(picture(situation).toString()));
        });
    }

    @Test
    void the_same_record_gives_the_same_picture_each_time() {
        Property.check(100, situations(), (situation, _) -> {
            Picture one = picture(situation);
            Picture another = picture(situation);
            assertThat(another).isEqualTo(one);
            assertThat(another.toString()).isEqualTo(one.toString());
        });
    }

    private static Picture picture(Situation situation) {
        return Guidance.of(situation.pack()).pictureToday(situation.family(), situation.from());
    }

    /** Of an undirected pair either may stand first. */
    private static final class Pairs {
        private static final Pattern PAIR =
                Pattern.compile("\\b((?:person|baby|home)-\\d)>((?:person|baby|home)-\\d)\\b");
        private static final Pattern SUBJECT = Pattern.compile("Subject\\[one=([^,]*), other=([^\\]]*)]");

        static String inOneOrder(String text) {
            String first = PAIR.matcher(text).replaceAll(pair -> ordered(pair.group(1), pair.group(2)));
            return SUBJECT.matcher(first).replaceAll(pair -> ordered(pair.group(1), pair.group(2)));
        }

        private static String ordered(String one, String other) {
            return one.compareTo(other) < 0 ? one + ">" + other : other + ">" + one;
        }
    }
}

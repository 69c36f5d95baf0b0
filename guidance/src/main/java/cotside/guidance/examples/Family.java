package cotside.guidance.examples;

import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An invented family. Whatever is not given is ruled out, and every set that is not said to be open is complete.
 *
 * @param cast who is there; the mother always is
 */
record Family(Set<Cast> cast, List<Given> given, List<Given> unknown) {
    Family {
        given = List.copyOf(given);
        unknown = List.copyOf(unknown);
    }

    static Family of(List<Given> given, List<Given> unknown) {
        return new Family(castOf(given, unknown), given, unknown);
    }

    static Family of(Example example) {
        return of(example.given(), example.unknown());
    }

    /** With one thing left out; nobody leaves for that. */
    Family without(Given left) {
        List<Given> rest = new ArrayList<>(given);
        rest.remove(left);
        return new Family(cast, rest, unknown);
    }

    private static Set<Cast> castOf(List<Given> given, List<Given> unknown) {
        Set<Cast> cast = new LinkedHashSet<>();
        for (Cast member : Cast.values()) {
            boolean mentioned = given.stream().anyMatch(one -> mentions(one, member))
                    || unknown.stream().anyMatch(one -> mentions(one, member));
            if (member == Cast.MOTHER || mentioned) {
                cast.add(member);
            }
        }
        return cast;
    }

    private static boolean mentions(Given given, Cast member) {
        return given.who().equals(member.word()) || member.word().equals(given.towards());
    }
}

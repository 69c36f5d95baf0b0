package cotside.guidance.examples;

import cotside.guidance.facts.Id;
import cotside.guidance.pack.Ties;
import java.util.Set;

/** Everybody who can be in an example, by the ties that they come with. */
enum Cast {
    MOTHER("mother"),
    FATHER("father"),
    /** A candidate for the other parent, no longer in the home. */
    EX("ex"),
    PARTNER("partner"),
    GRANDMOTHER("grandmother"),
    GRANDFATHER("grandfather"),
    LODGER("lodger"),
    FRIEND("friend");

    static final String BABY = "baby";
    static final String HOME = "home";

    private final String word;

    Cast(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Id id() {
        return Id.of(word);
    }

    private Set<String> ties() {
        return switch (this) {
            case MOTHER -> Set.of(Ties.BIRTH_MOTHER, Ties.MAIN_CARER, Ties.LIVES_AT);
            case FATHER -> Set.of(Ties.FATHER, Ties.SHARES_CARE, Ties.LIVES_AT, Ties.PARTNER);
            case EX -> Set.of(Ties.FATHER);
            case PARTNER -> Set.of(Ties.SHARES_CARE, Ties.LIVES_AT, Ties.PARTNER);
            case GRANDMOTHER -> Set.of(Ties.GRANDPARENT, Ties.SHARES_CARE, Ties.LIVES_AT);
            case GRANDFATHER -> Set.of(Ties.GRANDPARENT);
            case LODGER -> Set.of(Ties.LIVES_AT);
            case FRIEND -> Set.of(Ties.SHARES_CARE);
        };
    }

    /** Whether one of the cast comes with a tie to the baby, the home or, as a partner, the mother. */
    static boolean comesWith(String tie, Id one, Id other) {
        String whom = tie.equals(Ties.PARTNER) ? MOTHER.word : tie.equals(Ties.LIVES_AT) ? HOME : BABY;
        boolean eitherWay = tie.equals(Ties.PARTNER);
        return (other.value().equals(whom) && has(tie, one))
                || (eitherWay && one.value().equals(whom) && has(tie, other));
    }

    private static boolean has(String tie, Id person) {
        for (Cast member : values()) {
            if (member.word.equals(person.value())) {
                return member.ties().contains(tie);
            }
        }
        return false;
    }
}

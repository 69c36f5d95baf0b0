package cotside.sheet;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.notation.words.Dates;
import cotside.notation.words.Names;
import cotside.notation.words.Prose;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement by itself, in words: what it says, before on what footing. */
public final class ClaimWords {
    private final Map<String, Factor> factors = new HashMap<>();
    private final Names names;
    private final Dates dates = Dates.full();

    public ClaimWords(Pack pack, Names names) {
        pack.factors().forEach(factor -> factors.put(factor.id(), factor));
        this.names = names;
    }

    /** "Kayla Brook smokes"; "not so: Kayla Brook smokes"; "could not be asked: …, because his mother was there". */
    public String of(Statement statement) {
        String claim = claim(statement.claim());
        String why = statement.why() == null ? "" : ", because " + statement.why();
        return Prose.sentence(
                switch (statement.says()) {
                    case HOLDS -> claim;
                    case DOES_NOT_HOLD -> "not so: " + claim;
                    case COULD_NOT_ANSWER -> Says.COULD_NOT_ANSWER.word() + ": " + claim + why;
                    case COULD_NOT_ASK -> Says.COULD_NOT_ASK.word() + ": " + claim + why;
                });
    }

    private String claim(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor of -> factor(of.factor(), of.subject()) + event(of.event());
            case Claim.SameEvent of ->
                factor(of.factor(), of.subject()) + ": " + of.event() + " and " + of.other() + " are the same event";
            case Claim.HowMany of -> factor(of.factor(), of.subject()) + ": " + Prose.count(of.times(), "time");
            case Claim.OfDate of -> names.of(of.subject()) + ": " + of.kind().word() + " " + dates.day(of.day());
            case Claim.OfName of -> names.of(of.person()) + " is known here as " + of.name();
            case Claim.OfSex of -> names.of(of.baby()) + " is a " + (of.female() ? "girl" : "boy");
            case Claim.OfWeight of -> names.of(of.baby()) + " weighed " + of.grams() + " g";
            case Claim.Complete of -> complete(of);
            case Claim.OfAct of ->
                "done for " + names.of(of.baby()) + ": " + of.act().replace('-', ' ');
            case Claim.Proposal of ->
                "proposed for " + names.of(of.baby()) + ": to " + of.kind().word()
                        + (of.what().isBlank() ? "" : ", " + of.what());
            case Claim.Asked of -> names.agency(of.agency()) + " was asked what it knows" + about(of.factors());
            case Claim.NothingHeld of -> names.agency(of.agency()) + " answers that it holds nothing";
            case Claim.Withdrawn _ -> "an earlier statement is taken back";
        };
    }

    private String complete(Claim.Complete of) {
        Id home = of.home();
        String where = home == null ? names.of(of.baby()) : names.of(home);
        String who = of.people().isEmpty()
                ? "nobody"
                : Prose.and(names.of(of.people().stream().sorted().toList()));
        return "the " + of.set().word() + " of " + where + " is complete: " + who;
    }

    private String about(Set<String> asked) {
        return asked.isEmpty()
                ? ""
                : " about: "
                        + String.join(
                                "; ", asked.stream().sorted().map(this::label).toList());
    }

    private static String event(@Nullable String event) {
        return event == null ? "" : " (" + event + ")";
    }

    private String label(String factor) {
        Factor known = factors.get(factor);
        return known == null ? factor.replace('-', ' ') : known.label();
    }

    private String factor(String id, Subject subject) {
        Factor factor = factors.get(id);
        String one = names.of(subject.one());
        Id second = subject.other();
        if (second == null) {
            return one + " " + label(id);
        }
        String other = names.of(second);
        return switch (id) {
            case Ties.LIVES_AT -> one + " lives at " + other;
            case Ties.PARTNER -> one + " is or was the partner of " + other;
            case Ties.SAME_PERSON -> one + " may be the same person as " + other;
            default ->
                factor != null && factor.side() == Side.TIE
                        ? one + " " + label(id) + " (" + other + ")"
                        : factor != null && factor.directed()
                                ? one + ", towards " + other + ", " + label(id)
                                : one + " and " + other + " " + label(id);
        };
    }

    /** On what footing, in a word that anybody understands. */
    public static String footing(Basis basis) {
        return switch (basis) {
            case SEEN -> "seen";
            case RECORDED -> "on record";
            case ASSESSED -> "assessed";
            case SAID -> "told";
            case ASSUMED -> "only thought";
        };
    }
}

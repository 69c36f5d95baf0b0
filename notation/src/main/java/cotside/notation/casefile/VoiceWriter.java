package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.HashMap;
import java.util.Map;

/** Finds the heading for a statement's basis and voice, and the keys where no heading says it all. */
final class VoiceWriter {
    /** Keys of YAML cannot be long. */
    private static final int LONGEST_HEADING = 200;

    private final Cast cast;
    private final Context context;
    private final Map<Voice, Boolean> plain = new HashMap<>();

    VoiceWriter(Family family, Pack pack) {
        Problems none = new Problems();
        this.cast = new Cast(pack, none);
        this.context = new Context(pack, cast, none);
        family.babies().forEach(cast::add);
        family.people().forEach(cast::add);
        family.homes().forEach(cast::add);
        family.agencies().forEach(cast::add);
        family.statements().stream().map(Statement::author).forEach(cast::addProfessional);
        family.contacts().stream().map(Contact::author).forEach(cast::addProfessional);
        family.actions().stream().map(PlanAction::author).forEach(cast::addProfessional);
    }

    Cast cast() {
        return cast;
    }

    String heading(Statement statement) {
        if (statement.says() == Says.COULD_NOT_ANSWER) {
            return "asked but not answered";
        }
        if (statement.says() == Says.COULD_NOT_ASK) {
            return "could not ask";
        }
        Voice voice = statement.voice();
        return switch (statement.basis()) {
            case SEEN -> "seen";
            case RECORDED -> record(voice, statement);
            case ASSESSED -> isNamed(voice, statement) ? voice.who() + " assessed" : "assessed";
            case SAID -> isPlain(voice) && voice.who().length() <= LONGEST_HEADING ? voice.who() + " said" : "said";
            case ASSUMED -> "assumed";
        };
    }

    private static String record(Voice voice, Statement statement) {
        if (!voice.equals(Voice.agency(statement.agency()))) {
            return voice.kind() == Voice.Kind.AGENCY ? voice.who() + " record says" : "our record says";
        }
        String own = ownHeading(statement.claim());
        return own.isEmpty() || statement.says() != Says.HOLDS ? "our record says" : own;
    }

    /** What an agency did has a heading of its own; empty for anything else. */
    private static String ownHeading(Claim claim) {
        return switch (claim) {
            case Claim.Asked _ -> "asked";
            case Claim.NothingHeld _ -> "nothing held";
            case Claim.OfAct _ -> "done";
            case Claim.Proposal _ -> "proposes";
            case Claim.Withdrawn _ -> "withdraws";
            default -> "";
        };
    }

    private boolean isNamed(Voice voice, Statement statement) {
        Problems none = new Problems();
        Footings footings = new Footings(new Context(context.pack(), cast, none));
        return voice.kind() == Voice.Kind.PROFESSIONAL
                && !voice.who().equals(statement.author())
                && voice.who().length() <= LONGEST_HEADING
                && voice.equals(footings.professional(nameOf(voice), voice.who()));
    }

    private static Scalar nameOf(Voice voice) {
        return new Scalar(Position.startOf(""), voice.who(), true);
    }

    /** {@code by}, {@code whose} and {@code basis} where the heading leaves something open. */
    void keys(Statement statement, Map<String, String> keys) {
        Voice voice = statement.voice();
        Voice self = Voice.professional(statement.author());
        String heading = heading(statement);
        boolean unheard = statement.says() == Says.COULD_NOT_ANSWER || statement.says() == Says.COULD_NOT_ASK;
        if (unheard && statement.basis() != Basis.SEEN) {
            keys.put("basis", statement.basis().word());
        }
        boolean own = statement.basis() == Basis.RECORDED && voice.equals(Voice.agency(statement.agency())) && !unheard;
        boolean named = !Footings.PLAIN.contains(heading) && Footings.isHeading(heading);
        boolean plainly = !heading.equals("our record says") && !heading.equals("said") && voice.equals(self);
        if (own || named || plainly) {
            return;
        }
        keys.put("whose", whose(voice));
    }

    private String whose(Voice voice) {
        return isPlain(voice)
                ? YamlText.scalar(voice.who())
                : "{ " + Footings.word(voice.kind()) + ": " + YamlText.inFlow(voice.who()) + " }";
    }

    /** Whether the name alone would be taken for this voice. */
    private boolean isPlain(Voice voice) {
        return plain.computeIfAbsent(voice, one -> {
            Problems none = new Problems();
            Footings footings = new Footings(new Context(context.pack(), cast, none));
            return one.equals(footings.voice(nameOf(one), one.who())) && none.isEmpty();
        });
    }
}

package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Voice;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headings under which lines stand, and whose knowledge they are. */
final class Footings {
    static final List<String> PLAIN = List.of(
            "seen", "our record says", "assessed", "assumed", "said", "asked but not answered", "could not ask");

    private static final String SAID = " said";
    private static final String ASSESSED = " assessed";
    private static final String RECORD_SAYS = " record says";
    private static final Pattern ONE_WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Cast cast;
    private final Problems problems;

    Footings(Context context) {
        this.cast = context.cast();
        this.problems = context.problems();
    }

    static boolean isHeading(String key) {
        return PLAIN.contains(key) || key.endsWith(SAID) || key.endsWith(ASSESSED) || key.endsWith(RECORD_SAYS);
    }

    /** The footing that a heading gives; null, with a problem, when it names nobody known. */
    @Nullable
    Footing read(Scalar key, Author author) {
        String heading = key.text();
        Voice self = Voice.professional(author.name());
        return switch (heading) {
            case "seen" -> new Footing(Basis.SEEN, self, false, null);
            case "our record says" -> ourRecord(author);
            case "assessed" -> new Footing(Basis.ASSESSED, self, false, null);
            case "assumed" -> new Footing(Basis.ASSUMED, self, false, null);
            case "said" -> new Footing(Basis.SAID, null, false, null);
            case "asked but not answered" -> new Footing(Basis.SEEN, self, false, Says.COULD_NOT_ANSWER);
            case "could not ask" -> new Footing(Basis.SEEN, self, false, Says.COULD_NOT_ASK);
            default -> named(key, heading);
        };
    }

    static Footing ourRecord(Author author) {
        return new Footing(Basis.RECORDED, Voice.agency(author.agency()), false, null);
    }

    private @Nullable Footing named(Scalar key, String heading) {
        if (heading.endsWith(RECORD_SAYS)) {
            String name = start(heading, RECORD_SAYS);
            String agency = cast.agency(key, name.endsWith("'s") ? name.substring(0, name.length() - 2) : name);
            return agency == null ? null : new Footing(Basis.RECORDED, Voice.agency(agency), true, null);
        }
        if (heading.endsWith(ASSESSED)) {
            Voice voice = professional(key, start(heading, ASSESSED));
            return voice == null ? null : new Footing(Basis.ASSESSED, voice, true, null);
        }
        Voice voice = voice(key, start(heading, SAID));
        return voice == null ? null : new Footing(Basis.SAID, voice, true, null);
    }

    private static String start(String heading, String end) {
        return heading.substring(0, heading.length() - end.length()).strip();
    }

    /** A named professional: a worker of the file, or anybody by name, but neither an agency nor one of the family. */
    @Nullable
    Voice professional(Scalar at, String name) {
        Author worker = cast.findWorker(name);
        if (worker != null) {
            return Voice.professional(worker.name());
        }
        if (name.isEmpty() || cast.isAgency(name) || cast.isSubject(name)) {
            String shown = name.isEmpty() ? "nobody" : cast.described(name);
            problems.add(
                    at, "an assessment by " + shown, "the name of the professional whose judgement it is: Dr Odell");
            return null;
        }
        return Voice.professional(name);
    }

    /**
     * One of the family, an agency, one of those who write in this file, or anybody else by name. A single small word
     * that is almost one of the known names is a slip rather than a stranger.
     */
    @Nullable
    Voice voice(Scalar at, String name) {
        if (cast.isPerson(name)) {
            return new Voice(Voice.Kind.FAMILY, name);
        }
        Author worker = cast.findWorker(name);
        if (worker != null) {
            return Voice.professional(worker.name());
        }
        if (cast.isProfessional(name)) {
            return Voice.professional(name);
        }
        Person person = cast.findPersonCalled(name);
        if (person != null) {
            return Voice.of(person.id());
        }
        if (cast.isAgency(name)) {
            String agency = cast.agency(at, name);
            return agency == null ? null : Voice.agency(agency);
        }
        boolean slip = ONE_WORD.matcher(name).matches() && Names.nearest(name, cast.voiceNames()) != null;
        if (name.isEmpty() || slip || cast.isSubject(name)) {
            String what = cast.isSubject(name)
                    ? "'" + name + "' is " + cast.described(name) + ", which says nothing"
                    : "nobody is called '" + at.shortened() + "'";
            problems.add(at, what, Names.expected(name, cast.voiceNames(), "a person, an agency, or a name in full"));
            return null;
        }
        return Voice.other(name);
    }

    /** The value of {@code whose}: a name, or its kind and the name where the name alone would be taken for another. */
    @Nullable
    Voice whose(Node node) {
        if (node instanceof Scalar scalar) {
            String name = Values.text(node, problems);
            return name == null ? null : voice(scalar, name);
        }
        Fields fields = Fields.of(node, "whose", problems);
        Voice voice = null;
        for (Voice.Kind kind : Voice.Kind.values()) {
            Scalar scalar = fields.findScalar(word(kind), "one name");
            if (scalar != null) {
                voice = voice(scalar, kind);
            }
        }
        if (fields.isMapping() && fields.entries().size() != 1) {
            problems.add(node, "more or less than one name", "one of family, professional, agency, other, with a name");
        }
        fields.refuseOthers();
        return voice;
    }

    private @Nullable Voice voice(Scalar at, Voice.Kind kind) {
        String name = Values.text(at, problems);
        if (name == null) {
            return null;
        }
        return switch (kind) {
            case FAMILY -> cast.person(at) == null ? null : new Voice(kind, name);
            case AGENCY -> cast.agency(at, name) == null ? null : Voice.agency(name);
            case PROFESSIONAL, OTHER -> new Voice(kind, name);
        };
    }

    static String word(Voice.Kind kind) {
        return switch (kind) {
            case FAMILY -> "family";
            case PROFESSIONAL -> "professional";
            case AGENCY -> "agency";
            case OTHER -> "other";
        };
    }
}

package cotside.console;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.notation.picture.DifferencesJson;
import cotside.notation.picture.PictureJson;
import cotside.notation.words.Prose;
import cotside.sheet.Changes;
import cotside.sheet.PictureSheet;
import cotside.sheet.Sheet;
import cotside.sheet.SheetHtml;
import cotside.sheet.Traces;
import cotside.sheet.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./cotside picture}: what guidance makes of the babies in a case file. */
final class PictureCommand implements Command {
    private static final Set<String> FLAGS = Set.of("--json", "--html", "--full");
    private static final Set<String> VALUED =
            Set.of("--baby", "--as-at", "--known-at", "--agency", "--as", "--why", "--diff", "--pack", "--layer");

    private final Workshop workshop;

    PictureCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String arguments() {
        return "FILE [--as-at DAY] [--known-at MOMENT] [--baby ID] [--agency ID] [--as NAME] [--full | --json | --html]"
                + " [--why ID | --diff EARLIER] [--pack FOLDER] [--layer FOLDER]";
    }

    @Override
    public String purpose() {
        return "Show what is known about the baby in a case file, what is not, and what to do next.";
    }

    @Override
    public String help() {
        return """
                  --as-at DAY       the day the picture speaks for: 2026-01-12, today, or latest (the default:
                                    the last day on which anything in the file was recorded)
                  --known-at MOMENT leave out whatever was recorded later: 2026-01-12T09:30 in London,
                                    2026-01-12T09:30:00Z, a day (its end), or latest. The default is the end
                                    of the day of --as-at, so that a past day shows what could be known then;
                                    to read it with hindsight, say --known-at latest
                  --baby ID         one baby; left out, each in turn
                  --agency ID       as that agency may see it
                  --as NAME         as that practitioner may see it
                  --full            with all details
                  --json            for programs: see docs/picture-json.md
                  --html            one page that needs nothing else
                  --why ID          one line, opened down to the statements behind it
                  --diff EARLIER    what changed since an earlier day; or, given a moment, what has been
                                    learned since then
                  --pack FOLDER     another pack than packs/babies-under-one
                  --layer FOLDER    a partnership's own layer on it; may be repeated

                Lines are as wide as the terminal, or COLUMNS. NO_COLOR turns colours off, CLICOLOR_FORCE=1 on.
                Exit status: 0 done, 2 something is wrong with the file or the command, 70 a fault in Cotside.
                """;
    }

    @Override
    public int run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, FLAGS, VALUED);
        Path file = file(arguments);
        refuseClashes(arguments);
        Pack pack = pack(workshop, arguments, console);
        Family family = workshop.family(file, pack);
        List<Baby> babies = babies(family, arguments.find("--baby"));
        Viewer viewer = viewer(family, arguments);
        Standpoint from =
                Standpoint.of(family, arguments.find("--as-at"), arguments.find("--known-at"), viewer, console.clock());
        Run run = new Run(arguments, console, pack, family, workshop.drawing(pack), from);
        List<Picture> pictures = run.pictures(babies, from);
        String why = arguments.find("--why");
        String earlier = arguments.find("--diff");
        if (why != null) {
            run.why(pictures, why);
        } else if (earlier != null) {
            run.differences(pictures, run.pictures(babies, from.earlier(earlier)));
        } else {
            run.show(pictures);
        }
        return Main.DONE;
    }

    private static Path file(Arguments arguments) {
        if (arguments.rest().size() != 1) {
            throw new BadUsage(
                    arguments.rest().isEmpty()
                            ? "Name a case file: ./cotside picture FILE. There are some in packs/babies-under-one/examples."
                            : "Name one case file, not " + arguments.rest().size() + ".");
        }
        Path file = Path.of(arguments.rest().getFirst());
        if (Files.isDirectory(file)) {
            throw new BadUsage(file + " is a folder. Name one case file in it.");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadUsage("There is no file " + file + ".");
        }
        return file;
    }

    private static void refuseClashes(Arguments arguments) {
        refuseBoth(arguments, "--json", "--html");
        refuseBoth(arguments, "--why", "--diff");
        refuseBoth(arguments, "--why", "--json");
    }

    private static void refuseBoth(Arguments arguments, String one, String other) {
        if (arguments.has(one) && arguments.has(other)) {
            throw new BadUsage("Give " + one + " or " + other + ", not both.");
        }
    }

    private static Pack pack(Workshop workshop, Arguments arguments, Console console) {
        return workshop.pack(folder(arguments, console), layers(arguments));
    }

    static List<Path> layers(Arguments arguments) {
        return arguments.all("--layer").stream().map(Path::of).toList();
    }

    /** The folder of the pack meant. */
    static Path folder(Arguments arguments, Console console) {
        String given = arguments.find("--pack");
        Path folder = given == null ? console.home().resolve("packs/babies-under-one") : Path.of(given);
        if (!Files.isDirectory(folder)) {
            throw new BadUsage("There is no folder " + folder + " to read a pack from.");
        }
        return folder;
    }

    private static List<Baby> babies(Family family, @Nullable String id) {
        if (id == null) {
            return family.babies();
        }
        for (Baby baby : family.babies()) {
            if (baby.id().value().equals(id)) {
                return List.of(baby);
            }
        }
        List<String> all =
                family.babies().stream().map(baby -> baby.id().value()).toList();
        throw new BadUsage("The file has no baby " + id + ". " + Near.suggestion(id, all));
    }

    private static Viewer viewer(Family family, Arguments arguments) {
        String agency = arguments.find("--agency");
        List<String> all = family.agencies().stream().map(Agency::id).toList();
        if (agency != null && !all.contains(agency)) {
            throw new BadUsage("The file has no agency " + agency + ". " + Near.suggestion(agency, all));
        }
        return new Viewer(agency, arguments.find("--as"));
    }

    /** One command being carried out. */
    private record Run(
            Arguments arguments, Console console, Pack pack, Family family, Workshop.Drawing drawing, Standpoint from) {

        List<Picture> pictures(List<Baby> babies, Standpoint standpoint) {
            return babies.stream()
                    .map(baby -> drawing.picture(family, standpoint.of(baby.id())))
                    .toList();
        }

        void show(List<Picture> pictures) {
            if (arguments.has("--json")) {
                console.out().println(PictureJson.of(family, pictures));
                return;
            }
            List<String> foot = new ArrayList<>();
            if (!arguments.has("--html")) {
                String file = arguments.rest().getFirst();
                foot.add("Open a line: ./cotside picture " + file + " --why ID");
                foot.add((arguments.has("--full") ? "" : "All details: --full. ")
                        + "Another day: --as-at DAY. With what was recorded later: --known-at latest.");
            }
            print(pictures.stream()
                    .map(picture -> PictureSheet.of(family, pack, picture, from.notes(), foot))
                    .toList());
        }

        void why(List<Picture> pictures, String id) {
            List<String> ids = new ArrayList<>();
            for (Picture picture : pictures) {
                Sheet sheet = Why.of(family, pack, picture, id);
                if (sheet != null) {
                    print(List.of(sheet));
                    return;
                }
                ids.addAll(Traces.ids(picture));
            }
            throw new BadUsage(notListed(id, ids));
        }

        private String notListed(String id, List<String> ids) {
            List<String> near = Near.of(id, ids.stream().distinct().toList());
            String rule = pack.combinations().stream().anyMatch(one -> one.id().equals(id))
                    ? " It is a rule, but this picture lists nothing under that id alone; ./cotside guidance " + id
                            + " explains it."
                    : "";
            String meant = near.isEmpty() ? "" : " Near it: " + Prose.and(near) + ".";
            return "This picture has no line " + id + "." + rule + meant;
        }

        void differences(List<Picture> later, List<Picture> earlier) {
            List<Differences> all = new ArrayList<>();
            for (int i = 0; i < later.size(); i++) {
                all.add(Differences.between(earlier.get(i), later.get(i)));
            }
            if (arguments.has("--json")) {
                console.out().println(DifferencesJson.of(family.title(), all));
                return;
            }
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < later.size(); i++) {
                sheets.add(Changes.of(family, later.get(i), all.get(i)));
            }
            print(sheets);
        }

        private void print(List<Sheet> sheets) {
            if (arguments.has("--html")) {
                console.out().print(SheetHtml.of(sheets));
                return;
            }
            boolean full = arguments.has("--full") || arguments.has("--why");
            String between = "";
            for (Sheet sheet : sheets) {
                console.out().print(between + SheetText.of(sheet, console.terminal(), full));
                between = "\n\n";
            }
        }
    }
}

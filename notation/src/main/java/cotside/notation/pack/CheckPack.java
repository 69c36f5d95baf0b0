package cotside.notation.pack;

import cotside.guidance.examples.Examples;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a pack and its examples from a terminal: {@code CheckPack <folder> [<layer folder> …]}. Ends with 2 when there
 * are problems.
 */
public final class CheckPack {
    private CheckPack() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Say which folder: CheckPack <folder> [<layer folder> …]");
            System.exit(2);
        }
        List<Path> layers = Arrays.stream(args).skip(1).map(Path::of).toList();
        try {
            System.out.println(summary(PackFiles.loadWithExamples(Path.of(args[0]), layers)));
        } catch (NotationException e) {
            for (Problem problem : e.problems()) {
                System.out.println(problem);
            }
            System.out.println(e.problems().size() + " problems");
            System.exit(2);
        }
    }

    private static String summary(Pack pack) {
        return pack.id() + " " + pack.version() + " is in order: "
                + pack.factors().size() + " factors, "
                + pack.questions().size() + " questions, " + pack.combinations().size() + " combinations, "
                + Examples.count(pack) + " examples, "
                + pack.prompts().size() + " prompts, " + pack.reviews().size() + " reviews, "
                + pack.sources().size() + " sources";
    }
}

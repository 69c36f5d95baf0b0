package cotside.bench;

import cotside.guidance.Guidance;
import cotside.guidance.pack.Pack;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The whole picture with its full explanation, from the statements. */
final class PictureCommand extends FamiliesCommand {
    PictureCommand() {
        super("picture", "the whole picture with full explanation, of every example family on several days");
    }

    @Override
    String explanation() {
        return """
                Times the whole picture, from the statements of a family: lines with their evidence, what shows,
                clears, settles and eases them, questions, reliances, contradictions, agencies and headings; but not
                the day on which it next changes unaided, for which it is painted again for day after day.""";
    }

    @Override
    List<Supplier<?>> tasks(Pack pack, List<Moment> moments) {
        Guidance guidance = Guidance.of(pack);
        return moments.stream()
                .map(moment -> (Supplier<?>) () -> guidance.pictureToday(moment.family(), moment.from()))
                .collect(Collectors.toList());
    }
}

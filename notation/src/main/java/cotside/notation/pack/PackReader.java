package cotside.notation.pack;

import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Help;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the entries as they were written to a pack. Entries with problems of their own may be left out. */
final class PackReader {
    private final Reading reading;

    PackReader(Reading reading) {
        this.reading = reading;
    }

    Pack read(String id, String version, String title) {
        SmallReader small = new SmallReader(reading);
        List<Source> sources = all(Section.SOURCES, small::source);
        List<Parameter> parameters = all(Section.PARAMETERS, small::parameter);
        List<AgencyKind> agencies = all(Section.AGENCIES, small::agency);
        List<Act> acts = all(Section.ACTS, small::act);
        List<Factor> factors = Opposites.bothWays(all(Section.FACTORS, new FactorReader(reading)::read));
        List<Question> questions = all(Section.QUESTIONS, small::question);
        List<Prompt> prompts = all(Section.PROMPTS, small::prompt);
        List<Review> reviews = all(Section.REVIEWS, small::review);
        List<Combination> combinations = all(Section.COMBINATIONS, new CombinationReader(reading)::read);
        List<Help> help = all(Section.HELP, small::help);
        return new Pack(
                id,
                version,
                title,
                sources,
                parameters,
                agencies,
                factors,
                acts,
                questions,
                prompts,
                reviews,
                combinations,
                help);
    }

    private <T> List<T> all(Section section, Function<Entry, @Nullable T> reader) {
        List<T> all = new ArrayList<>();
        for (Entry entry : reading.entries(section)) {
            int before = reading.problems().count();
            T one = reader.apply(entry);
            if (reading.problems().count() > before) {
                reading.doubt(entry.id());
            }
            if (one != null) {
                all.add(Objects.requireNonNull(one));
            }
        }
        return all;
    }
}

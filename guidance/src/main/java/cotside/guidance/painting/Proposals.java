package cotside.guidance.painting;

import cotside.guidance.evidence.View;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Statement;
import cotside.guidance.outcome.Result;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reliance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Proposals to do less, each with what it leaves unanswered and what it leans on. */
final class Proposals {
    private Proposals() {}

    static List<ProposalView> all(View today, Names names, List<Result> open, List<Reliance> reliances) {
        List<ProposalView> views = new ArrayList<>();
        for (Statement statement : today.ledger().known().standing()) {
            boolean meant = statement.claim() instanceof Claim.Proposal proposal
                    && proposal.baby().equals(today.ledger().baby())
                    && statement.when().earliest().toEpochDay() <= today.day();
            if (meant) {
                views.add(view(statement, names, open, reliances));
            }
        }
        return views;
    }

    private static ProposalView view(Statement statement, Names names, List<Result> open, List<Reliance> reliances) {
        Claim.Proposal proposal = (Claim.Proposal) statement.claim();
        List<String> unanswered = new ArrayList<>();
        for (Result result : open) {
            boolean named = statement.answers().contains(result.id())
                    || statement.answers().contains(result.combination().id());
            if (!named) {
                unanswered.add(result.id());
            }
        }
        Set<String> restsOn =
                new LinkedHashSet<>(statement.cites().stream().sorted().toList());
        List<String> leans = new ArrayList<>();
        for (Reliance reliance : reliances) {
            if (reliance.statements().stream().anyMatch(restsOn::contains)) {
                leans.add(reliance.key());
            }
        }
        String what = proposal.what().isBlank()
                ? proposal.kind().word()
                : proposal.kind().word() + ": " + proposal.what();
        return new ProposalView(
                statement.id(),
                what,
                statement.author() + ", " + names.agency(statement.agency()),
                statement.when().earliest(),
                List.copyOf(restsOn),
                unanswered,
                leans);
    }
}

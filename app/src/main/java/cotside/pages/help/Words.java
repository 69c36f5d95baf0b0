package cotside.pages.help;

import cotside.pages.help.HelpPages.Meaning;
import java.util.List;

/** The words of the pages. GLOSSARY.md has those of the code. */
public final class Words {
    public static final Glossary ALL = new Glossary(List.of(
            new Meaning(
                    "stands out",
                    "What is known comes together to something that needs a step now. It says nothing about whose fault"
                            + " anything is."),
            new Meaning(
                    "cannot be told yet",
                    "Something is known that could matter, and something that would decide it is not. Each such line"
                            + " says what would show it and what would clear it."),
            new Meaning(
                    "settled", "Somebody whose task it is has looked at it and answered it, and nothing new has come."),
            new Meaning(
                    "not known",
                    "Nobody has said. It is never the same as “no”: nobody may have asked, or nobody could answer."),
            new Meaning("never asked", "Nobody has written down that they asked."),
            new Meaning("seen", "The person who wrote it down saw it themselves."),
            new Meaning("recorded", "An agency’s own record of something that happened, a result or a decision."),
            new Meaning("assessed", "A named professional judged it, and named what the judgement rests on."),
            new Meaning("said", "Somebody told it. Whose word it is stands beside it."),
            new Meaning("assumed", "Somebody thinks so. It is neither seen, nor recorded, nor told."),
            new Meaning(
                    "shown",
                    "Seen or recorded often enough, and not long ago. What protects a baby counts only when it is shown."),
            new Meaning(
                    "one voice",
                    "Knowledge that goes back to one person. Five records of what a mother said are one voice."),
            new Meaning(
                    "not checked since",
                    "It was so, and nobody has looked for longer than such a thing stays so for a baby of this age."),
            new Meaning(
                    "reported over", "It was so, and somebody has said that it no longer is. Nobody has seen that."),
            new Meaning("contradicted", "Two accounts differ, and neither has been put right."),
            new Meaning("ruled out", "Shown not to be so."),
            new Meaning("relied on", "Something reassuring that somebody leans on, with how well it is shown."),
            new Meaning(
                    "who else there may be",
                    "Whether the family is complete: until somebody confirms it, there may be another parent, carer or"
                            + " person in the home."),
            new Meaning(
                    "refer now",
                    "A referral to children’s social care is made today, by whoever knows this, without waiting for"
                            + " anybody’s leave."),
            new Meaning("speak to your lead today", "The safeguarding lead hears of it today."),
            new Meaning("assess and plan", "It needs an assessment and a plan that answers it."),
            new Meaning("support and watch", "The family gets help, and somebody goes on looking."),
            new Meaning(
                    "involved",
                    "Somebody has a recorded reason to see this record. Whoever opens it is written down, and those who"
                            + " work on it can see who looked."),
            new Meaning(
                    "more is held",
                    "An agency knows something that you may not see. Speak to whoever is named: they look at it the"
                            + " same day.")));

    private Words() {}

    /** The words with their meanings. */
    public record Glossary(List<Meaning> meanings) {}
}

package cotside.guidance.pack;

import java.util.List;

/** Something done about an event or a line that may change its urgency (guidance section 8, once answered). */
public record Act(String id, String label, Stage stage, List<String> because) {
    public Act {
        because = List.copyOf(because);
    }

    /** How far the act goes. */
    public enum Stage {
        /** Received. */
        ACKNOWLEDGED("acknowledged"),
        /** An opinion given, an enquiry or conference held, a decision returned. */
        ANSWERED("answered");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

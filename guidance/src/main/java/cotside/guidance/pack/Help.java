package cotside.guidance.pack;

import java.util.List;

/** Context that is shown as help and changes nothing, such as national figures. */
public record Help(String id, String text, List<String> because, List<String> rows) {
    public Help {
        because = List.copyOf(because);
        rows = List.copyOf(rows);
    }
}

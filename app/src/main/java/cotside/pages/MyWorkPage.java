package cotside.pages;

import cotside.access.Notice;
import cotside.access.Notices;
import cotside.oversight.MyWork;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a practitioner starts: the babies, the most urgent first, and what waits. */
@Controller
public class MyWorkPage {
    private final MyWork work;
    private final Notices notices;

    MyWorkPage(MyWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    /** What the page shows. */
    public record View(List<MyWork.Item> babies, List<Waiting> waiting, boolean worksWithFamilies) {}

    /** A notice that has not been read, in words. */
    public record Waiting(UUID id, String text, String when) {}

    @GetMapping("/")
    ResponseEntity<byte[]> show(Visit visit) {
        View view = visit.act(acting -> new View(
                work.list(acting),
                notices.mine(acting).stream()
                        .filter(notice -> !notice.read())
                        .map(MyWorkPage::waiting)
                        .toList(),
                acting.actor().worksWithFamilies()));
        return visit.page("my-work", "My work", view);
    }

    @PostMapping("/notices/{id}/read")
    ResponseEntity<byte[]> read(Visit visit, @PathVariable UUID id) {
        visit.act(acting -> {
            notices.read(acting, id);
            return id;
        });
        return visit.go("/");
    }

    private static Waiting waiting(Notice notice) {
        return new Waiting(notice.id(), text(notice.what()), Said.moment(notice.recorded()));
    }

    private static String text(String what) {
        return switch (what) {
            case Notice.DECLARED ->
                "Somebody of your agency said that they are involved with a family. It ends after seven days unless you"
                        + " accept it.";
            case Notice.BREAK_GLASS -> "Somebody opened a record in an emergency. It waits for your review.";
            case Notice.INVOLVED -> "You have been involved with a family.";
            default -> "Something about a family that you or your agency know: " + what + ".";
        };
    }
}

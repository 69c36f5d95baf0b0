package cotside.pages.urgent;

import cotside.pages.Renderer;
import cotside.pages.Visit;
import cotside.store.StoreSettings;
import cotside.web.Desk;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whom to ring and what to say when a baby may be at risk now. It asks nobody who they are and needs nothing but the program:
 * the numbers are in memory, and in a file beside the data for when the program is down.
 */
@Controller
public class UrgentPage {
    private static final Logger LOG = LoggerFactory.getLogger(UrgentPage.class);
    private static final String TITLE = "A baby may be at risk now";
    private static final int EVERY_SECONDS = 30;

    private final Numbers numbers;
    private final Uses uses;
    private final Renderer renderer;
    private final Path file;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "urgent");
        thread.setDaemon(true);
        return thread;
    });

    UrgentPage(Numbers numbers, Desk desk, Renderer renderer, StoreSettings store) {
        this.numbers = numbers;
        this.uses = new Uses(store.data().resolve("urgent-used"), desk);
        this.renderer = renderer;
        this.file = store.data().resolve("urgent.html");
    }

    /** What the page shows. */
    public record View(List<Numbers.Area> areas) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = clock.scheduleWithFixedDelay(this::tend, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
    }

    /** Reads the numbers anew, writes the file if they differ, and records who has used the page. */
    void tend() {
        try {
            if (numbers.read() || Files.notExists(file)) {
                Path part = file.resolveSibling("urgent.html.part");
                Files.write(part, renderer.alone("urgent-alone", TITLE, new View(numbers.now())));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            uses.record();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("the urgent page is as it was: {}", failed.getClass().getName());
        }
    }

    @GetMapping("/urgent")
    ResponseEntity<byte[]> show(Visit visit, HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof UUID practitioner) {
            try {
                uses.add(new Uses.Use(practitioner, Instant.now()));
            } catch (IOException full) {
                LOG.warn("that the urgent page was used could not be written down");
            }
        }
        return visit.page("urgent", TITLE, new View(numbers.now()));
    }
}

package cotside.access.chain;

import cotside.store.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows what is written to the audit, in a thread and on a connection of its own so that no request waits for it, and
 * signs now and then where the chains stand. Stops after the web server, having chained and signed all that there is.
 */
final class Chaining implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Database database;
    private final CheckpointFiles checkpoints;
    private final ChainSettings settings;
    private @Nullable Worker worker;

    Chaining(Database database, CheckpointFiles checkpoints, ChainSettings settings) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    /** The web server's phase is far above: it starts later and stops first. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            worker = new Worker();
            worker.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.finish();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** Chains and signs at once: for when somebody waits for it. */
    static void checkpoint(Connection connection, CheckpointFiles checkpoints) throws SQLException, IOException {
        Chain.follow(connection);
        CheckpointFiles.Written written = checkpoints.write(Chain.standing(connection));
        if (written != null) {
            tell(connection, written);
        }
    }

    /** Tells the database what was written outside it. */
    static void tell(Connection connection, CheckpointFiles.Written written) throws SQLException {
        try (PreparedStatement told = connection.prepareStatement("select checkpoint_written(?, ?, ?)")) {
            told.setObject(1, written.series());
            told.setLong(2, written.number());
            told.setBytes(3, HexFormat.of().parseHex(written.hash()));
            told.execute();
        }
    }

    private final class Worker extends Thread {
        private final CountDownLatch finishing = new CountDownLatch(1);
        private long signed = System.nanoTime();

        Worker() {
            super("audit-chain");
            setDaemon(true);
        }

        @Override
        public void run() {
            boolean finished = false;
            while (!finished) {
                try (Connection connection = database.connect(database.app())) {
                    prepare(connection);
                    while (!rest(settings.every())) {
                        step(connection);
                    }
                    checkpoint(connection, checkpoints);
                    finished = true;
                } catch (SQLException e) {
                    LOG.error("The audit chain is behind: the database said {}. It is tried again.", e.getSQLState());
                    finished = rest(AFTER_TROUBLE);
                } catch (IOException e) {
                    LOG.error(
                            "No checkpoint could be written ({}). It is tried again.",
                            e.getClass().getSimpleName());
                    finished = rest(AFTER_TROUBLE);
                }
            }
        }

        /** A checkpoint must never be ahead of what a crash of the database leaves. */
        private static void prepare(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = on");
            }
        }

        private void step(Connection connection) throws SQLException, IOException {
            if (System.nanoTime() - signed >= settings.checkpoints().toNanos()) {
                checkpoint(connection, checkpoints);
                signed = System.nanoTime();
            } else {
                Chain.follow(connection);
            }
        }

        /** Waits; true when it is time to finish. */
        private boolean rest(Duration time) {
            try {
                return finishing.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }

        void finish() {
            finishing.countDown();
            try {
                join(TO_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package cotside.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database, migrated, behind a small pool of the application's own role. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Database database(StoreSettings settings) {
        Database database = Database.open(settings);
        try {
            database.migrate();
            checkWhoWeAre(database);
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Row-level security does not bind whoever owns a table, may bypass it, or may become one who does. */
    private static void checkWhoWeAre(Database database) {
        boolean isBound = JdbcClient.create(database.asApp())
                .sql("""
                        select not exists (
                            select from pg_roles r
                            where pg_has_role(current_user, r.oid, 'member')
                              and (r.rolsuper or r.rolbypassrls or r.rolname = ?
                                   or exists (select from pg_class c
                                              where c.relnamespace = 'cotside'::regnamespace and c.relowner = r.oid)))
                        """)
                .param(database.owner().name())
                .query(Boolean.class)
                .single();
        if (!isBound) {
            throw new CannotStart("The database role " + database.app().name()
                    + " could read every record past all rules: it is a superuser, may bypass row-level security, or owns"
                    + " the tables. Give the application a role of its own; OPERATING.md says how.");
        }
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, StoreSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("record");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().name());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(5_000);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("currentSchema", "cotside,public");
        pool.addDataSourceProperty("ApplicationName", "cotside");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Whoever verifies the audit takes it that no row was written long before it could be seen; and what an outside
        // database has as its defaults, an acknowledged write is on the disk.
        pool.addDataSourceProperty("options", "-c transaction_timeout=5min -c synchronous_commit=on");
        // What a row was refused for may name somebody, and exceptions end up in logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    @Bean
    MasterKey masterKey(StoreSettings settings) {
        return MasterKey.in(settings.data().resolve("keys"));
    }
}

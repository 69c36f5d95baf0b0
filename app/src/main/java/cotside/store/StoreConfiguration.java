package cotside.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, migrated, behind a small pool of the application's own role. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Database database(StoreSettings settings) {
        Database database = Database.open(settings);
        migrate(database);
        return database;
    }

    static void migrate(Database database) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().password())
                .schemas("cotside")
                .placeholderReplacement(false)
                .load()
                .migrate();
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
        return new HikariDataSource(pool);
    }

    @Bean
    MasterKey masterKey(StoreSettings settings) {
        return MasterKey.in(settings.data().resolve("keys"));
    }
}

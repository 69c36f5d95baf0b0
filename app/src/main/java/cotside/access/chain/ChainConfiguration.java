package cotside.access.chain;

import cotside.store.Database;
import cotside.store.StoreSettings;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Keeps the chain while the server runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChainSettings.class)
class ChainConfiguration {

    /** After the database, which sees to it that nobody else writes there. */
    @Bean
    @DependsOn("database")
    CheckpointFiles checkpointFiles(StoreSettings settings) {
        Path folder = settings.data().resolve("checkpoints");
        boolean first = CheckpointFiles.list(folder).isEmpty();
        return CheckpointFiles.open(folder, SigningKeys.in(settings.data().resolve("keys"), first));
    }

    @Bean
    Chaining chaining(Database database, CheckpointFiles checkpoints, ChainSettings settings) {
        return new Chaining(database, checkpoints, settings);
    }
}

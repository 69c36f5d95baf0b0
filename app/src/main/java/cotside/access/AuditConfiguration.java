package cotside.access;

import cotside.store.StoreSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit needs from outside the database. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    SaltedDigests saltedDigests(StoreSettings settings) {
        return SaltedDigests.in(settings.data().resolve("keys"));
    }
}

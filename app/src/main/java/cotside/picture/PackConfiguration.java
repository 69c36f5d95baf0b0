package cotside.picture;

import cotside.guidance.Guidance;
import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pack that guidance goes by. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    Pack pack(@Value("${cotside.pack}") Path folder) {
        return PackFiles.load(folder, List.of());
    }

    @Bean
    Guidance guidance(Pack pack) {
        return Guidance.of(pack);
    }
}

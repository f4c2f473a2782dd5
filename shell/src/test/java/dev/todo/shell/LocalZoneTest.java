package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class LocalZoneTest {

    @TempDir
    private Path folder;

    private Path link(String target) throws IOException {
        return Files.createSymbolicLink(folder.resolve("localtime"), Path.of(target));
    }

    @Test
    void aNamedRegionComesBeforeTheLink() throws IOException {
        Path localtime = link("/usr/share/zoneinfo/Asia/Tokyo");
        assertThat(LocalZone.of("", Map.of("TZ", "Europe/Berlin"), localtime).get())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(LocalZone.of("", Map.of("TZ", ""), localtime).get()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(LocalZone.of("", Map.of(), localtime).get()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aLinkMayBeRelative() throws IOException {
        Path localtime = link("../usr/share/zoneinfo/America/Argentina/Ushuaia");
        assertThat(LocalZone.of("", Map.of(), localtime).get()).isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));
    }

    /** {@code UTC+3} is three hours behind to POSIX, and ahead to {@link ZoneId#of(String)}: the JDK knows which is meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {"UTC+3", "EST", ":Europe/Berlin", "/etc/localtime", "No/Where", "CET-1CEST,M3.5.0,M10.5.0/3"})
    void whatIsNoPlainRegionIsLeftToTheJdk(String named) {
        assertThat(LocalZone.of("", Map.of("TZ", named), folder.resolve("none")).get())
                .isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void theSettingOfTheJdkComesBeforeAll() {
        assertThat(LocalZone.of("Asia/Tokyo", Map.of("TZ", "Europe/Berlin"), folder)
                        .get())
                .isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void aCopyInPlaceOfALinkIsLeftToTheJdk() throws IOException {
        Path localtime = Files.writeString(folder.resolve("localtime"), "TZif2");
        assertThat(LocalZone.of("", Map.of(), localtime).get()).isEqualTo(ZoneId.systemDefault());
    }
}

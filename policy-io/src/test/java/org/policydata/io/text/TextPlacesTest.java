package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;

class TextPlacesTest {

  private static final String NOTICE =
      "首页\n关于《某市停车场管理办法（征求意见稿）》公开征求意见的公告\n"
          + "现公开征求意见，请于2024年5月6日前将意见发送至邮箱abc@example.org。\n联系电话：0574-12345678\n"
          + "某市城市管理局\n2024年4月1日\n";

  @Test
  void what_has_no_place_of_its_own_has_that_of_what_is_around_it_or_of_the_title() {
    TextSourceMap places = read(NOTICE.getBytes(StandardCharsets.UTF_8)).sourceMap();
    String title = "/consultations/0/title";

    Map<String, SourceLocation> found =
        places.locate(
            List.of(title, "/consultations/0", "/consultations/0/attachmentDenials/0"));

    assertThat(found.get(title).line()).isEqualTo(2);
    assertThat(found.values()).containsOnly(found.get(title));
  }

  @Test
  void what_no_text_says_has_no_place() {
    TextSourceMap places = read(NOTICE.getBytes(StandardCharsets.UTF_8)).sourceMap();

    assertThat(places.span("/units/7")).isEmpty();
    assertThat(places.span("/versions/9")).isEmpty();
    assertThat(places.span("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\u3000\n", "关于\0支持企业的意见\n一、支持企业。\n"})
  void what_is_no_text_is_an_error(String input) {
    assertThat(read(input.getBytes(StandardCharsets.UTF_8)).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("text.unparsed"))
        .satisfies(finding -> assertThat(finding.location()).isEqualTo(new SourceLocation(1, 1)));
  }

  @Test
  void a_character_that_was_lost_on_the_way_is_told_and_no_error() {
    assertThat(read("关于支持企\uFFFD的意见\n一、支持企业。\n".getBytes(StandardCharsets.UTF_8)).findings())
        .anyMatch(finding -> "binary".equals(finding.details().get("problem")))
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static TextImport read(byte[] text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("test"));
  }
}

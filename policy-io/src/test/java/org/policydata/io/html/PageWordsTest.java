package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.ChangeBasis;
import org.policydata.model.ChannelKind;
import org.policydata.model.CommenterKind;
import org.policydata.model.ConsultationKind;
import org.policydata.model.Decision;
import org.policydata.model.Genre;
import org.policydata.model.LegalForce;
import org.policydata.model.Manner;
import org.policydata.model.Modality;
import org.policydata.model.PromulgationKind;
import org.policydata.model.Recurrence;
import org.policydata.model.Regime;
import org.policydata.model.ReplyDemand;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.StackingKind;
import org.policydata.model.Stage;
import org.policydata.model.SupportKind;
import org.policydata.model.UnitKind;

class PageWordsTest {

  private static final PageWords ENGLISH = PageWords.in(Locale.ENGLISH);
  private static final PageWords CHINESE = PageWords.in(Locale.CHINESE);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{.*?}");

  @Test
  void bothLanguagesHaveTheSameWordsWithTheSamePlaceholders() {
    assertThat(placeholders(CHINESE)).isEqualTo(placeholders(ENGLISH));
  }

  @Test
  void noWordIsMissing() {
    for (PageWords words : List.of(ENGLISH, CHINESE)) {
      assertThat(words.all().values()).noneMatch(word -> word.toString().isBlank());
    }
  }

  @Test
  void chineseWordsAreChinese() {
    assertThat(CHINESE.all().stringPropertyNames())
        .filteredOn(key -> !key.startsWith("page.") && !key.startsWith("value."))
        .allMatch(key -> CHINESE.of(key).codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void chineseWordsHaveChinesePunctuation() {
    assertThat(CHINESE.all().stringPropertyNames())
        .extracting(CHINESE::of)
        .noneMatch(word -> word.matches(".*([\\p{IsHan}}][,:;()?!]|[,:;()?!][\\p{IsHan}{]).*"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AdministrativeLevel.class,
        ChangeBasis.class,
        ChannelKind.class,
        CommenterKind.class,
        ConsultationKind.class,
        Decision.class,
        Genre.class,
        LegalForce.class,
        Manner.class,
        Modality.class,
        PromulgationKind.class,
        Recurrence.class,
        Regime.class,
        ReplyDemand.class,
        Role.class,
        RuleKind.class,
        StackingKind.class,
        Stage.class,
        SupportKind.class,
        UnitKind.class
      })
  void everyConstantHasItsWord(Class<? extends Enum<?>> type) {
    for (Enum<?> constant : type.getEnumConstants()) {
      assertThat(ENGLISH.of(constant)).isNotEmpty();
      assertThat(CHINESE.of(constant)).isNotEmpty();
    }
  }

  @Test
  void valuesThatLookLikePlaceholdersStayValues() {
    assertThat(ENGLISH.of("page.of", "{1}", "{0}")).isEqualTo("{1}: {0}");
  }

  private static Map<String, List<String>> placeholders(PageWords words) {
    Map<String, List<String>> placeholders = new TreeMap<>();
    for (String key : words.all().stringPropertyNames()) {
      List<String> found =
          PLACEHOLDER.matcher(words.of(key)).results().map(MatchResult::group).sorted().toList();
      placeholders.put(key, found);
    }
    return placeholders;
  }
}

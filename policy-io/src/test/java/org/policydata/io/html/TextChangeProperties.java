package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is marked as changed in two texts. */
class TextChangeProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("市局和,。、1250%ab \uD842\uDFB7").ofMaxLength(40);
  }

  @Property
  void theRunsAreTheTexts(@ForAll("texts") String before, @ForAll("texts") String after) {
    TextChange change = TextChange.between(before, after);

    assertThat(joined(change.before())).isEqualTo(before);
    assertThat(joined(change.after())).isEqualTo(after);
    assertThat(unchanged(change.before())).isEqualTo(unchanged(change.after()));
  }

  @Property
  void equalTextsHaveNoChange(@ForAll("texts") String text) {
    assertThat(TextChange.between(text, text).before()).noneMatch(TextChange.Run::changed);
  }

  @Example
  void aNumberIsOnePiece() {
    TextChange change = TextChange.between("占比不低于50%。", "占比不低于40%。");

    assertThat(change.before())
        .containsExactly(
            new TextChange.Run("占比不低于", false),
            new TextChange.Run("50", true),
            new TextChange.Run("%。", false));
    assertThat(change.after()).contains(new TextChange.Run("40", true));
  }

  @Example
  void aPhraseTakenOutIsMarkedInTheOldTextAlone() {
    TextChange change = TextChange.between("设备更新、绿色转型、产业升级", "设备更新、产业升级");

    assertThat(change.before()).contains(new TextChange.Run("绿色转型、", true));
    assertThat(change.after()).noneMatch(TextChange.Run::changed);
  }

  @Example
  void longTextsAreComparedByTheirEnds() {
    String text = "甲,".repeat(2_000);
    TextChange change = TextChange.between(text + "一" + text, text + "二" + text);

    assertThat(change.before())
        .filteredOn(TextChange.Run::changed)
        .containsExactly(new TextChange.Run("一", true));
  }

  private static String joined(List<TextChange.Run> runs) {
    return runs.stream().map(TextChange.Run::text).collect(Collectors.joining());
  }

  private static String unchanged(List<TextChange.Run> runs) {
    return runs.stream()
        .filter(run -> !run.changed())
        .map(TextChange.Run::text)
        .collect(Collectors.joining());
  }
}

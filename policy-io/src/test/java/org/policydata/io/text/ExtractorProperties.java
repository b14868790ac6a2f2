package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;

class ExtractorProperties {

  private static final ContentContext CONTEXT =
      new ContentContext("a1", 2024, null, null, null, null);

  @Provide
  Arbitrary<String> policyWords() {
    Arbitrary<String> words =
        Arbitraries.of(
            "到2025年",
            "，",
            "。",
            "、",
            "；",
            "（",
            "）",
            "《",
            "》",
            "〔2024〕",
            "1号",
            "责任单位：",
            "市经信局",
            "牵头",
            "负责",
            "配合",
            "分别",
            "达到",
            "不低于",
            "以上",
            "10个",
            "30%",
            "500万元",
            "8—10家",
            "给予",
            "补助",
            "奖励",
            "最高",
            "每年",
            "对企业",
            "的",
            "由20%",
            "提高至",
            "以下简称",
            "是指",
            "A、B、C",
            "一票否决",
            "自",
            "起施行",
            "有效期",
            "下同",
            "以下均需",
            "不再列出",
            "等部门",
            "和",
            "各区、县（市）政府",
            "“",
            "”",
            " ",
            "\n",
            "圈",
            "15分钟");
    return words.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Property(tries = 500)
  void anyTextIsReadAndEveryPhraseStandsInIt(@ForAll String text) {
    check(text);
  }

  @Property(tries = 1000)
  void shuffledPolicyWordsAreReadAndEveryPhraseStandsInThem(@ForAll("policyWords") String text) {
    check(text);
  }

  private static void check(String text) {
    ClauseContent content = ClauseContent.read(text, CONTEXT);
    for (Extracted<Target> target : content.targets()) {
      assertThat(text.substring(target.start(), target.end())).isEqualTo(target.value().phrase());
    }
    for (Extracted<SupportMeasure> support : content.supportMeasures()) {
      assertThat(text.substring(support.start(), support.end()))
          .isEqualTo(support.value().phrase());
    }
    Stream.of(
            content.citations(),
            content.definitions(),
            content.gradingSchemes(),
            content.exclusions(),
            content.unitMentions(),
            content.stackingRules(),
            content.validity())
        .flatMap(List::stream)
        .forEach(found -> assertThat(found.end()).isLessThanOrEqualTo(text.length()));
    StatedRules rules = StatedRules.find(List.of(text));
    new ResponsibilityReader(null)
        .read(text, rules)
        .texts()
        .forEach(
            duty -> {
              assertThat(duty.start()).isLessThanOrEqualTo(duty.end());
              assertThat(duty.end()).isLessThanOrEqualTo(text.length());
            });
  }
}

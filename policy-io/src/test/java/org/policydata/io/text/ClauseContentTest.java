package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Citation;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.GradeOrder;
import org.policydata.model.GradingScheme;
import org.policydata.model.Relation;
import org.policydata.model.StackingKind;
import org.policydata.model.TermKind;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

class ClauseContentTest {

  private static ClauseContent content(String text) {
    return ClauseContent.read(text, new ContentContext("a1", 2024, null, null, null, null));
  }

  private static Citation citation(String text) {
    List<Extracted<Citation>> found = content(text).citations();
    assertThat(found).hasSize(1);
    return found.get(0).value();
  }

  private static Validity validity(String text) {
    List<Extracted<Validity>> found = content(text).validity();
    assertThat(found).hasSize(1);
    return found.get(0).value();
  }

  @Test
  void aCitedDocumentHasItsNumberAndReason() {
    Citation citation = citation("《关于提高救助标准的通知》（某民规字〔2024〕5号）同时废止。");
    assertThat(citation.title()).isEqualTo("关于提高救助标准的通知");
    assertThat(citation.documentNumber()).isEqualTo("某民规字〔2024〕5号");
    assertThat(citation.relation()).isEqualTo(Relation.REPEALS);
    assertThat(citation("根据《中华人民共和国网络安全法》，制定本办法。").relation()).isEqualTo(Relation.BASIS);
    assertThat(citation("现将《若干措施》印发给你们。").relation()).isEqualTo(Relation.ISSUES);
    assertThat(citation("你部《关于政策问题的请示》收悉。").relation()).isEqualTo(Relation.REPLIES_TO);
    assertThat(citation("起草了《若干意见（征求意见稿）》。").relation()).isEqualTo(Relation.CONSULTS_ON);
    assertThat(citation("具体操作办法，由主管部门另行制定。").relation()).isEqualTo(Relation.ANNOUNCES);
  }

  @Test
  void certificatesAreNotCited() {
    assertThat(content("依法核发《建设工程规划许可证》。").citations()).isEmpty();
  }

  @Test
  void abbreviationsAndDefinitionsAreTerms() {
    DefinedTerm abbreviation = content("特制定本意见(以下简称《若干意见》)。").definitions().get(0).value();
    assertThat(abbreviation)
        .isEqualTo(new DefinedTerm("《若干意见》", "本意见", TermKind.ABBREVIATION, "(以下简称《若干意见》)"));
    DefinedTerm definition = content("本办法所称父母，是指生父母、继父母、养父母。").definitions().get(0).value();
    assertThat(definition.term()).isEqualTo("父母");
    assertThat(definition.meaning()).isEqualTo("生父母、继父母、养父母");
  }

  @Test
  void gradesAreListedInOrder() {
    List<GradingScheme> schemes =
        content("每年公布A、B、C、D四类亩均效益综合评价结果,二级、三级、四级数字化等级评价结果和三星、四星、五星绿色工厂。").gradingSchemes().stream()
            .map(Extracted::value)
            .toList();
    assertThat(schemes)
        .extracting(GradingScheme::subject)
        .containsExactly("亩均效益综合评价", "数字化等级评价", "绿色工厂");
    assertThat(schemes)
        .extracting(GradingScheme::order)
        .containsExactly(GradeOrder.BEST_FIRST, GradeOrder.BEST_LAST, GradeOrder.BEST_LAST);
    assertThat(content("获得一等奖、二等奖、三等奖的团队。").gradingSchemes()).isEmpty();
  }

  @Test
  void groundsThatBarAreListed() {
    Exclusion exclusion =
        content("对环境保护、安全生产等方面有重大违法行为的,在各类政策享受上给予“一票否决”。").exclusions().get(0).value();
    assertThat(exclusion.grounds()).containsExactly("环境保护", "安全生产");
    assertThat(exclusion.effect()).isEqualTo("“一票否决”");
    assertThat(exclusion.appliesTo()).isEqualTo("各类政策享受");
  }

  @Test
  void unitsInProseAreMentioned() {
    assertThat(content("建立由市经信局、市财政局牵头,市委人才办、市资规局等部门协同的专班机制。").unitMentions())
        .extracting(Extracted::value)
        .extracting(UnitMention::name)
        .containsExactly("市经信局", "市财政局", "市委人才办", "市资规局");
    assertThat(content("推动市场主体发展，建设市级平台。").unitMentions()).isEmpty();
  }

  @Test
  void validityHasDatesAndTerm() {
    Validity until = validity("本意见自2026年5月21日起施行，有效期至2028年12月31日。");
    assertThat(until.effectiveOn()).isEqualTo(LocalDate.of(2026, 5, 21));
    assertThat(until.endsOn()).isEqualTo(LocalDate.of(2028, 12, 31));
    assertThat(validity("本政策自发布之日起施行，暂定三年有效期。").term()).isEqualTo(Period.ofYears(3));
    assertThat(content("证书有效期3年。").validity()).isEmpty();
  }

  @Test
  void combiningSupportsHasRules() {
    assertThat(content("同一项目按就高不重复原则享受。").stackingRules().get(0).value().kind())
        .isEqualTo(StackingKind.HIGHEST_ONLY);
  }
}

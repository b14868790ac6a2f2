package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PromulgationKind;

class LegalForcesTest {

  @ParameterizedTest
  @CsvSource({
    "某市人民政府令, 某市停车场管理办法, LOCAL_GOVERNMENT_RULE",
    "某省人民政府令, 某省行政程序规定, LOCAL_GOVERNMENT_RULE",
    "中华人民共和国交通运输部令, 出租汽车经营服务管理规定, DEPARTMENTAL_RULE",
    "国家市场监督管理总局令, 公平竞争审查实施办法, DEPARTMENTAL_RULE",
    "中华人民共和国国务院令, 公平竞争审查条例, ADMINISTRATIVE_REGULATION"
  })
  void who_gives_an_order_tells_what_it_carries(String order, String title, LegalForce force) {
    PolicyDocument text = read(order, title);

    assertThat(text.legalForce()).isEqualTo(force);
    assertThat(text.promulgation().kind()).isEqualTo(PromulgationKind.ORDER);
  }

  @Test
  void a_text_without_an_order_has_none() {
    PolicyDocument text =
        version("某市停车场管理办法\n某府发〔2024〕5号\n第一条 为了规范停车场管理，制定本办法。\n第二条 本办法自2024年5月1日起施行。\n");

    assertThat(text.legalForce()).isNull();
  }

  private static PolicyDocument read(String order, String title) {
    return version(
        order
            + "\n第12号\n《"
            + title
            + "》已经2024年3月1日第5次常务会议通过，现予公布，自2024年5月1日起施行。\n2024年3月20日\n"
            + title
            + "\n第一条 为了规范管理，制定本法规。\n第二条 有关单位应当加强管理。\n");
  }

  private static PolicyDocument version(String text) {
    return PolicyTextReader.create()
        .read(text, TextReadOptions.of("test"))
        .dossier()
        .versions()
        .get(0);
  }
}

package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnwrapperTest {

  private static List<String> paragraphs(String text) {
    return Unwrapper.unwrap(LineReader.read(text)).stream()
        .map(paragraph -> paragraph.slice().text())
        .toList();
  }

  @Test
  void joinsTheLinesOfABrokenText() {
    List<String> paragraphs = paragraphs(Samples.WRAPPED);

    assertThat(paragraphs).hasSize(7);
    assertThat(paragraphs.get(1)).startsWith("为深入").endsWith("特制定本方案。");
    assertThat(paragraphs.get(3)).endsWith("推动更多事项集成办理。（市政数局、市财政局、市人力社保局负责）");
    assertThat(paragraphs.get(4)).contains("严格规范公正文明执法").endsWith("（市市场监管局负责）");
  }

  @Test
  void keepsTheLinesOfATextThatWasNotBroken() {
    assertThat(paragraphs(Samples.ISSUED)).hasSize(15);
  }

  @Test
  void leavesOutPageMarkers() {
    assertThat(paragraphs("一、甲乙\n— 3 —\n二、丙丁\n第 4 页 共 9 页\n- 5 -\n")).containsExactly("一、甲乙", "二、丙丁");
  }
}

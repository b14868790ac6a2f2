package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountCheckTest {

  private static final String HEAD = "某市托管服务实施方案\n为做好托管服务，特制定本方案。\n一、主要任务\n";

  private static List<String> messages(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("d1")).findings().stream()
        .filter(finding -> finding.code().equals("text.count-differs"))
        .map(finding -> finding.location() + " " + finding.message())
        .toList();
  }

  @Test
  void aListShorterThanAnnouncedIsTold() {
    String body = "各学校要做好以下三项工作：\n（一）制定方案。各校制定。\n（二）落实责任。各校落实。\n";

    assertThat(messages(HEAD + body)).containsExactly("4:1 “以下三项” announces 3, but 2 were found.");
  }

  @Test
  void aListInTheSentenceIsCountedToo() {
    String body = "申请人应当符合下列两条：（一）年满十八周岁；（二）有固定住所；（三）无不良记录。\n";

    assertThat(messages(HEAD + body)).containsExactly("4:1 “下列两条” announces 2, but 3 were found.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各学校要做好以下两项工作：\n（一）制定方案。各校制定。\n（二）落实责任。各校落实。\n",
        "采取如下3条措施：一是制定方案；二是落实责任；三是加强督查。\n",
        "分为以下三类。\n",
        "对60岁以下三类人员给予补助：\n（一）工人。给予补助。\n（二）农民。给予补助。\n",
        "符合以下三项条件的，给予下列补助：\n（一）奖励。给予奖励。\n（二）补贴。给予补贴。\n",
        "完成以下三项工作。其他要求如下：\n（一）制定方案。各校制定。\n（二）落实责任。各校落实。\n"
      })
  void whatFitsOrCannotBeToldIsFine(String body) {
    assertThat(messages(HEAD + body)).isEmpty();
  }

  @Test
  void theNumberOfACommonRunThroughTheTextFits() {
    String text =
        """
        某市托管服务若干措施
        为做好托管服务，提出如下三条措施。
        一、加强保障
        1.加强经费保障。市财政安排经费。
        2.加强人员保障。各校安排人员。
        二、加强督查
        3.加强督查。市教育局组织督查。
        """;

    assertThat(messages(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"共收到2条意见，具体如下：", "共收到主要意见5条，梳理如下："})
  void commentsAreComparedUnlessTheyAreSummedUp(String phrase) {
    String text = Samples.NOTICE.replaceFirst("共收到.*具体如下:", phrase);

    assertThat(text).contains(phrase);
    assertThat(messages(text)).hasSize(phrase.contains("2") ? 1 : 0);
  }
}

package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PolicyTextReaderProperties {

  private static final PolicyTextReader READER = PolicyTextReader.create();
  private static final TextReadOptions OPTIONS = TextReadOptions.of("any");

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "一、",
            "（一）",
            "1.",
            "第一条",
            "第一章 总则",
            "（责任单位：市教育局）",
            "（",
            "）",
            "《",
            "》",
            "“",
            "。",
            "，",
            "\n",
            "\n\n",
            "关于印发《甲办法》的通知",
            "征求意见",
            "2024年4月12日",
            "请于4月23日前反馈意见。",
            "附件：1.甲办法",
            "共收到1条建议。",
            "到2025年，",
            "不低于18%",
            "最高100万元",
            "牵头单位：市财政局",
            "# Page 3:",
            "\t",
            "目录",
            "甲乙",
            "A",
            "\uD83D",
            "\u0000")
        .list()
        .ofMaxSize(60)
        .map(list -> String.join("", list));
  }

  @Property(tries = 300)
  void anyStringGivesAResultThatCountsEveryCharacter(@ForAll String text) {
    TextImport result = READER.read(text, OPTIONS);

    assertThat(result.coverage().total()).isEqualTo(text.codePointCount(0, text.length()));
  }

  @Property(tries = 500)
  void piecesOfPolicyTextsInAnyOrderGiveAResult(@ForAll("pieces") String text) {
    TextImport result = READER.read(text, OPTIONS);

    assertThat(result.coverage().total()).isEqualTo(text.codePointCount(0, text.length()));
    result
        .sourceMap()
        .spans()
        .values()
        .forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
  }

  @Property(tries = 100)
  void shuffledAndCutTextsGiveAResult(@ForAll Random random, @ForAll @IntRange(max = 700) int cut) {
    List<String> lines = Arrays.asList((Samples.NOTICE + Samples.REGULATION).split("\n"));
    Collections.shuffle(lines, random);
    String text = String.join("\n", lines);

    assertThatCode(() -> READER.read(text.substring(Math.min(cut, text.length())), OPTIONS))
        .doesNotThrowAnyException();
  }

  @Property(tries = 200)
  void anyBytesGiveAResult(@ForAll byte[] bytes) {
    assertThatCode(() -> READER.read(bytes, OPTIONS)).doesNotThrowAnyException();
  }

  @Property(tries = 60)
  void theSameTextGivesTheSameResult(@ForAll("pieces") String text) {
    assertThat(READER.read(text, OPTIONS).dossier())
        .isEqualTo(READER.read(text, OPTIONS).dossier());
  }

  @Property(tries = 200)
  void aClauseTreeIsReadBackAsItWasWritten(@ForAll("sections") String body) {
    String text = "某某市托管服务实施方案\n为做好托管服务，结合我市实际情况，特制定本方案。\n" + body;
    var version = READER.read(text, OPTIONS).dossier().versions().get(0);
    String written = PolicyTextWriter.create().write(version);

    assertThat(READER.read(written, OPTIONS).dossier().versions().get(0).clauses())
        .isEqualTo(version.clauses());
  }

  @Provide
  Arbitrary<String> sections() {
    return Arbitraries.of(
            "（一）加强供给。新建机构。（责任单位：市教育局）\n",
            "（二）规范管理\n",
            "1.优化流程。推进一网通办。\n",
            "2.压缩时限，办结时限缩短至1天。\n",
            "鼓励社会力量参与服务。\n",
            "牵头单位：市财政局\n",
            "改造校舍。（责任单位：市住建局）建设场地。（责任单位：市体育局）\n",
            "(1)落实责任。\n",
            "序号\t任务\n")
        .list()
        .ofMaxSize(12)
        .map(list -> "一、主要任务\n" + String.join("", list));
  }

  @Example
  void aMegabyteOfOneMarkIsReadInTime() {
    for (String mark : new String[] {"(", "一、", "（责任单位：", "《"}) {
      String text = mark.repeat(1_000_000 / mark.length());

      assertThat(READER.read(text, OPTIONS).coverage().total()).isEqualTo(text.length());
    }
  }

  @Example
  void aTextIsTheSameInEveryEncodingItIsToldFrom() {
    TextImport expected = READER.read(Samples.NOTICE, OPTIONS);
    for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
      byte[] bytes = Samples.NOTICE.getBytes(java.nio.charset.Charset.forName(charset));

      assertThat(READER.read(bytes, OPTIONS).dossier()).as(charset).isEqualTo(expected.dossier());
    }
    assertThat(READER.read(new byte[] {(byte) 0xC0, (byte) 0xAF, 1, 2}, OPTIONS).findings())
        .anySatisfy(finding -> assertThat(finding.details()).containsEntry("problem", "encoding"));
    assertThat(READER.read("甲".getBytes(StandardCharsets.UTF_8), OPTIONS).coverage().opaque())
        .isEqualTo(1);
  }
}

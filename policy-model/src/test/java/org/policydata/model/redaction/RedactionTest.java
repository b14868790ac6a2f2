package org.policydata.model.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Anchor;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.CommenterKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Contact;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Signature;
import org.policydata.model.Stage;
import org.policydata.model.UnitMention;

class RedactionTest {

  private static PolicyDossier dossier(ConsultationNotice.Builder notice) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d")
        .consultations(List.of(notice.id("n1").build()))
        .build();
  }

  private static ConsultationNotice.Builder saying(String text) {
    return ConsultationNotice.builder()
        .clauses(
            List.of(Clause.builder().id("n1-p1").kind(ClauseKind.PARAGRAPH).text(text).build()));
  }

  private static ConsultationNotice.Builder commented(Comment.Builder comment) {
    return ConsultationNotice.builder()
        .outcome(ConsultationOutcome.builder().comments(List.of(comment.id("k1").build())).build());
  }

  private static ConsultationNotice notice(Redaction redaction) {
    return redaction.dossier().consultations().get(0);
  }

  private static String notice(String text) {
    return String.valueOf(notice(Redaction.of(dossier(saying(text)))).clauses().get(0).text());
  }

  private static String comment(String text) {
    Redaction redaction = Redaction.of(dossier(commented(Comment.builder().text(text))));
    return String.valueOf(outcome(redaction).text());
  }

  private static Comment outcome(Redaction redaction) {
    return Objects.requireNonNull(notice(redaction).outcome()).comments().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'联系人:张三,电话:0574-12345678', '联系人:***,电话:0574-12345678'",
    "联系人：综合处张三、李四电话：87654321, 联系人：综合处***、***电话：87654321",
    "联 系 人：张　三 13900000000, 联 系 人：*** ***",
    "联系人张三丰手机13900000000, 联系人***手机***",
    "联系人：张三办公电话0574-12345678, 联系人：***办公电话0574-12345678",
    "邮箱：office@ningbo.gov.cn, 邮箱：office@ningbo.gov.cn",
    "邮箱：12345678@qq.com。, 邮箱：***。",
    "手机139 0000 0000（微信号：abc_12345）, 手机***（微信号：***）",
    "地址：宁波市鄞州区幸福小区3幢501室。, 地址：***。",
  })
  void persons_go_from_the_words_of_a_notice_and_offices_stay(String text, String redacted) {
    assertThat(notice(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人：综合处",
        "联系人：王先生",
        "联系人：张某某",
        "联系人：张*",
        "投入13900000000元",
        "编号91330200MA2AABCD1X",
        "企业QQ群：1234567",
        "请注明联系人和联系方式",
        "联系人固定电话0574-12345678",
        "联系人办公电话：0574-12345678",
        "地址：宁波市鄞州区中山东路1号"
      })
  void what_is_no_persons_stays(String text) {
    assertThat(notice(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "我叫张三，建议提高补贴。, 我叫***，建议提高补贴。",
    "电话0574-12345678, 电话***",
    "请回复zhang.san@example.com, 请回复***",
    "身份证号330203198001011234, 身份证号***",
    "住址：某村东头第三家。, 住址：***。",
  })
  void what_a_person_wrote_keeps_no_way_to_reach_that_person(String text, String redacted) {
    assertThat(comment(text)).isEqualTo(redacted);
  }

  @Test
  void the_number_of_an_identity_card_is_told_by_its_check_character() {
    assertThat(comment("11010519491231002X")).isEqualTo("***");
    assertThat(comment("110105194912310021")).isEqualTo("110105194912310021");
  }

  @Test
  void a_contact_keeps_what_is_the_offices() {
    Contact contact =
        new Contact(
            "综合处",
            "张三",
            List.of("0574-12345678", "13900000000"),
            "office@ningbo.gov.cn",
            "宁波市鄞州区中山东路1号");

    Redaction redaction =
        Redaction.of(dossier(ConsultationNotice.builder().contacts(List.of(contact))));

    assertThat(notice(redaction).contacts().get(0))
        .isEqualTo(
            new Contact(
                "综合处", null, List.of("0574-12345678"), "office@ningbo.gov.cn", "宁波市鄞州区中山东路1号"));
    assertThat(redaction.removals())
        .containsExactly(
            new Removal("/consultations/0/contacts/0/person", PersonalDataKind.PERSON_NAME, 1),
            new Removal("/consultations/0/contacts/0/phones/1", PersonalDataKind.MOBILE_NUMBER, 1));
  }

  @Test
  void a_mailbox_where_comments_are_taken_is_an_offices_unless_a_person_stands_beside_it() {
    Channel channel = Channel.builder().kind(ChannelKind.EMAIL).value("fgwzhtgc@163.com").build();
    ConsultationNotice.Builder notice = saying("邮箱：fgwzhtgc@163.com").channels(List.of(channel));

    assertThat(notice(Redaction.of(dossier(notice))).channels()).containsExactly(channel);
    assertThat(Redaction.of(dossier(notice)).removals()).isEmpty();

    Contact person = new Contact(null, "张三", List.of(), "fgwzhtgc@163.com", null);
    ConsultationNotice named = notice(Redaction.of(dossier(notice.contacts(List.of(person)))));
    assertThat(named.channels().get(0).value()).isEqualTo("***");
    assertThat(named.clauses().get(0).text()).isEqualTo("邮箱：***");
    assertThat(named.contacts().get(0)).isEqualTo(new Contact(null, null, List.of(), null, null));
  }

  @Test
  void names_known_from_the_contacts_and_the_commenter_go_wherever_they_stand() {
    Contact contact = new Contact(null, "张三", List.of(), null, null);
    ConsultationNotice.Builder notice =
        commented(
                Comment.builder()
                    .text("张三同志说可以，李四")
                    .commenter(new Commenter(CommenterKind.INDIVIDUAL, "李四"))
                    .disposition(
                        Disposition.builder()
                            .decision(Decision.EXPLAINED)
                            .reason("李四您好，请找张三")
                            .build()))
            .contacts(List.of(contact));

    Comment comment = outcome(Redaction.of(dossier(notice)));

    assertThat(comment.text()).isEqualTo("***同志说可以，***");
    assertThat(comment.commenter()).isEqualTo(new Commenter(CommenterKind.INDIVIDUAL, null));
    assertThat(Objects.requireNonNull(comment.disposition()).reason()).isEqualTo("***您好，请找***");
  }

  @Test
  void bodies_that_commented_and_signatories_are_public() {
    Comment.Builder comment =
        Comment.builder()
            .text("请联系0574-12345678")
            .commenter(new Commenter(CommenterKind.ENTERPRISE, "甬城数据"));
    PolicyDossier dossier =
        dossier(
            commented(comment)
                .signatures(
                    List.of(new Signature(new UnitMention("市政府", null, null), "市长", "张三", null))));

    assertThat(Redaction.of(dossier).dossier()).isEqualTo(dossier);
  }

  @Test
  void the_text_of_a_version_stays_but_the_contacts_in_its_notes() {
    PolicyDossier dossier =
        PolicyDossier.builder()
            .formatVersion(PolicyDossier.FORMAT_VERSION)
            .id("d")
            .versions(
                List.of(
                    PolicyDocument.builder()
                        .id("v1")
                        .title("意见")
                        .stage(Stage.ISSUED)
                        .clauses(
                            List.of(
                                Clause.builder()
                                    .id("c1")
                                    .kind(ClauseKind.ARTICLE)
                                    .text("联系人：张三")
                                    .build()))
                        .notes(List.of("（联系人：张三，联系电话：13900000000）"))
                        .build()))
            .build();

    PolicyDocument version = Redaction.of(dossier).dossier().versions().get(0);

    assertThat(version.notes()).containsExactly("（联系人：***，联系电话：***）");
    assertThat(version.clauses()).isEqualTo(dossier.versions().get(0).clauses());
  }

  @Test
  void extensions_are_kept_and_listed() {
    PolicyDossier dossier =
        dossier(commented(Comment.builder().extensions(Map.of("x-a/b", "张三")))).toBuilder()
            .extensions(Map.of("x-note", "13900000000"))
            .build();

    Redaction redaction = Redaction.of(dossier);

    assertThat(redaction.dossier()).isEqualTo(dossier);
    assertThat(redaction.removals()).isEmpty();
    assertThat(redaction.unexamined())
        .containsExactly("/x-note", "/consultations/0/outcome/comments/0/x-a~1b");
  }

  @Test
  void one_removal_tells_how_often_its_kind_stood_there() {
    Redaction redaction = Redaction.of(dossier(saying("13900000000、13800000000")));

    assertThat(redaction.removals())
        .containsExactly(
            new Removal("/consultations/0/clauses/0/text", PersonalDataKind.MOBILE_NUMBER, 2));
  }

  @Test
  void names_go_from_denials_of_attachments_and_from_the_place_a_comment_names() {
    Redaction redaction =
        Redaction.of(
            dossier(
                commented(
                        Comment.builder()
                            .commenter(new Commenter(CommenterKind.INDIVIDUAL, "张三丰"))
                            .anchors(List.of(new Anchor("v1", "c1", "第9条(张三丰提)", null))))
                    .attachmentDenials(List.of("无附件", "无附件 联系人:李四光 13900000000"))));

    assertThat(notice(redaction).attachmentDenials()).containsExactly("无附件", "无附件 联系人:*** ***");
    assertThat(outcome(redaction).anchors())
        .containsExactly(new Anchor("v1", "c1", "第9条(***提)", null));
    assertThat(redaction.removals())
        .extracting(Removal::pointer)
        .contains(
            "/consultations/0/attachmentDenials/1",
            "/consultations/0/outcome/comments/0/anchors/0/printedLabel");
  }

  @Test
  void words_about_a_dossier_are_masked_by_form_and_by_the_names_it_knows() {
    Contact contact = new Contact("综合处", "张三丰", List.of("0574-12345678"), null, null);
    PolicyDossier dossier = dossier(ConsultationNotice.builder().contacts(List.of(contact)));
    RedactionMask mask = RedactionMask.of(dossier.consultations());
    String words = "请与张三丰联系,0574-12345678,13900000000";

    assertThat(mask.hide(words, "/consultations/0/period/closingPhrase"))
        .isEqualTo("请与***联系,0574-12345678,***");
    assertThat(mask.hide(words, "/versions/0/notes/0")).isEqualTo("请与***联系,0574-12345678,***");
    assertThat(mask.hide(words, "/versions/0/clauses/0/text")).isEqualTo(words);
    assertThat(RedactionMask.of(List.of()).hide(words, "")).isEqualTo("请与张三丰联系,0574-12345678,***");
  }
}

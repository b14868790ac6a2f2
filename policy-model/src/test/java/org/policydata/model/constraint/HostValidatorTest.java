package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policydata.model.Amendment;
import org.policydata.model.Amount;
import org.policydata.model.Anchor;
import org.policydata.model.Cap;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Stage;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.UnitMention;

/** A host's own validator checks whole dossiers with the records and their annotations alone. */
class HostValidatorTest {

  private static final UnitMention GOOD_UNIT = new UnitMention("市发改委", null, null);
  private static final UnitMention BLANK_UNIT = new UnitMention(" ", "市 经信局", null);
  private static final Target BAD_TARGET =
      Target.builder()
          .id("t1")
          .indicator("比重")
          .measure(
              new TargetMeasure.Quantity(Comparator.BETWEEN, BigDecimal.TEN, BigDecimal.ONE, "%"))
          .phrase("")
          .build();
  private static final SupportMeasure BAD_MEASURE =
      SupportMeasure.builder()
          .id("m1")
          .kind(SupportKind.REWARD)
          .tiers(
              List.of(
                  SupportTier.builder().label("一档").build(),
                  SupportTier.builder()
                      .caps(
                          List.of(
                              new Cap(
                                  new Amount(
                                      Comparator.AT_MOST, BigDecimal.ONE, BigDecimal.TEN, "", null),
                                  null)))
                      .build()))
          .phrase("给予奖励")
          .build();
  private static final Clause BAD_CLAUSE =
      Clause.builder()
          .id("p 1")
          .kind(ClauseKind.PARAGRAPH)
          .responsibilities(
              List.of(
                  new Responsibility(Role.LEAD, GOOD_UNIT, null, null, null),
                  new Responsibility(Role.LEAD, BLANK_UNIT, null, "", null)))
          .targets(List.of(BAD_TARGET))
          .supportMeasures(List.of(BAD_MEASURE))
          .build();
  private static final PolicyDocument BAD_VERSION =
      PolicyDocument.builder()
          .id("draft")
          .title("意见")
          .stage(Stage.CONSULTATION_DRAFT)
          .documentNumber("甬政发(2024)1号")
          .notes(List.of("好", "\u3000"))
          .clauses(
              List.of(
                  Clause.builder()
                      .id("c1")
                      .kind(ClauseKind.CHAPTER)
                      .children(List.of(BAD_CLAUSE))
                      .build()))
          .build();
  private static final Comment BAD_COMMENT =
      Comment.builder()
          .id("k1")
          .anchors(List.of(new Anchor("draft", "", null, null)))
          .disposition(
              Disposition.builder()
                  .decision(Decision.ADOPTED)
                  .amendments(
                      List.of(
                          new Amendment.RemoveClause("a b", "旧文"),
                          new Amendment.InsertClause(null, null, BAD_CLAUSE)))
                  .build())
          .build();
  private static final ConsultationNotice BAD_NOTICE =
      ConsultationNotice.builder()
          .id("n1")
          .versionIds(List.of("draft", "no such"))
          .period(
              ConsultationPeriod.builder()
                  .opensOn(LocalDate.of(2024, 4, 23))
                  .closesOn(LocalDate.of(2024, 4, 12))
                  .build())
          .channels(List.of(Channel.builder().kind(ChannelKind.EMAIL).value(" ").build()))
          .outcome(ConsultationOutcome.builder().adopted(-2).comments(List.of(BAD_COMMENT)).build())
          .build();
  private static final PolicyDossier BAD =
      PolicyDossier.builder()
          .formatVersion("1.0")
          .id("nb 2024")
          .versions(
              List.of(BAD_VERSION.toBuilder().id("v0").clauses(List.of()).build(), BAD_VERSION))
          .units(
              List.of(
                  ResponsibleUnit.builder()
                      .id("u1")
                      .name("某局")
                      .divisionCode("1")
                      .creditCode("91350100M000100Y4Z")
                      .predecessorIds(List.of("u0", "?"))
                      .build()))
          .consultations(List.of(BAD_NOTICE))
          .extensions(Map.of("x-note", "extensions are not looked at"))
          .build();

  @ParameterizedTest
  @EnumSource
  void everyViolationDeepInsideADossierIsFound(Providers provider) {
    String clause = "/versions/1/clauses/0/children/0";
    String comment = "/consultations/0/outcome/comments/0";
    String inserted = comment + "/disposition/amendments/1/clause";
    assertThat(provider.paths(BAD))
        .containsExactlyInAnyOrder(
            "/id",
            "/versions/0/documentNumber",
            "/versions/0/notes/1",
            "/versions/1/documentNumber",
            "/versions/1/notes/1",
            clause + "/id",
            clause + "/responsibilities/1/unit/name",
            clause + "/responsibilities/1/unit/unitId",
            clause + "/responsibilities/1/ruleId",
            clause + "/targets/0/measure/upper",
            clause + "/targets/0/phrase",
            clause + "/supportMeasures/0/tiers/1/caps/0/amount/upper",
            clause + "/supportMeasures/0/tiers/1/caps/0/amount/unit",
            "/units/0/divisionCode",
            "/units/0/creditCode",
            "/units/0/predecessorIds/1",
            "/consultations/0/versionIds/1",
            "/consultations/0/period/closesOn",
            "/consultations/0/channels/0/value",
            "/consultations/0/outcome/adopted",
            comment + "/anchors/0/clauseId",
            comment + "/disposition/amendments/0/clauseId",
            inserted + "/id",
            inserted + "/responsibilities/1/unit/name",
            inserted + "/responsibilities/1/unit/unitId",
            inserted + "/responsibilities/1/ruleId",
            inserted + "/targets/0/measure/upper",
            inserted + "/targets/0/phrase",
            inserted + "/supportMeasures/0/tiers/1/caps/0/amount/upper",
            inserted + "/supportMeasures/0/tiers/1/caps/0/amount/unit");
  }

  @Test
  void bothProvidersFindTheSameWithTheSameWords() {
    assertThat(Providers.HIBERNATE_VALIDATOR.violations(BAD))
        .isEqualTo(Providers.APACHE_BVAL.violations(BAD));
  }

  @ParameterizedTest
  @EnumSource
  void aRightDossierHasNoViolation(Providers provider) {
    PolicyDossier right =
        PolicyDossier.builder()
            .formatVersion("1.0")
            .id("nb-2024")
            .versions(
                List.of(
                    BAD_VERSION.toBuilder()
                        .documentNumber("甬政发〔2024〕1号")
                        .notes(List.of("此件公开发布"))
                        .clauses(List.of())
                        .build()))
            .build();
    assertThat(provider.violations(right)).isEmpty();
  }
}

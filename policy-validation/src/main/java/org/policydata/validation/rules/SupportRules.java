package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amount;
import org.policydata.model.Cap;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Comparator;
import org.policydata.model.Instalment;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the sums, rates and limits of support measures. */
final class SupportRules {

  private static final String DETAILED_TITLES = "detailedTitles";
  private static final String SCOPE_WORDS = "scopeWords";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Kinds whose name says what a share is taken of: interest, premium, fee, loss, rent. */
  private static final Set<SupportKind> KINDS_WITH_BASE =
      Set.of(
          SupportKind.INTEREST_SUBSIDY,
          SupportKind.PREMIUM_SUBSIDY,
          SupportKind.GUARANTEE_FEE_SUBSIDY,
          SupportKind.RISK_COMPENSATION,
          SupportKind.RENT_SUPPORT);

  /** 分3个阶段, 分两年. */
  private static final Pattern STAGES = Pattern.compile("分(\\d{1,2}|[一二两三四五六])个?(?:阶段|年度|年|期|批|次)");

  private static final Pattern SHARES =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?%(?:[、,和及/:]{1,2}\\d{1,3}(?:\\.\\d{1,4})?%){1,9}");
  private static final Pattern BETWEEN_SHARES = Pattern.compile("%[、,和及/:]*");

  private SupportRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "support.stages-do-not-add-up",
                            Severity.ERROR,
                            Confidence.LIKELY,
                            "the instalments add up to {sum}, the whole is {total}",
                            "各期合计为{sum}，总额为{total}")
                        .variant(
                            "SHARES",
                            "the shares of the instalments add up to {sum}, not to {total}",
                            "各期比例合计为{sum}，不等于{total}"))
                .summary(
                    "Instalments do not add up to the total or to 100 per cent.",
                    "分期金额之和不等于总额，或者分期比例之和不等于百分之百。")
                .rationale(
                    "Either the sum or one of the parts is wrong; who is paid will ask.",
                    "总额或者某一期有误，申请兑付者必然会问。")
                .reads(Part.SUPPORTS)
                .build(),
            SupportRules::checkStages),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "support.rate-without-base",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "{count} of {total} supports state a rate and not what it is taken of, the"
                            + " first one is \"{phrase}\"",
                        "{total}项支持措施中有{count}项有比例而未说明计算基数，首例为“{phrase}”")
                    .oncePerText())
                .summary(
                    "A support states a rate without its base; once per document, with the count."
                        + " WARNING in detailed rules.",
                    "支持措施有比例而无计算基数；每个文件报告一次，注明项数。实施细则作为警告。")
                .rationale(
                    "A share of what? Detailed rules (实施细则) have to say so; a policy opinion may"
                        + " leave it to them.",
                    "何者的比例并不明确。实施细则应当写明；政策意见可以留待实施细则规定。")
                .reads(Part.SUPPORTS, Part.DOCUMENTS)
                .parameters(
                    ParameterDescriptor.texts(DETAILED_TITLES, "words in titles of detailed rules"))
                .build(),
            SupportRules::checkRates),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "support.cap-without-scope",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "{count} of {total} supports have a cap that does not say whom, what or"
                            + " which time it limits, the first one is \"{phrase}\"",
                        "{total}项支持措施中有{count}项的限额未说明适用范围（每家、每年、单个项目等），首例为“{phrase}”")
                    .oncePerText())
                .summary(
                    "The cap of a support does not say what it limits; once per document, with the"
                        + " count. WARNING in detailed rules.",
                    "支持措施的限额未说明限制的对象；每个文件报告一次，注明项数。实施细则作为警告。")
                .rationale(
                    "For each enterprise, project or year? Detailed rules (实施细则) have to say so.",
                    "是每家企业、每个项目还是每年的限额？实施细则应当写明。")
                .reads(Part.SUPPORTS, Part.DOCUMENTS)
                .parameters(
                    ParameterDescriptor.texts(DETAILED_TITLES, "words in titles of detailed rules"),
                    ParameterDescriptor.texts(
                        SCOPE_WORDS, "words that say what a cap limits: 每家, 单个"))
                .build(),
            SupportRules::checkCaps),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "support.amount-unspecified",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "{count} of {total} supports say neither how much nor what share, the first"
                            + " one is \"{phrase}\"",
                        "{total}项支持措施中有{count}项未明确金额或比例，首例为“{phrase}”")
                    .oncePerText())
                .summary(
                    "Supports name their kind only, no amount and no rate; once per document, with"
                        + " the count.",
                    "支持措施只写明种类，没有金额和比例；每个文件报告一次，注明项数。")
                .rationale(
                    "Nobody can tell what to expect until further rules are issued; usual in policy"
                        + " opinions.",
                    "在配套规定印发之前，无从知道可以获得多少支持；在政策意见中较为常见。")
                .reads(Part.SUPPORTS)
                .build(),
            SupportRules::checkAmounts));
  }

  private static void checkStages(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (Placed<SupportMeasure> placed : context.index().supportMeasures()) {
      SupportMeasure measure = placed.value();
      Sums sums = measure.instalments().isEmpty() ? null : Sums.of(measure);
      if (sums == null) {
        sums = sharesInWords(measure);
      }
      if (sums != null && !sums.add()) {
        Map<String, Object> details = new TreeMap<>();
        details.put("sum", sums.sum());
        details.put("total", sums.total());
        if (sums.shares()) {
          details.put("problem", "SHARES");
        }
        findings.report(placed.pointer(), measure.id(), details);
      }
    }
  }

  /** 按30%、30%、30%分3个阶段: as many shares as stages. */
  private static @Nullable Sums sharesInWords(SupportMeasure measure) {
    String phrase = measure.phrase();
    if (phrase.indexOf('分') < 0 || phrase.indexOf('%') < 0 && phrase.indexOf('％') < 0) {
      return null;
    }
    String words = PrintedNumber.squeeze(phrase);
    Matcher stages = STAGES.matcher(words);
    Matcher shares = SHARES.matcher(words);
    if (!stages.find() || !shares.find()) {
      return null;
    }
    String printed = stages.group(1);
    long count =
        PrintedNumber.isDigit(printed.charAt(0))
            ? Long.parseLong(printed)
            : ChineseNumerals.parse(printed).orElse(0);
    String[] parts = BETWEEN_SHARES.split(shares.group());
    if (parts.length != count) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      sum = sum.add(new BigDecimal(part));
    }
    return Sums.ofShares(sum, HUNDRED);
  }

  private static void checkRates(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Count count = new Count(context, findings);
    for (Placed<SupportMeasure> placed : context.index().supportMeasures()) {
      count.see(placed, hasRateWithoutBase(placed.value()));
    }
    count.finish();
  }

  private static boolean hasRateWithoutBase(SupportMeasure measure) {
    if (KINDS_WITH_BASE.contains(measure.kind())) {
      return false;
    }
    List<SupportTier> tiers = measure.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      Amount rate = tiers.get(i).rate();
      if (rate != null
          && !rate.unit().endsWith("百分点")
          && tiers.get(i).base() == null
          && rate.per() == null) {
        return true;
      }
    }
    return false;
  }

  private static void checkCaps(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Count count = new Count(context, findings);
    List<String> scopeWords = null;
    for (Placed<SupportMeasure> placed : context.index().supportMeasures()) {
      SupportMeasure measure = placed.value();
      boolean open = hasCapWithoutScope(measure);
      if (open) {
        scopeWords = scopeWords == null ? context.parameters().texts(SCOPE_WORDS) : scopeWords;
        open = !Words.anyIn(measure.phrase(), scopeWords);
      }
      count.see(placed, open);
    }
    count.finish();
  }

  private static boolean hasCapWithoutScope(SupportMeasure measure) {
    List<SupportTier> tiers = measure.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      for (Cap cap : tiers.get(i).caps()) {
        if (cap.scope() == null && cap.amount().per() == null) {
          return true;
        }
      }
    }
    return false;
  }

  private static void checkAmounts(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Count count = new Count(context, findings);
    for (Placed<SupportMeasure> placed : context.index().supportMeasures()) {
      count.see(placed, !hasAmount(placed.value()));
    }
    count.finish();
  }

  private static boolean hasAmount(SupportMeasure measure) {
    List<SupportTier> tiers = measure.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      SupportTier tier = tiers.get(i);
      if (tier.amount() != null || tier.rate() != null || !tier.caps().isEmpty()) {
        return true;
      }
    }
    List<Instalment> instalments = measure.instalments();
    for (int i = 0; i < instalments.size(); i++) {
      if (instalments.get(i).amount() != null || instalments.get(i).share() != null) {
        return true;
      }
    }
    return false;
  }

  /** Counts cases and reports them once for each text, at the first one. */
  private static final class Count {

    private final RuleContext context;
    private final FindingSink findings;
    private @Nullable String textId;
    private @Nullable Placed<SupportMeasure> first;
    private int count;
    private int total;

    Count(RuleContext context, FindingSink findings) {
      this.context = context;
      this.findings = findings;
    }

    void see(Placed<SupportMeasure> placed, boolean found) {
      PlacedClause clause = placed.clause().orElse(null);
      String text = clause == null ? null : clause.textId();
      if (!Objects.equals(text, textId)) {
        finish();
        textId = text;
      }
      total++;
      if (found) {
        first = first == null ? placed : first;
        count++;
      }
    }

    void finish() {
      if (first != null) {
        Map<String, Object> details =
            Details.of("count", count, "total", total, "phrase", first.value().phrase());
        String subject = first.value().id();
        if (isDetailed()) {
          findings.report(Severity.WARNING, first.pointer(), subject, details);
        } else {
          findings.report(first.pointer(), subject, details);
        }
      }
      first = null;
      count = 0;
      total = 0;
    }

    private boolean isDetailed() {
      Parameters parameters = context.parameters();
      String title =
          textId == null
              ? ""
              : context.index().version(textId).map(text -> text.title()).orElse("");
      return Words.anyIn(title, parameters.texts(DETAILED_TITLES));
    }
  }

  /**
   * What instalments add up to, and what they should.
   *
   * @param shares whether they are shares
   * @param sum their sum, as printed
   * @param total the whole, as printed
   * @param add whether they add up
   */
  private record Sums(boolean shares, String sum, String total, boolean add) {

    /** Returns null where the instalments or the whole cannot be summed. */
    static @Nullable Sums of(SupportMeasure measure) {
      List<Instalment> instalments = measure.instalments();
      BigDecimal shares = BigDecimal.ZERO;
      BigDecimal amounts = BigDecimal.ZERO;
      int shareCount = 0;
      int amountCount = 0;
      for (Instalment instalment : instalments) {
        Amount share = instalment.share();
        Amount amount = instalment.amount();
        if (share != null && isPlain(share) && share.unit().equals("%")) {
          shares = shares.add(share.value());
          shareCount++;
        }
        if (amount != null && isPlain(amount)) {
          amounts = amounts.add(scaled(amount));
          amountCount++;
        }
      }
      if (shareCount > 1 && shareCount == instalments.size()) {
        Amount rate = measure.tiers().size() == 1 ? measure.tiers().get(0).rate() : null;
        boolean ofRate = rate != null && rate.value().compareTo(shares) == 0;
        return ofRate ? ofShares(shares, shares) : ofShares(shares, HUNDRED);
      }
      Amount total = measure.tiers().size() == 1 ? measure.tiers().get(0).amount() : null;
      if (amountCount < 2
          || amountCount < instalments.size()
          || total == null
          || total.per() != null
          || total.comparator() == Comparator.BETWEEN) {
        return null;
      }
      return ofAmounts(amounts, total, instalments);
    }

    private static boolean isPlain(Amount amount) {
      return amount.comparator() == Comparator.EQUAL && amount.per() == null;
    }

    static Sums ofShares(BigDecimal sum, BigDecimal total) {
      return new Sums(
          true, sum.toPlainString() + "%", total.toPlainString() + "%", sum.compareTo(total) == 0);
    }

    private static @Nullable Sums ofAmounts(
        BigDecimal sum, Amount total, List<Instalment> instalments) {
      String base = PrintedNumber.Unit.of(total.unit()).base();
      for (Instalment instalment : instalments) {
        Amount amount = instalment.amount();
        if (amount != null && !PrintedNumber.Unit.of(amount.unit()).base().equals(base)) {
          return null;
        }
      }
      BigDecimal scale = PrintedNumber.Unit.of(total.unit()).scale();
      int compared = sum.compareTo(scaled(total));
      boolean add =
          switch (total.comparator()) {
            case EQUAL, ABOUT, BETWEEN -> compared == 0;
            case AT_MOST, LESS_THAN -> compared <= 0;
            case AT_LEAST, MORE_THAN -> compared >= 0;
          };
      // The scale is a power of ten, so the division is exact.
      String printed = sum.divide(scale).stripTrailingZeros().toPlainString() + total.unit();
      return new Sums(false, printed, total.value().toPlainString() + total.unit(), add);
    }

    private static BigDecimal scaled(Amount amount) {
      return amount.value().multiply(PrintedNumber.Unit.of(amount.unit()).scale());
    }
  }
}

package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.Jurisdiction;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.Target;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.PlacedText;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the words in which supports are promised. */
final class SupportTextRules {

  private static final String STEMS = "stems";
  private static final String SCOPE_WORDS = "scopeWords";
  private static final String SUPPORT_WORDS = "supportWords";
  private static final String ANNOUNCEMENTS = "announcements";
  private static final int FARTHEST_OBJECT = 80;

  /** A day, a length or an event until which something is to be enacted. */
  private static final List<String> STATED_TIMES = List.of("年底", "月底", "年内", "上半年", "下半年", "之日起");

  /** The same in digits: 2025年, 3月. */
  private static final Pattern STATED_MONTH = Pattern.compile("\\d{4}\\s*年|\\d\\s*(?:月|季度)");

  /** 30日内, 两个月之内. */
  private static final Pattern STATED_LENGTH =
      Pattern.compile("[\\d一二两三四五六七八九十]\\s*(?:个?工作)?(?:日|天|个月|年|周)[之以]?内");

  private SupportTextRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "support.lists-differ",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "分别 joins {names} names with {values} values in \"{phrase}\"",
                        "“{phrase}”中“分别”前有{names}项，后有{values}个数值"))
                .summary("Two lists joined by 分别 have unequal lengths.", "以“分别”相对应的两组内容数目不等。")
                .rationale(
                    "Nobody can tell which value belongs to which name. One value for all means"
                        + " each of them and is fine.",
                    "无法判断哪个数值对应哪个名称。只有一个数值的，适用于每一名称，不予报告。")
                .reads(Part.SUPPORTS, Part.TARGETS)
                .build(),
            SupportTextRules::checkLists),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "support.tied-to-local-tax",
                            Severity.WARNING,
                            Confidence.HINT,
                            "\"{phrase}\" seems to depend on \"{word}\"; see {basis}",
                            "“{phrase}”疑以“{word}”为条件，请对照{basis}审查")
                        .variant(
                            "SCOPE",
                            "\"{phrase}\" limits who is supported by \"{word}\"; see {basis}",
                            "“{phrase}”以“{word}”限定支持对象，请对照{basis}审查"))
                .summary(
                    "A support depends on local registration, tax or contribution while the rules"
                        + " on fair-competition review are in force.",
                    "在公平竞争审查的规定施行期间，支持措施以在本地注册、纳税或者经济贡献为条件。")
                .rationale(
                    "Rewards tied to local tax or registration favour certain enterprises and need"
                        + " a law, a regulation or the State Council's approval. The law in force"
                        + " when the text was signed counts; for a draft, the one in force on the"
                        + " day of the judgement.",
                    "与本地税收、注册挂钩的奖励会优待特定经营者，应当有法律、行政法规依据或者经国务院批准。以文件成文时施行的规定为准；草案以判断日施行的规定为准。")
                .reads(Part.SUPPORTS, Part.CLAUSES, Part.DOCUMENTS)
                .parameters(tieParameters())
                .build(),
            SupportTextRules::checkLocalTies),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "support.follow-up-undated",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "\"{phrase}\" announces further rules without a date",
                        "“{phrase}”未明确制定时限"))
                .summary("Further rules are announced without a date.", "预告将制定配套规定，但没有时限。")
                .rationale(
                    "Until they are there, the promise stands on paper; a province may set a limit"
                        + " for them.",
                    "在配套规定出台之前，承诺停留于纸面；省级可以规定制定时限。")
                .reads(Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.groups(
                        ANNOUNCEMENTS,
                        "words that announce further rules",
                        ParameterDescriptor.of("verb", new ParameterType.Text(), "what is done"),
                        ParameterDescriptor.texts(
                                "objects", "what stands behind the verb; anything where absent")
                            .orAbsent()))
                .build(),
            SupportTextRules::checkFollowUps));
  }

  private static ParameterDescriptor[] tieParameters() {
    List<ParameterDescriptor> parameters =
        new ArrayList<>(
            List.of(
                ParameterDescriptor.texts(
                    Lexicon.WORDS, "words for local registration, tax, contribution"),
                ParameterDescriptor.texts(
                    Lexicon.OTHER_WORDS, "words that hold one of them by chance"),
                ParameterDescriptor.texts(
                    STEMS, "shorter words, one of which is in each of the words"),
                ParameterDescriptor.texts(
                    SCOPE_WORDS, "words that tell to whom the whole text applies"),
                ParameterDescriptor.texts(
                    SUPPORT_WORDS, "words that promise a support in a sentence")));
    parameters.addAll(LocalTies.PARAMETERS);
    return parameters.toArray(ParameterDescriptor[]::new);
  }

  private static void checkLists(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Set<String> seen = new HashSet<>(0);
    for (Placed<SupportMeasure> placed : context.index().supportMeasures()) {
      SupportMeasure measure = placed.value();
      checkList(measure.phrase(), measure.id(), placed, seen, findings);
    }
    for (Placed<Target> placed : context.index().targets()) {
      Target target = placed.value();
      checkList(target.phrase(), target.id(), placed, seen, findings);
    }
  }

  /** One phrase may give several targets or supports; it is reported once. */
  private static void checkList(
      String phrase, String subject, Placed<?> placed, Set<String> seen, FindingSink findings) {
    if (!phrase.contains(ParallelLists.RESPECTIVELY)) {
      return;
    }
    ParallelLists lists = ParallelLists.differingIn(phrase);
    if (lists != null && seen.add(placed.clause().map(PlacedClause::pointer).orElse("") + phrase)) {
      int names = lists.names().stream().min(Integer::compare).orElseThrow();
      findings.report(
          placed.pointer(),
          subject,
          Details.of("phrase", phrase, "names", names, "values", lists.values()));
    }
  }

  private static void checkLocalTies(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    boolean inForce = false;
    for (int i = 0; i < dossier.versions().size() && !inForce; i++) {
      inForce = !basis("/versions/" + i, context).isEmpty();
    }
    if (!inForce) {
      return;
    }
    Stems stems = context.parameters().as(Stems.class, Stems::of);
    LocalTies all = context.parameters().as(LocalTies.class, LocalTies::of);
    for (PlacedText text : context.texts().containingAny(stems.words())) {
      PlacedClause place = text.clause().orElse(null);
      if (place == null || text.role() != PlacedText.Role.TEXT) {
        continue;
      }
      PolicyDocument version = context.index().version(place.textId()).orElse(null);
      List<LegalBasis> basis = version == null ? List.of() : basis(place.pointer(), context);
      if (version != null && !basis.isEmpty()) {
        Ties ties = new Ties(all, version.jurisdiction());
        if (!checkSupports(place, ties, basis, findings)) {
          checkSentences(text, ties, context.parameters(), basis, findings);
        }
      }
    }
  }

  /**
   * What every tie to a place holds a part of, so that few texts are looked at closely.
   *
   * @param words the parts, none of them empty
   */
  private record Stems(List<String> words) {

    Stems {
      words = List.copyOf(words);
    }

    static Stems of(Parameters parameters) {
      List<String> stems = parameters.texts(STEMS);
      List<String> words = new ArrayList<>(stems);
      if (stems.isEmpty()) {
        words.addAll(parameters.texts(Lexicon.WORDS));
        LocalTies.of(parameters).acts().forEach(act -> words.addAll(act.words()));
      }
      words.add("注册");
      words.removeIf(String::isEmpty);
      return new Stems(words);
    }
  }

  /** What was in force on the day that decides on the law for the place. */
  private static List<LegalBasis> basis(String pointer, RuleContext context) {
    return context.basis(context.lawDay(pointer));
  }

  private static boolean checkSupports(
      PlacedClause place, Ties ties, List<LegalBasis> basis, FindingSink findings) {
    boolean found = false;
    List<SupportMeasure> measures = place.clause().supportMeasures();
    for (int i = 0; i < measures.size(); i++) {
      SupportMeasure measure = measures.get(i);
      String word = measure.kind() == SupportKind.TAX_RELIEF ? null : tie(measure, ties);
      if (word != null) {
        found = true;
        findings.report(
            place.pointer() + "/supportMeasures/" + i,
            measure.id(),
            Details.of("phrase", measure.phrase(), "word", word)
                .with("basis", LegalBasis.citations(basis)));
      }
    }
    return found;
  }

  private static @Nullable String tie(SupportMeasure measure, Ties ties) {
    String word = ties.firstIn(measure.phrase());
    word = word != null ? word : ties.firstIn(measure.condition());
    word = word != null ? word : ties.firstIn(measure.beneficiary());
    for (SupportTier tier : measure.tiers()) {
      word = word != null ? word : ties.firstIn(tier.base());
      word = word != null ? word : ties.firstIn(tier.condition());
    }
    return word;
  }

  /** The ties to the place that a version is of. */
  private record Ties(LocalTies all, @Nullable Jurisdiction jurisdiction) {

    @Nullable String firstIn(@Nullable String text) {
      return all.firstIn(text, jurisdiction);
    }
  }

  /**
   * 本措施适用于注册地在本区的企业: the whole text supports local enterprises only. 首次在甬注册的企业可申领补贴: the words
   * promise a support, though no measure was made of them.
   */
  private static void checkSentences(
      PlacedText text, Ties ties, Parameters parameters, List<LegalBasis> basis, FindingSink sink) {
    List<String> scopeWords = parameters.texts(SCOPE_WORDS);
    List<String> supportWords = parameters.texts(SUPPORT_WORDS);
    String value = text.value();
    if (!Words.anyIn(value, scopeWords) && !Words.anyIn(value, supportWords)) {
      return;
    }
    int from = 0;
    while (from < value.length()) {
      String sentence = Sentence.around(value, from);
      boolean scope = Words.anyIn(sentence, scopeWords);
      if ((scope || Words.anyIn(sentence, supportWords)) && !relievesTax(text, sentence)) {
        String word = ties.firstIn(sentence);
        if (word != null) {
          Map<String, Object> details = new TreeMap<>();
          if (scope) {
            details.put("problem", "SCOPE");
          }
          details.put("phrase", sentence);
          details.put("word", word);
          details.put("basis", LegalBasis.citations(basis));
          sink.report(text.pointer(), null, details);
          return;
        }
      }
      from = Sentence.start(value, from) + sentence.length() + 1;
    }
  }

  private static boolean relievesTax(PlacedText text, String sentence) {
    PlacedClause place = text.clause().orElse(null);
    List<SupportMeasure> measures = place == null ? List.of() : place.clause().supportMeasures();
    for (SupportMeasure measure : measures) {
      if (measure.kind() == SupportKind.TAX_RELIEF && sentence.contains(measure.phrase())) {
        return true;
      }
    }
    return false;
  }

  private static void checkFollowUps(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Announcements announcements = context.parameters().as(Announcements.class, Announcements::of);
    for (PlacedText text : context.texts().containingAny(announcements.sought())) {
      PlacedClause place = text.clause().orElse(null);
      if (place != null
          && text.role() == PlacedText.Role.TEXT
          && context.index().version(place.textId()).isPresent()
          && !hasDeadline(place)) {
        checkFollowUp(text, announcements.all(), findings);
      }
    }
  }

  private static boolean hasDeadline(PlacedClause place) {
    for (PlacedClause at = place; at != null; at = at.parent().orElse(null)) {
      Clause clause = at.clause();
      if (clause.deadline() != null) {
        return true;
      }
    }
    return false;
  }

  private static void checkFollowUp(
      PlacedText text, List<Announcement> announcements, FindingSink findings) {
    for (Announcement announcement : announcements) {
      String words = text.value();
      for (int at = announcement.in(words, 0); at >= 0; at = announcement.in(words, at + 1)) {
        String sentence = Sentence.around(words, at);
        if (!isTimeStated(sentence)) {
          findings.report(text.pointer(), null, Details.of("phrase", sentence));
          return;
        }
      }
    }
  }

  private static boolean isTimeStated(String sentence) {
    return Words.anyIn(sentence, STATED_TIMES)
        || namesMonth(sentence) && STATED_MONTH.matcher(sentence).find()
        || sentence.indexOf('内') >= 0 && STATED_LENGTH.matcher(sentence).find();
  }

  private static boolean namesMonth(String sentence) {
    boolean word =
        sentence.indexOf('年') >= 0 || sentence.indexOf('月') >= 0 || sentence.indexOf('季') >= 0;
    return word && PrintedNumber.hasDigit(sentence);
  }

  /**
   * The announcements that a profile knows.
   *
   * @param all the announcements
   * @param sought words, one of which stands in every text that makes one of them
   */
  private record Announcements(List<Announcement> all, List<String> sought) {

    Announcements {
      all = List.copyOf(all);
      sought = List.copyOf(sought);
    }

    static Announcements of(Parameters parameters) {
      List<Announcement> all = new ArrayList<>();
      List<String> sought = new ArrayList<>();
      for (Parameters group : parameters.groups(ANNOUNCEMENTS)) {
        String verb = group.text("verb").orElse("");
        if (!verb.isEmpty()) {
          List<String> objects = group.texts("objects");
          all.add(new Announcement(verb, objects));
          // 专项政策 is rarer than 制定, 制定出台 is rarer than 政策.
          boolean rarer =
              !objects.isEmpty()
                  && objects.stream().allMatch(object -> object.length() > verb.length());
          sought.addAll(rarer ? objects : List.of(verb));
        }
      }
      return new Announcements(all, sought);
    }
  }

  /**
   * Words that announce further rules.
   *
   * @param verb the verb of enacting
   * @param objects what is enacted; anything where empty
   */
  private record Announcement(String verb, List<String> objects) {

    Announcement {
      objects = List.copyOf(objects);
    }

    /** Returns the offset of the verb from an offset on, -1 where nothing is announced. */
    int in(String text, int from) {
      for (int at = text.indexOf(verb, from);
          at >= 0;
          at = text.indexOf(verb, at + verb.length())) {
        boolean done = at > 0 && "已经曾所".indexOf(text.charAt(at - 1)) >= 0;
        if (!done && (objects.isEmpty() || hasObject(text, at + verb.length()))) {
          return at;
        }
      }
      return -1;
    }

    private boolean hasObject(String text, int from) {
      int end = from;
      int limit = Math.min(text.length(), from + FARTHEST_OBJECT);
      while (end < limit && !endsObject(text.charAt(end))) {
        end++;
      }
      String words = text.substring(from, end);
      return Words.anyIn(words, objects);
    }

    private static boolean endsObject(char c) {
      return !UnitNames.isIdeograph(c) && "。；;，,".indexOf(c) >= 0;
    }
  }
}

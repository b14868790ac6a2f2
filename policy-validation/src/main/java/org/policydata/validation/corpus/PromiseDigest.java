package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Modality;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Recurrence;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.validation.rules.Claim;
import org.policydata.validation.rules.Titles;

/**
 * The targets of one dossier that targets of other documents can contradict: those of a final text
 * of a known place, with a period, whose indicator says by itself what it measures. 高新技术企业300家 in a
 * plan for one park is no promise for the city; 全市高新技术企业 and shares are.
 */
final class PromiseDigest {

  private static final Set<Modality> STRETCH = Set.of(Modality.STRIVE, Modality.EXPECTED);
  private static final int SHORTEST_INDICATOR = 4;

  /** What a territory as a whole is called at the start of an indicator. */
  private static final Set<String> WHOLES =
      Set.of("全国", "全省", "全市", "全区", "全县", "全州", "全旗", "全盟", "全镇", "全乡");

  /** Words of an indicator that names what its value is a share of. */
  private static final List<String> SHARES = List.of("占", "率", "比重", "比例", "普及", "覆盖");

  private final DossierIndex index;
  private final Map<String, PolicyDocument> versions = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  PromiseDigest(PolicyDossier dossier, DossierIndex index, List<DossierFacts.Text> texts) {
    this.index = index;
    for (int i = 0; i < texts.size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      if (texts.get(i).current() != null) {
        int position = i;
        Places.of(version, index)
            .ifPresent(
                place -> {
                  versions.put(version.id(), version);
                  positions.put(version.id(), position);
                  places.put(version.id(), place);
                });
      }
    }
  }

  List<DossierFacts.Promise> promises() {
    List<DossierFacts.Promise> promises = new ArrayList<>();
    if (versions.isEmpty()) {
      return promises;
    }
    for (Placed<Target> placed : index.targets()) {
      DossierFacts.Promise promise = promise(placed);
      if (promise != null) {
        promises.add(promise);
      }
    }
    return promises;
  }

  private DossierFacts.@Nullable Promise promise(Placed<Target> placed) {
    Target target = placed.value();
    String textId = placed.clause().map(PlacedClause::textId).orElse("");
    PolicyDocument version = versions.get(textId);
    String place = places.get(textId);
    Integer position = positions.get(textId);
    Claim claim = Claim.of(target.measure());
    if (version == null || place == null || position == null || claim == null) {
      return null;
    }
    String indicator = Titles.squeezed(target.indicator());
    LocalDate endsOn = endsOn(target.period(), version.planPeriod());
    Recurrence recurrence = target.period() == null ? null : target.period().recurrence();
    boolean timed = endsOn != null || recurrence != null;
    if (!timed || indicator.length() < SHORTEST_INDICATOR || !speaksForItself(target, indicator)) {
      return null;
    }
    boolean stretch = target.modality() != null && STRETCH.contains(target.modality());
    String key =
        Keys.of(
            place,
            indicator,
            String.valueOf(target.denominator()),
            String.valueOf(target.scope()),
            kind(target.measure()),
            claim.countedUnit(),
            String.valueOf(endsOn),
            String.valueOf(recurrence),
            String.valueOf(stretch));
    return new DossierFacts.Promise(
        placed.pointer(),
        key,
        DossierDigest.cut(indicator),
        claim.comparator(),
        claim.value(),
        claim.upper(),
        claim.unit() == null ? null : DossierDigest.cut(claim.unit()),
        endsOn,
        position);
  }

  private static boolean speaksForItself(Target target, String indicator) {
    return target.denominator() != null
        || target.scope() != null
        || WHOLES.contains(indicator.substring(0, 2))
        || SHARES.stream().anyMatch(indicator::contains);
  }

  /** A target without a period is due at the end of the plan. */
  private static @Nullable LocalDate endsOn(
      @Nullable TimeFrame period, @Nullable TimeFrame planPeriod) {
    TimeFrame frame = period == null ? planPeriod : period;
    return frame == null ? null : frame.endsOn();
  }

  private static String kind(TargetMeasure measure) {
    return measure instanceof TargetMeasure.Change change
        ? "CHANGE " + change.direction() + " " + change.basis()
        : "QUANTITY";
  }
}

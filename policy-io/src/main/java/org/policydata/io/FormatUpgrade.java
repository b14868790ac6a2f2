package org.policydata.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.policydata.io.json.PlacedValue;
import org.policydata.model.PolicyDossier;

/**
 * How documents of older formats become documents of today's: steps, each from one version to
 * another, taken one after the other. A step renames, moves, wraps and removes values of the
 * document; these remember where they stood, so findings and positions stay those of the document
 * that was read. Immutable.
 */
final class FormatUpgrade {

  private static final String VERSION = "formatVersion";

  /** The steps of this library: there is no format before 1.0. */
  static final FormatUpgrade CURRENT = new FormatUpgrade(List.of());

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /**
   * An upgrade by steps, each of which leads on to today's version.
   *
   * @throws IllegalArgumentException if two steps start from one version, or one leads nowhere
   */
  FormatUpgrade(List<Step> steps) {
    for (Step step : steps) {
      if (this.steps.put(step.from(), step) != null) {
        throw new IllegalArgumentException("two steps from version " + step.from());
      }
    }
    for (Step step : steps) {
      if (!path(step.from()).endsAtCurrent()) {
        throw new IllegalArgumentException("no way on from version " + step.to());
      }
    }
  }

  /**
   * Returns what turns a document of a version into one of today's, {@code formatVersion} included;
   * empty for a version that no step starts from.
   */
  Optional<Consumer<PlacedValue>> from(String version) {
    Path path = path(version);
    return path.steps().isEmpty() ? Optional.empty() : Optional.of(path::apply);
  }

  private Path path(String version) {
    List<Step> taken = new ArrayList<>();
    String at = version;
    // No way is longer than there are steps; a longer one goes in circles.
    for (Step step = steps.get(at);
        step != null && taken.size() < steps.size();
        step = steps.get(at)) {
      taken.add(step);
      at = step.to();
    }
    return new Path(taken);
  }

  /**
   * One step.
   *
   * @param from version of the documents it takes
   * @param to version of what it makes of them
   * @param change what it does to a document; it may not trust that anything is as it should be
   */
  record Step(String from, String to, Consumer<PlacedValue> change) {

    Step {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(change, "change");
    }
  }

  private record Path(List<Step> steps) {

    boolean endsAtCurrent() {
      return steps.get(steps.size() - 1).to().equals(PolicyDossier.FORMAT_VERSION);
    }

    void apply(PlacedValue document) {
      steps.forEach(step -> step.change().accept(document));
      document.replace(VERSION, PolicyDossier.FORMAT_VERSION);
    }
  }
}

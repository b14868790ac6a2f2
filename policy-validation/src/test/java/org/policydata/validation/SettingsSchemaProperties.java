package org.policydata.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.JsonMutator;

/** The schema of settings and their reader agree on any file, whatever was changed in it. */
class SettingsSchemaProperties {

  private static final List<Sample> SAMPLES =
      SettingsSchema.ALL.stream()
          .flatMap(schema -> schema.files().stream().map(file -> Sample.of(schema, file)))
          .filter(sample -> CompiledSchema.tree(sample.json()).isPresent())
          .toList();

  @Property(tries = 3_000)
  void a_changed_file_is_valid_if_and_only_if_its_shape_is_right(
      @ForAll @IntRange(max = 1_000) int which,
      @ForAll @IntRange(min = 1, max = 2) int changes,
      @ForAll long seed) {
    Sample sample = SAMPLES.get(which % SAMPLES.size());
    boolean valid = sample.schema().assertAgrees(JsonMutator.mutated(sample.json(), changes, seed));

    // Neither side may win by accident: both verdicts have to be common.
    Statistics.collect(valid);
    Statistics.coverage(
        coverage ->
            Stream.of(true, false)
                .forEach(each -> coverage.check(each).percentage(share -> share > 5)));
  }

  private record Sample(SettingsSchema schema, byte[] json) {

    static Sample of(SettingsSchema schema, Path file) {
      try {
        return new Sample(schema, Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.policydata.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.policydata.finding.Finding;
import org.policydata.io.text.Coverage;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a published text and prints the dossier as JSON. */
@Command(name = "import", description = "Reads a published text into a dossier.")
final class ImportCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NOTICE.txt")
  private Path file = Path.of("");

  @Option(names = "--source-map", paramLabel = "map.json")
  private Path sourceMap;

  @Option(names = "--id")
  private String id;

  @Override
  public Integer call() throws Exception {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    TextImport result =
        PolicyTextReader.create().read(text, TextReadOptions.of(id == null ? name : id));
    JsonMapper mapper =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(mapper.writeValueAsString(result.dossier()));
    if (sourceMap != null) {
      Coverage coverage = result.coverage();
      Map<String, Object> map = new LinkedHashMap<>();
      map.put(
          "coverage",
          Map.of(
              "understood", coverage.understood(),
              "opaque", coverage.opaque(),
              "noise", coverage.noise(),
              "total", coverage.total()));
      map.put("spans", result.sourceMap().spans());
      mapper.writeValue(sourceMap.toFile(), map);
    }
    for (Finding finding : result.findings()) {
      System.err.println(finding.severity() + " " + finding.code() + " " + finding.message());
    }
    return 0;
  }

  /** Runs the command alone: {@code import FILE}. */
  public static void main(String[] args) {
    String[] rest = args.length > 0 && args[0].equals("import") ? java.util.Arrays.copyOfRange(args, 1, args.length) : args;
    System.exit(new CommandLine(new ImportCommand()).execute(rest));
  }
}

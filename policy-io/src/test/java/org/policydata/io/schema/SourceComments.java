package org.policydata.io.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the comments in source files say about record types, their components, and enums. */
final class SourceComments {

  private final Map<String, String> texts = new HashMap<>();

  private SourceComments() {}

  /** Reads the comments of all source files in some folders and those below. */
  static SourceComments of(Path... folders) {
    SourceComments comments = new SourceComments();
    for (Path folder : folders) {
      comments.read(sources(folder));
    }
    return comments;
  }

  /** The first paragraph about a type; empty where there is none. */
  String ofType(Class<?> type) {
    return texts.getOrDefault(type.getCanonicalName(), "");
  }

  /** What a type says about one of its components; empty where it says nothing. */
  String ofComponent(Class<?> type, String component) {
    return texts.getOrDefault(type.getCanonicalName() + "#" + component, "");
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Collector(trees, String.valueOf(unit.getPackageName())).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Collector extends TreePathScanner<Void, Void> {

    private final DocTrees trees;
    private final Deque<String> names = new ArrayDeque<>();

    Collector(DocTrees trees, String packageName) {
      this.trees = trees;
      names.push(packageName);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      String name = names.getFirst() + "." + tree.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        texts.put(name, text(firstParagraph(comment)));
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param && !param.isTypeParameter()) {
            texts.put(name + "#" + param.getName(), text(param.getDescription()));
          }
        }
      }
      names.push(name);
      super.visitClass(tree, unused);
      names.pop();
      return null;
    }
  }

  private static List<DocTree> firstParagraph(DocCommentTree comment) {
    return comment.getFullBody().stream()
        .takeWhile(part -> !(part instanceof StartElementTree))
        .collect(Collectors.toList());
  }

  private static String text(List<? extends DocTree> parts) {
    return parts.stream()
        .map(SourceComments::text)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String text(DocTree part) {
    if (part instanceof LinkTree link) {
      String signature = link.getReference().getSignature();
      return link.getLabel().isEmpty()
          ? signature.substring(signature.indexOf('#') + 1).replace("()", "")
          : text(link.getLabel());
    }
    if (part instanceof TextTree text) {
      return text.getBody();
    }
    return part instanceof LiteralTree literal ? literal.getBody().getBody() : part.toString();
  }
}

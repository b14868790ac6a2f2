package org.policydata.validation.rules;

import java.util.List;
import java.util.function.Consumer;
import org.policydata.model.Amendment;
import org.policydata.model.Comment;
import org.policydata.model.Target;

/**
 * A target that an amendment sets in place of an old one.
 *
 * @param target the target
 * @param text the new words that promise it
 * @param pointer where the target stands
 */
record AmendedTarget(Target target, String text, String pointer) {

  /** Walks the targets of the amendments of a comment. */
  static void in(Comment comment, String pointer, Consumer<AmendedTarget> visitor) {
    ReferenceRules.eachAmendment(
        comment,
        pointer,
        (amendment, at) -> {
          if (amendment instanceof Amendment.ReplaceText replace) {
            List<Target> targets = replace.targets();
            Pointers.each(
                targets,
                at + "/targets",
                (target, p) -> visitor.accept(new AmendedTarget(target, replace.newText(), p)));
          }
        });
  }
}

package org.policydata.cli;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.Rule;

/** The rules that jars beside the command line on the class path offer as a service. */
final class OwnRules {

  private OwnRules() {}

  /** A reader of profiles that may set them. */
  static ProfileReader profiles(Language language) {
    return ProfileReader.create().withRules(load(language));
  }

  /** A validator with the built-in rules and these. */
  static PolicyValidator validator(PolicyValidator.Builder builder, Language language) {
    try {
      load(language).forEach(builder::rule);
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw unusable(e, language);
    }
  }

  /** The same with nothing but a profile. */
  static PolicyValidator validator(Profile profile, Language language) {
    return validator(PolicyValidator.builder().profile(profile), language);
  }

  private static List<Rule> load(Language language) {
    try {
      return ServiceLoader.load(Rule.class).stream().map(ServiceLoader.Provider::get).toList();
    } catch (ServiceConfigurationError e) {
      throw unusable(e, language);
    }
  }

  private static UnusableInputException unusable(Throwable e, Language language) {
    String problem = e.getMessage();
    return new UnusableInputException(
        language.choose(
            "a rule on the class path cannot be used: " + problem, "类路径上的规则无法使用：" + problem));
  }
}

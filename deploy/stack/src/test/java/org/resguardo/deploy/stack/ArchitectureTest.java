package org.resguardo.deploy.stack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.resguardo.deploy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule randomnessIsSecure =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random");

  @ArchTest
  static final ArchRule onlyWhoMakesOrHoldsKeysTouchesThem =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(DemoKeys|ServiceKeys|Enrolment)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.resguardo.age..", "org.resguardo.note..");

  @ArchTest
  static final ArchRule noVagueNames =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Data)");
}

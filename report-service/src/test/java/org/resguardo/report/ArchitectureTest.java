package org.resguardo.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.resguardo.report", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule features_haveNoCycles =
      slices().matching("org.resguardo.report.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule http_isForResourcesAndProblems =
      noClasses()
          .that(not(simpleNameEndingWith("Resource")))
          .and()
          .resideOutsideOfPackage("..problem..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule queries_areForRepositories =
      noClasses()
          .that(not(simpleNameEndingWith("Repository")))
          .should()
          .dependOnClassesThat(
              nameMatching(
                  "org.hibernate.reactive.mutiny.Mutiny\\$(Session|StatelessSession|.*Query)"));

  @ArchTest
  static final ArchRule intake_logsNothing =
      noClasses()
          .that()
          .resideInAPackage("..intake..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.jboss.logging..", "java.util.logging..", "org.slf4j.."));

  @ArchTest
  static final ArchRule logging_isForProblemsAndTheBackground =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..problem..",
              "..background..",
              "..roster..",
              "..suspension..",
              "..accessrecord..",
              "..release..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.jboss.logging.."));

  @ArchTest
  static final ArchRule resources_areEitherAnonymousOrRoleGated =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beAnnotatedWith(RolesAllowed.class);

  @ArchTest
  static final ArchRule resources_arePackagePrivate =
      classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule fields_areNotInjected = fields().should().notBeAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule addresses_areNeverRead =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("remoteAddress|localAddress|getRemoteAddr")));

  @ArchTest
  static final ArchRule forbidden_isWhatTheStyleGuideForbids =
      noClasses()
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                      "java.sql..", "org.flywaydb..", "javax.crypto..", "org.bouncycastle..")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule names_sayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}

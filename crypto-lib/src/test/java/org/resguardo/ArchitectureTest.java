package org.resguardo;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The borders between the packages of the library.
@AnalyzeClasses(packages = "org.resguardo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.resguardo.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule primitivesAreInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("..primitive..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bouncycastle..", "javax.crypto..");

  @ArchTest
  static final ArchRule noBouncyCastleTypeInAPublicSignature =
      noMethods()
          .that()
          .arePublic()
          .should()
          .haveRawReturnType(resideInAPackage("org.bouncycastle.."))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage("org.bouncycastle..")));

  @ArchTest
  static final ArchRule nobodyUsesTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..cli..");

  @ArchTest
  static final ArchRule onlyTheCommandAndTheAuditUseTheClients =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..", "..client..", "..audit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..client..");

  @ArchTest
  static final ArchRule onlyClientsAndTheAuditUseTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackages("..client..", "..audit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule onlyTheWitnessServes =
      noClasses()
          .that()
          .resideOutsideOfPackage("..witness..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule onlyTheCommandUsesTheWitness =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..", "..witness..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..witness..");

  @ArchTest
  static final ArchRule onlyTheAuditLooksIntoDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackage("..audit.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule onlyTheCommandUsesItsLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule noFrameworks =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..");

  @ArchTest
  static final ArchRule noWeakRandomnessNorOldDates =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule onlyMainTouchesTheStandardStreams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.resguardo.cli.Resguardo")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");
}

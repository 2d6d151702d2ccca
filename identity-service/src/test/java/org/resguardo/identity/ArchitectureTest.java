package org.resguardo.identity;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.resguardo.identity.caller.Anonymous;

@AnalyzeClasses(
    packages = "org.resguardo.identity",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule features_haveNoCycles =
      slices().matching("org.resguardo.identity.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyResources_touchHttp =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .resideOutsideOfPackages("..problem..", "..caller..", "..realm..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

  @ArchTest
  static final ArchRule onlyRepositories_runQueries =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameStartingWith("Mutiny$")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Sort")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("PreparedQuery");

  @ArchTest
  static final ArchRule onlyServices_openTransactions =
      methods()
          .that()
          .areAnnotatedWith(WithTransaction.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service");

  @ArchTest
  static final ArchRule nobody_mixesTransactionModels =
      noClasses().should().dependOnClassesThat().areAssignableTo(Transactional.class);

  @ArchTest
  static final ArchRule fields_areNotInjected = noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule resources_sayWhoMayUseThem =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(Authenticated.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule resources_areEitherAnonymousOrRoleGated =
      noClasses()
          .that()
          .areAnnotatedWith(PermitAll.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(Authenticated.class);

  @ArchTest
  static final ArchRule endpoints_takeTheirRolesFromTheClass =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .notBeAnnotatedWith(RolesAllowed.class)
          .andShould()
          .notBeAnnotatedWith(PermitAll.class)
          .andShould()
          .haveModifier(PUBLIC);

  @ArchTest
  static final ArchRule anonymousResources_refuseCredentials =
      classes().that().areAnnotatedWith(PermitAll.class).should().beAnnotatedWith(Anonymous.class);

  @ArchTest
  static final ArchRule nobody_usesOldOrLooseTools =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Random|Date)")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule onlyProblemsAndNamedEvents_areLogged =
      noClasses()
          .that()
          .resideOutsideOfPackages("..problem..", "..production..")
          .and()
          .haveSimpleNameNotEndingWith("Events")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("Logger");

  @ArchTest
  static final ArchRule addresses_areNeverRead =
      noClasses()
          .should()
          .callMethodWhere(
              target(
                  nameMatching(
                      "remoteAddress|localAddress|getRemote(Addr|Host|Port)|hostAddress")));

  @ArchTest
  static final ArchRule names_sayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule fields_ofBeansAreFinal =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service")
          .should()
          .beFinal();
}

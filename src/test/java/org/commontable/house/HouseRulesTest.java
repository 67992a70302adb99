package org.commontable.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.commontable.platform.web.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Rules of the house that the compiler cannot keep. */
class HouseRulesTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.commontable");

  @Test
  void everyHandlerAnswersAReplySoThatItRunsInItsTransaction() {
    methods()
        .that()
        .areAnnotatedWith(GetMapping.class)
        .or()
        .areAnnotatedWith(PostMapping.class)
        .should()
        .haveRawReturnType(Reply.class)
        .because("GET runs read-only and POST commits before a byte is written")
        .check(OURS);
  }

  @Test
  void handlersAreClosedToOtherRooms() {
    classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(OURS);
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.commontable.platform.time..", "org.commontable.platform.database..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("journeys move the one clock")
        .check(OURS);
  }

  @Test
  void everySpreadsheetIsWrittenByTheOneThatLetsNoCellBeComputed() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Spreadsheet")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar.fastcsv.writer..")
        .because("a name that begins with = would be computed by its reader's spreadsheet")
        .check(OURS);
  }

  @Test
  void noRowIsReadFromAConnectionThatNobodyGivesBack() {
    noClasses()
        .should()
        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .because("a stream left open outside a transaction keeps its connection; list() does not")
        .check(OURS);
  }

  @Test
  void nobodyNamesThingsAfterTheirMachinery() {
    noClasses()
        .should()
        .haveNameMatching(".*(Service|ServiceImpl|Impl|Dto|Mapper|Manager|Util|Utils|Helper)")
        .check(OURS);
  }
}

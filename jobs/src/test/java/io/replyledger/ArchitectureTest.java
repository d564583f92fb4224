package io.replyledger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** Holds main code to {@code docs/packages.puml}, and to the rules that make a run give the same anywhere. */
@AnalyzeClasses(packages = "io.replyledger", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

    private static final Set<String> PRINTERS =
            Set.of(String.class.getName(), PrintStream.class.getName(), PrintWriter.class.getName());

    @ArchTest
    static final ArchRule packagesKnowOnlyWhatTheDiagramAllows = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("docs", "packages.puml"), consideringOnlyDependenciesInAnyPackage("io.replyledger..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule statisticsCalendarsAndSpecificationsKnowNoSpark = noClasses()
            .that()
            .resideInAnyPackage("io.replyledger.stats..", "io.replyledger.calendar..", "io.replyledger.spec..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala.."))
            .because("they are plain Java, to be used and tested without a cluster")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyDirectGoesBelowPublicInterfaces = noClasses()
            .that()
            .resideOutsideOfPackage("io.replyledger.direct..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.spark.sql.catalyst..",
                    "org.apache.spark.sql.execution..",
                    "org.apache.spark.unsafe..",
                    "org.apache.parquet.bytes..",
                    "org.apache.parquet.column.page..",
                    "org.apache.parquet.column.statistics..",
                    "org.apache.parquet.column.values..",
                    "org.apache.parquet.format.."))
            .because("what may change with any version stands in one place, with a way around it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timesAreThoseOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, TimeZone.class, DateFormat.class, SimpleDateFormat.class)
            .because("these can be changed or read the default zone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .should()
            .accessTargetWhere(target(describe("reads the clock", ArchitectureTest::readsClock)))
            .because("the moment a run stands for is an input")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyReliesOnADefaultZoneOrLocale = noClasses()
            .should()
            .accessTargetWhere(target(describe("relies on a default", ArchitectureTest::reliesOnDefault)))
            .because("the same files must give the same numbers on every machine: pass Locale.ROOT or the zone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyJobWritesToTheConsole = noClasses()
            .that()
            .resideOutsideOfPackage("io.replyledger.job..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true);

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            default -> owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
        };
    }

    private static boolean reliesOnDefault(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "systemDefault" -> owner.equals(ZoneId.class.getName());
            case "getDefault" -> owner.equals(Locale.class.getName());
            case "toLowerCase", "toUpperCase" -> owner.equals(String.class.getName()) && lacksLocale(target);
            case "format", "formatted", "printf" -> PRINTERS.contains(owner) && lacksLocale(target);
            case "ofPattern" -> owner.equals(DateTimeFormatter.class.getName()) && lacksLocale(target);
            default -> false;
        };
    }

    private static boolean lacksLocale(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    /** ArchUnit's own option for this looks for {@code target/test-classes}, wherever the build really is. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}

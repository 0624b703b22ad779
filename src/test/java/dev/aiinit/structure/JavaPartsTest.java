package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaPartsTest {
    private static String module(String artifact, String body) {
        return "<project><parent><groupId>org.x</groupId><artifactId>all</artifactId><version>1.0</version></parent><artifactId>"
                + artifact + "</artifactId>" + body + "</project>";
    }

    private static String dependency(String group, String artifact, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }

    private static StructureLines maven(String body) {
        return StructureLines.of(
                "pom.xml",
                "<project><groupId>org.x</groupId><artifactId>all</artifactId><version>1.0</version><packaging>pom</packaging><modules><module>core</module><module>app</module></modules></project>",
                "core/pom.xml",
                module("x-core", ""),
                "app/pom.xml",
                module("x-app", body));
    }

    @Test
    void aModuleIsKnownByItsCoordinates() {
        assertThat(maven("<dependencies>"
                                + dependency("${project.groupId}", "x-core", "<version>${project.version}</version>")
                                + dependency("org.slf4j", "slf4j-api", "<version>2.0</version>") + "</dependencies>")
                        .uses())
                .containsExactly("app -> core app/pom.xml#dependencies.org.x:x-core");
        assertThat(maven("<properties><own>org.x</own></properties><dependencies>"
                                + dependency("${own}", "x-core", "<scope>test</scope>") + "</dependencies>")
                        .uses())
                .containsExactly("app ->dev core app/pom.xml#dependencies.org.x:x-core");
    }

    @Test
    void aReleaseFromTheRegistryIsNotTheModule() {
        assertThat(maven("<dependencies>" + dependency("org.x", "x-core", "<version>0.9</version>") + "</dependencies>")
                        .uses())
                .isEmpty();
        assertThat(maven("<dependencies>" + dependency("com.other", "x-core", "") + "</dependencies>")
                        .uses())
                .isEmpty();
    }

    @Test
    void whatIsManagedOrCommentedOutIsNotUsed() {
        assertThat(maven("<dependencyManagement><dependencies>"
                                + dependency("org.x", "x-core", "<version>1.0</version>")
                                + "</dependencies></dependencyManagement><!-- <dependencies>"
                                + dependency("org.x", "x-core", "") + "</dependencies> -->")
                        .uses())
                .isEmpty();
    }

    @Test
    void whatMakesAProgramOfAModule() {
        assertThat(maven("<packaging>war</packaging>").deployable()).containsExactly("app app/pom.xml#packaging");
        String boot =
                "<plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin>";
        assertThat(maven("<build><plugins>" + boot + "</plugins></build>").deployable())
                .containsExactly("app app/pom.xml#build.plugins.org.springframework.boot:spring-boot-maven-plugin");
        assertThat(maven("<build><pluginManagement><plugins>" + boot + "</plugins></pluginManagement></build>")
                        .deployable())
                .isEmpty();
        assertThat(maven(
                                "<build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive><manifest>"
                                        + "<mainClass>org.x.Main</mainClass></manifest></archive></configuration></plugin></plugins></build>")
                        .deployable())
                .containsExactly("app app/pom.xml#build.plugins.mainClass");
    }

    private static StructureLines gradle(String script) {
        return StructureLines.of(
                "settings.gradle.kts",
                "pluginManagement { includeBuild(\"build-logic\") }\nrootProject.name = \"x\"\ninclude(\":app\", \":core:net-client\")\ninclude(\":core:model\")\n",
                "build-logic/build.gradle.kts",
                "plugins { `kotlin-dsl` }\n",
                "app/build.gradle.kts",
                script,
                "core/net-client/build.gradle.kts",
                "dependencies { api(project(\":core:model\")) }\n",
                "core/model/build.gradle.kts",
                "plugins { `java-library` }\n");
    }

    @Test
    void projectsByPathAndByAccessor() {
        assertThat(gradle("""
                        plugins { application }
                        dependencies {
                            implementation(projects.core.netClient)
                            // implementation(project(":gone"))
                            testImplementation(testFixtures(project(":core:model")))
                        }
                        """).uses())
                .containsExactly(
                        ". ->dev build-logic settings.gradle.kts:1",
                        "app ->dev core/model app/build.gradle.kts:5",
                        "app -> core/net-client app/build.gradle.kts:3",
                        "core/net-client -> core/model core/net-client/build.gradle.kts:1");
        assertThat(gradle("dependencies { implementation project(path: ':core:model', configuration: 'shadow') }")
                        .arrows())
                .contains("app -> core/model");
    }

    @Test
    void aLibraryWithTheNameOfAProjectIsNotTheProject() {
        assertThat(gradle("""
                        dependencies {
                            implementation("org.x:model:1.0")
                            implementation(libs.projects.core.model)
                        }
                        tasks.register("x") { dependsOn(":core:model:jar") }
                        """).arrows()).containsExactly(". ->dev build-logic", "core/net-client -> core/model");
    }

    @Test
    void theRootSpeaksForItsProjects() {
        assertThat(StructureLines.of(
                                "settings.gradle", "include 'a', 'b', 'c'\n",
                                "build.gradle",
                                        "project(':a') {\n  dependencies {\n    implementation project(':b')\n  }\n}\nsubprojects { dependencies { implementation project(':c') } }\n",
                                "a/x.txt", "",
                                "b/x.txt", "",
                                "c/x.txt", "")
                        .uses())
                .containsExactly("a -> b build.gradle:3");
    }

    @Test
    void aPluginThatMakesAProgram() {
        assertThat(gradle("plugins { application }").deployable()).containsExactly("app app/build.gradle.kts:1");
        assertThat(gradle("plugins { id(\"org.springframework.boot\") version \"3.4.0\" apply false }")
                        .deployable())
                .isEmpty();
    }
}

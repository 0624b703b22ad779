package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradleManifestTest {
    static final String CATALOG = """
            [versions]
            kotlin = "2.0.0"
            agp = "8.5.0"
            rich = { strictly = "[1.0,2.0[", prefer = "1.5" }

            [libraries]
            androidx-core-ktx = { group = "androidx.core", name = "core-ktx", version = "1.13.1" }
            okhttp_bom = "com.squareup.okhttp3:okhttp-bom:4.12.0"
            kotlin-stdlib = { module = "org.jetbrains.kotlin:kotlin-stdlib", version.ref = "kotlin" }
            rich = { module = "a:rich", version.ref = "rich" }
            managed = { module = "b:managed" }

            [bundles]
            base = ["androidx-core-ktx", "managed"]

            [plugins]
            kotlin-jvm = { id = "org.jetbrains.kotlin.jvm", version.ref = "kotlin" }
            android-application = "com.android.application:8.5.0"
            """;

    @Test
    void kotlinScript() {
        ManifestFiles files = ManifestFiles.of("gradle/libs.versions.toml", CATALOG, "app/build.gradle.kts", """
                import org.springframework.boot.gradle.plugin.SpringBootPlugin
                /* plugins { id("ghost") } */
                plugins {
                    `java-library`
                    application
                    kotlin("plugin.spring") version "1.9.24"
                    id("org.springframework.boot") version "3.3.1"
                    alias(libs.plugins.kotlin.jvm)
                    alias(libs.plugins.android.application) apply false
                    // id("commented.out") version "1"
                }

                val coroutines by extra("1.8.1")
                val ktor: String = "2.3.11"

                dependencies {
                    implementation(platform(libs.okhttp.bom))
                    implementation(libs.bundles.base)
                    api(libs.rich) { exclude(group = "x", module = "y") }
                    implementation("io.ktor:ktor-server-core:$ktor") // "not:this:1"
                    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-core:${coroutines}")
                    implementation("org.springframework.boot:spring-boot-starter-web")
                    testImplementation(kotlin("test"))
                    testImplementation(
                        "org.junit.jupiter:junit-jupiter:5.10.2",
                    )
                    implementation(project(":core"))
                    implementation(files("libs/a.jar"))
                    runtimeOnly(group = "org.postgresql", name = "postgresql", version = "42.7.3")
                    "developmentOnly"("a:quoted:1")
                    implementation("a:classifier:1.2:linux-x86_64@zip")
                    constraints { implementation("c:constrained:9") }
                }

                tasks.test { useJUnitPlatform(); systemProperty("a:b:1", "x") }
                """);

        assertThat(files.declared("gradle", "app"))
                .containsExactly(
                        "plugin:java-library dev - app/build.gradle.kts:4",
                        "plugin:application dev - app/build.gradle.kts:5",
                        "plugin:org.jetbrains.kotlin.plugin.spring dev 1.9.24 app/build.gradle.kts:6",
                        "plugin:org.springframework.boot dev 3.3.1 app/build.gradle.kts:7",
                        "plugin:org.jetbrains.kotlin.jvm dev 2.0.0 gradle/libs.versions.toml#versions.kotlin",
                        "com.squareup.okhttp3:okhttp-bom 4.12.0 gradle/libs.versions.toml#libraries.okhttp_bom",
                        "androidx.core:core-ktx 1.13.1 gradle/libs.versions.toml#libraries.androidx-core-ktx",
                        "b:managed - app/build.gradle.kts:18",
                        "a:rich 1.5 gradle/libs.versions.toml#versions.rich",
                        "io.ktor:ktor-server-core 2.3.11 app/build.gradle.kts:20",
                        "org.jetbrains.kotlinx:kotlinx-coroutines-core 1.8.1 app/build.gradle.kts:21",
                        "org.springframework.boot:spring-boot-starter-web - app/build.gradle.kts:22",
                        "org.jetbrains.kotlin:kotlin-test dev - app/build.gradle.kts:23",
                        "org.junit.jupiter:junit-jupiter dev 5.10.2 app/build.gradle.kts:24",
                        "org.postgresql:postgresql 42.7.3 app/build.gradle.kts:29",
                        "a:quoted 1 app/build.gradle.kts:30",
                        "a:classifier 1.2 app/build.gradle.kts:31");
    }

    @Test
    void groovyScript() {
        ManifestFiles files = ManifestFiles.of(
                "gradle.properties", "springCloudVersion=2023.0.1\norg.gradle.jvmargs=-Xmx2g\n",
                "build.gradle", """
                buildscript {
                    ext.kotlin_version = '1.9.23'
                    ext { guavaVersion = '33.2.0-jre' }
                    dependencies {
                        classpath "org.jetbrains.kotlin:kotlin-gradle-plugin:$kotlin_version"
                    }
                }
                plugins { id 'java' }
                apply plugin: 'kotlin'
                def versions = [lombok: '1.18.32', slf4j: "2.0.13"]
                dependencyManagement {
                    imports { mavenBom "org.springframework.cloud:spring-cloud-dependencies:${springCloudVersion}" }
                    dependencies { dependency 'd:managed:3.1' }
                }
                dependencies {
                    compileOnly "org.projectlombok:lombok:${versions.lombok}"
                    implementation 'com.google.guava:guava:' + guavaVersion
                    implementation group: 'org.slf4j', name: 'slf4j-api', version: versions.slf4j
                    implementation 'a:one:1', 'a:two:2',
                            'a:three:3'
                    implementation 'd:managed'
                    implementation("x:lambda:1") { because 'of:this:1'; transitive = false }
                    implementation "u:unknown:$nowhere"
                    testImplementation 'junit:junit:4.13.2'
                }
                subprojects { apply plugin: "checkstyle" }
                """);

        assertThat(files.declared("gradle", ""))
                .containsExactly(
                        "plugin:java dev - build.gradle:8",
                        "plugin:kotlin dev - build.gradle:9",
                        "plugin:checkstyle dev - build.gradle:26",
                        "org.jetbrains.kotlin:kotlin-gradle-plugin dev 1.9.23 build.gradle:5",
                        "org.springframework.cloud:spring-cloud-dependencies 2023.0.1 build.gradle:12",
                        "org.projectlombok:lombok 1.18.32 build.gradle:16",
                        "com.google.guava:guava 33.2.0-jre build.gradle:17",
                        "org.slf4j:slf4j-api 2.0.13 build.gradle:18",
                        "a:one 1 build.gradle:19",
                        "a:two 2 build.gradle:19",
                        "a:three 3 build.gradle:19",
                        "d:managed 3.1 build.gradle:21",
                        "x:lambda 1 build.gradle:22",
                        "u:unknown - build.gradle:23",
                        "junit:junit dev 4.13.2 build.gradle:24");
    }

    @Test
    void versionsOfPluginsComeFromAbove() {
        ManifestFiles files = ManifestFiles.of(
                "settings.gradle.kts", """
                pluginManagement {
                    val quarkus: String by settings
                    plugins { id("io.quarkus") version "3.11.0" }
                }
                plugins { id("com.gradle.develocity") version("3.17.4") }
                """,
                "build.gradle.kts", "plugins { id(\"com.android.application\") version \"8.5.0\" apply false }\n",
                "app/build.gradle.kts", "plugins { id(\"com.android.application\"); id(\"io.quarkus\") }\n");

        assertThat(files.declared("gradle", ""))
                .containsExactly("plugin:com.gradle.develocity dev 3.17.4 settings.gradle.kts:5");
        assertThat(files.declared("gradle", "app"))
                .containsExactly(
                        "plugin:com.android.application dev 8.5.0 build.gradle.kts:1",
                        "plugin:io.quarkus dev 3.11.0 settings.gradle.kts:3");
    }

    @Test
    void pluginThatIsAScriptBringsWhatItApplies() {
        ManifestFiles files = ManifestFiles.of(
                "app/build.gradle.kts", "plugins { id(\"acme.application\") }\n",
                "build-logic/src/main/kotlin/acme.application.gradle.kts",
                        "plugins {\n id(\"acme.base\")\n application\n}\n",
                "build-logic/src/main/kotlin/acme.base.gradle.kts",
                        "plugins { id(\"acme.application\"); checkstyle }\n");

        assertThat(files.declared("gradle", "app"))
                .containsExactly(
                        "plugin:acme.application dev - app/build.gradle.kts:1",
                        "plugin:acme.base dev - build-logic/src/main/kotlin/acme.application.gradle.kts:2",
                        "plugin:application dev - build-logic/src/main/kotlin/acme.application.gradle.kts:3",
                        "plugin:acme.application dev - build-logic/src/main/kotlin/acme.base.gradle.kts:1",
                        "plugin:checkstyle dev - build-logic/src/main/kotlin/acme.base.gradle.kts:1");
    }

    @Test
    void multiplatformSourceSets() {
        ManifestFiles files = ManifestFiles.of("build.gradle.kts", """
                kotlin {
                    jvm()
                    sourceSets {
                        commonMain.dependencies { implementation("io.ktor:ktor-client-core:2.3.11") }
                        val commonTest by getting {
                            dependencies { implementation(kotlin("test")) }
                        }
                    }
                }
                """);

        assertThat(files.declared("gradle", ""))
                .containsExactly(
                        "io.ktor:ktor-client-core 2.3.11 build.gradle.kts:4",
                        "org.jetbrains.kotlin:kotlin-test dev - build.gradle.kts:6");
    }

    @Test
    void constantsOfBuildSrc() {
        ManifestFiles files = ManifestFiles.of(
                "buildSrc/src/main/kotlin/Versions.kt", "object Versions {\n  const val retrofit = \"2.11.0\"\n}\n",
                "app/build.gradle.kts",
                        "dependencies { api(\"com.squareup.retrofit2:retrofit:${Versions.retrofit}\") }\n");

        assertThat(files.declared("gradle", "app"))
                .containsExactly("com.squareup.retrofit2:retrofit 2.11.0 app/build.gradle.kts:1");
    }

    @Test
    void lockFile() {
        ManifestFiles files = ManifestFiles.of(
                "build.gradle",
                        "plugins { id 'org.springframework.boot' }\ndependencies { implementation 'a:b:1+'; testImplementation 'c:d:latest.release'; api 'e:f' }\n",
                "gradle.lockfile", """
                # This is a Gradle generated file for dependency locking.
                a:b:1.9=testCompileClasspath
                a:b:1.8=compileClasspath,runtimeClasspath
                c:d:2.0=testCompileClasspath,testRuntimeClasspath
                empty=annotationProcessor
                """,
                "buildscript-gradle.lockfile",
                        "org.springframework.boot:org.springframework.boot.gradle.plugin:3.3.1=classpath\n");

        assertThat(files.versions("gradle", ""))
                .containsExactly("plugin:org.springframework.boot=3.3.1", "a:b=1.8", "c:d=2.0");
        assertThat(files.resolved("gradle", "", "a:b")).isEqualTo("1.8 gradle.lockfile:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dependencies {",
                "dependencies { implementation 'a:b:1",
                "dependencies { implementation(\"a:b:${",
                "}}}} dependencies { implementation(libs.",
                "plugins { id }",
                "((((((",
                "'''",
                "ext = [",
            })
    void brokenScriptsDeclareNothing(String script) {
        assertThat(ManifestFiles.of("build.gradle", script, "gradle/libs.versions.toml", CATALOG)
                        .declared("gradle", ""))
                .isEmpty();
    }
}

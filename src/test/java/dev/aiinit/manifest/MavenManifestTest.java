package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenManifestTest {
    private static final String PARENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>${spring-boot.version}</version>
                <relativePath/>
              </parent>
              <groupId>com.acme</groupId>
              <artifactId>shop-parent</artifactId>
              <version>1.0</version>
              <packaging>pom</packaging>
              <properties>
                <spring-boot.version>3.3.1</spring-boot.version>
                <assertj.version>3.25.0</assertj.version>
                <mapstruct.version>1.5.${mapstruct.patch}</mapstruct.version>
                <mapstruct.patch>5.Final</mapstruct.patch>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.springframework.cloud</groupId>
                    <artifactId>spring-cloud-dependencies</artifactId>
                    <version>2023.0.1</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                  <dependency>
                    <groupId>org.assertj</groupId>
                    <artifactId>assertj-core</artifactId>
                    <version>${assertj.version}</version>
                  </dependency>
                  <dependency>
                    <groupId>com.acme</groupId>
                    <artifactId>shop-model</artifactId>
                    <version>${project.version}</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version></plugin>
                    <plugin><groupId>com.acme</groupId><artifactId>only-managed</artifactId><version>1</version></plugin>
                  </plugins>
                </pluginManagement>
              </build>
            </project>
            """;
    private static final String MODULE = """
            <project>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>shop-parent</artifactId>
                <version>1.0</version>
              </parent>
              <artifactId>shop-web</artifactId>
              <properties><assertj.version>3.26.0</assertj.version></properties>
              <dependencies>
                <!-- <dependency><groupId>ghost</groupId><artifactId>ghost</artifactId></dependency> -->
                <dependency>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-starter-web</artifactId>
                  <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions>
                </dependency>
                <dependency>
                  <groupId>${project.groupId}</groupId>
                  <artifactId>shop-model</artifactId>
                </dependency>
                <dependency>
                  <groupId>org.assertj</groupId>
                  <artifactId>assertj-core</artifactId>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>a</groupId><artifactId>b</artifactId><version>${unknown}</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-surefire-plugin</artifactId></plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.13.0</version>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                          <groupId>org.mapstruct</groupId>
                          <artifactId>mapstruct-processor</artifactId>
                          <version>${mapstruct.version}</version>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
              <profiles>
                <profile>
                  <id>dev</id>
                  <dependencies>
                    <dependency>
                      <groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.2.224</version>
                    </dependency>
                  </dependencies>
                </profile>
              </profiles>
            </project>
            """;

    @Test
    void moduleGetsVersionsFromItsParents() {
        ManifestFiles files = ManifestFiles.of("pom.xml", PARENT, "web/pom.xml", MODULE);

        assertThat(files.declared("maven", "web"))
                .containsExactly(
                        "com.acme:shop-parent 1.0 web/pom.xml#parent.com.acme:shop-parent",
                        "org.springframework.boot:spring-boot-starter-web - web/pom.xml#dependencies.org.springframework.boot:spring-boot-starter-web",
                        "com.acme:shop-model 1.0 web/pom.xml#dependencies.com.acme:shop-model",
                        "org.assertj:assertj-core dev 3.26.0 web/pom.xml#dependencies.org.assertj:assertj-core",
                        "a:b - web/pom.xml#dependencies.a:b",
                        "org.apache.maven.plugins:maven-surefire-plugin dev 3.2.5 web/pom.xml#build.plugins.org.apache.maven.plugins:maven-surefire-plugin",
                        "org.apache.maven.plugins:maven-compiler-plugin dev 3.13.0 web/pom.xml#build.plugins.org.apache.maven.plugins:maven-compiler-plugin",
                        "org.mapstruct:mapstruct-processor dev 1.5.5.Final web/pom.xml#build.plugins.annotationProcessorPaths.org.mapstruct:mapstruct-processor",
                        "com.h2database:h2 2.2.224 web/pom.xml#profiles.dev.dependencies.com.h2database:h2",
                        "org.springframework.cloud:spring-cloud-dependencies 2023.0.1 pom.xml#dependencyManagement.org.springframework.cloud:spring-cloud-dependencies");
        assertThat(files.manifests().declared("maven", "web").get(1).evidence().line())
                .isEqualTo(11);
    }

    @Test
    void managedEntriesAloneAreNotInUse() {
        assertThat(ManifestFiles.of("pom.xml", PARENT).declared("maven", ""))
                .containsExactly(
                        "org.springframework.boot:spring-boot-starter-parent 3.3.1 pom.xml#parent.org.springframework.boot:spring-boot-starter-parent",
                        "org.springframework.cloud:spring-cloud-dependencies 2023.0.1 pom.xml#dependencyManagement.org.springframework.cloud:spring-cloud-dependencies");
    }

    @Test
    void aBillOfMaterialsInTheRepositoryGivesVersions() {
        String bom = """
                <project>
                  <groupId>g</groupId><artifactId>bom</artifactId><version>1</version>
                  <properties><y.version>2.1</y.version></properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>x</groupId><artifactId>y</artifactId><version>${y.version}</version></dependency>
                    <dependency><groupId>g</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """;
        String app = """
                <project>
                  <groupId>g</groupId><artifactId>app</artifactId>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>%s</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>y</artifactId></dependency>
                    <dependency><groupId>x</groupId><artifactId>z</artifactId></dependency>
                  </dependencies>
                </project>
                """;
        assertThat(ManifestFiles.of("app/pom.xml", app.formatted("g"), "bom/pom.xml", bom)
                        .declared("maven", "app"))
                .contains("x:y 2.1 app/pom.xml#dependencies.x:y", "x:z - app/pom.xml#dependencies.x:z");
        assertThat(ManifestFiles.of("app/pom.xml", app.formatted("h"), "bom/pom.xml", bom)
                        .declared("maven", "app"))
                .contains("x:y - app/pom.xml#dependencies.x:y");
    }

    @Test
    void parentIsTakenOnlyWhereItReallyIs() {
        String child = """
                <project>
                  <parent><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s</parent>
                  <artifactId>c</artifactId>
                  <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId><version>${v}</version></dependency></dependencies>
                </project>
                """;
        String parent = "<project><artifactId>p</artifactId><properties><v>7</v></properties></project>";

        assertThat(declaredBy(child.formatted("p", ""), "pom.xml", parent)).contains("x:y 7");
        assertThat(declaredBy(child.formatted("other", ""), "pom.xml", parent)).contains("x:y -");
        assertThat(declaredBy(child.formatted("p", "<relativePath/>"), "pom.xml", parent))
                .contains("x:y -");
        assertThat(declaredBy(child.formatted("p", "<relativePath>../up</relativePath>"), "up/pom.xml", parent))
                .contains("x:y 7");
        assertThat(declaredBy(child.formatted("p", "<relativePath>../../../pom.xml</relativePath>"), "pom.xml", parent))
                .contains("x:y -");
    }

    private static String declaredBy(String child, String parentPath, String parent) {
        return ManifestFiles.of("c/pom.xml", child, parentPath, parent)
                .declared("maven", "c")
                .get(1);
    }

    @Test
    void circlesEnd() {
        String pom = """
                <project>
                  <parent><groupId>g</groupId><artifactId>a</artifactId><version>${a}</version><relativePath>pom.xml</relativePath></parent>
                  <artifactId>a</artifactId>
                  <properties><a>${b}${b}</a><b>${a}${a}</b><c>${c}</c></properties>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>y</artifactId><version>${a}</version></dependency>
                    <dependency><groupId>x</groupId><artifactId>${c}</artifactId></dependency>
                    <dependency/>
                    text
                  </dependencies>
                </project>
                """;

        assertThat(ManifestFiles.of("pom.xml", pom).declared("maven", ""))
                .containsExactly("g:a - pom.xml#parent.g:a", "x:y - pom.xml#dependencies.x:y");
    }
}

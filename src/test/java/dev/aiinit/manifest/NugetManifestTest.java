package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NugetManifestTest {
    private static final String CENTRAL = """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <AspireVersion>8.1.0</AspireVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Aspire.Hosting" Version="$(AspireVersion)" />
                <PackageVersion Include="serilog" Version="3.1.1" />
              </ItemGroup>
              <ItemGroup>
                <GlobalPackageReference Include="Nerdbank.GitVersioning" Version="3.6.133" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """;
    private static final String PROJECT = """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework><Own>1.0</Own></PropertyGroup>
              <!-- <ItemGroup><PackageReference Include="Ghost" Version="1" /></ItemGroup> -->
              <ItemGroup>
                <PackageReference Include="Aspire.Hosting" />
                <PackageReference Include="Serilog" />
                <PackageReference Include="Own" Version="$(Own)" />
                <PackageReference Include="Element"><Version>2.0</Version></PackageReference>
                <PackageReference Include="Analyzer" Version="9" PrivateAssets="All" />
                <PackageReference Include="Unknown" Version="$(Nowhere)" />
                <PackageReference Update="Serilog" />
              </ItemGroup>
              <ItemGroup><ProjectReference Include="..\\Core\\Core.csproj" /></ItemGroup>
            </Project>
            """;

    @Test
    void versionsMayStandInOnePlace() {
        ManifestFiles files = ManifestFiles.of("Directory.Packages.props", CENTRAL, "src/Api/Api.csproj", PROJECT);

        assertThat(files.declared("nuget", "src/Api"))
                .containsExactly(
                        "Aspire.Hosting 8.1.0 Directory.Packages.props#PackageVersion.Aspire.Hosting",
                        "Serilog 3.1.1 Directory.Packages.props#PackageVersion.Serilog",
                        "Own 1.0 src/Api/Api.csproj#PackageReference.Own",
                        "Element 2.0 src/Api/Api.csproj#PackageReference.Element",
                        "Analyzer dev 9 src/Api/Api.csproj#PackageReference.Analyzer",
                        "Unknown - src/Api/Api.csproj#PackageReference.Unknown");
        assertThat(files.declared("nuget", ""))
                .containsExactly(
                        "Nerdbank.GitVersioning dev 3.6.133 Directory.Packages.props#GlobalPackageReference.Nerdbank.GitVersioning");
    }

    @Test
    void testProjectsServeDevelopment() {
        ManifestFiles files = ManifestFiles.of("T.csproj", """
                <Project><ItemGroup>
                  <PackageReference Include="xunit" Version="2.8.0" />
                  <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.10.0" />
                </ItemGroup></Project>
                """);

        assertThat(files.declared("nuget", ""))
                .containsExactly(
                        "xunit dev 2.8.0 T.csproj#PackageReference.xunit",
                        "Microsoft.NET.Test.Sdk dev 17.10.0 T.csproj#PackageReference.Microsoft.NET.Test.Sdk");
    }

    @Test
    void lockFileTellsDirectFromTransitive() {
        ManifestFiles files = ManifestFiles.of("A.csproj", """
                <Project><ItemGroup>
                  <PackageReference Include="Serilog" Version="3.*" />
                  <PackageReference Include="Other" Version="1" />
                </ItemGroup></Project>
                """, "packages.lock.json", """
                {
                  "version": 1,
                  "dependencies": {
                    "net8.0": {
                      "serilog": {"type": "Direct", "requested": "[3.*, )", "resolved": "3.1.1", "contentHash": "x"},
                      "Other": {"type": "Transitive", "resolved": "9.9.9"}
                    }
                  }
                }
                """);

        assertThat(files.versions("nuget", "")).containsExactly("Serilog=3.1.1");
        assertThat(files.resolved("nuget", "", "Serilog")).isEqualTo("3.1.1 packages.lock.json#dependencies.serilog");
    }

    @Test
    void propertiesInACircleEnd() {
        assertThat(ManifestFiles.of("A.csproj", """
                <Project>
                  <PropertyGroup><A>$(B)$(B)</A><B>$(A)$(A)</B></PropertyGroup>
                  <ItemGroup><PackageReference Include="X" Version="$(A)" /></ItemGroup>
                </Project>
                """).declared("nuget", ""))
                .containsExactly("X - A.csproj#PackageReference.X");
    }
}

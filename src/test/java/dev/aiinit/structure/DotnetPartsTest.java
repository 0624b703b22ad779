package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import org.junit.jupiter.api.Test;

class DotnetPartsTest {
    private static String project(String sdk, String body) {
        return "\uFEFF<Project Sdk=\"" + sdk + "\">\r\n" + body + "\r\n</Project>\r\n";
    }

    private static String references(String... paths) {
        StringBuilder group = new StringBuilder("<ItemGroup>");
        for (String path : paths) {
            group.append("\n<ProjectReference Include=\"").append(path).append("\" />");
        }
        return group.append("\n</ItemGroup>").toString();
    }

    private static final String LIBRARY = project("Microsoft.NET.Sdk", "");

    @Test
    void pathsAsOnWindowsInAnyCase() {
        StructureLines lines = StructureLines.of(
                "src/Web/Web.csproj",
                project(
                        "Microsoft.NET.Sdk.Web",
                        references("..\\Core\\Core.csproj", "..\\..\\src\\SHARED\\shared.fsproj")),
                "src/Core/Core.csproj",
                LIBRARY,
                "src/Shared/Shared.fsproj",
                LIBRARY,
                "tests/Web.Tests/Web.Tests.csproj",
                project(
                        "Microsoft.NET.Sdk",
                        references("../../src/Web/Web.csproj")
                                + "<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\"/></ItemGroup>"));
        assertThat(lines.uses())
                .containsExactly(
                        "src/Web -> src/Core src/Web/Web.csproj#ProjectReference.Core",
                        "src/Web -> src/Shared src/Web/Web.csproj#ProjectReference.shared",
                        "tests/Web.Tests ->dev src/Web tests/Web.Tests/Web.Tests.csproj#ProjectReference.Web");
        assertThat(lines.missing()).isEmpty();
    }

    @Test
    void aPackageOfThatNameACommentAndAnExampleAreNoReferences() {
        StructureLines lines = StructureLines.of(
                "src/Web/Web.csproj",
                project(
                        "Microsoft.NET.Sdk",
                        "<!--" + references("..\\Core\\Core.csproj")
                                + "--><ItemGroup><PackageReference Include=\"Core\" Version=\"1.0\"/></ItemGroup>"),
                "src/Core/Core.csproj",
                LIBRARY,
                "samples/Demo/Demo.csproj",
                project("Microsoft.NET.Sdk", references("..\\..\\src\\Core\\Core.csproj")));
        assertThat(lines.uses()).isEmpty();
        assertThat(lines.parts()).containsExactly("src/Core", "src/Web");
    }

    @Test
    void aReferenceToNothingIsTold() {
        String web = project(
                "Microsoft.NET.Sdk", references("..\\Gone\\Gone.csproj", "..\\Sub\\Sub.csproj", "$(Far)\\X.csproj"));
        String optional = web.replace("Gone.csproj\"", "Gone.csproj\" Condition=\"'$(X)' == '1'\"");
        InMemoryRepository repository = InMemoryRepository.of(
                "src/Web/Web.csproj",
                web,
                ".gitmodules",
                "[submodule \"sub\"]\n\tpath = src/Sub\n\turl = https://example.org/sub.git\n",
                "All.sln",
                "Project(\"{FAE0}\") = \"Web\", \"src\\Web\\Web.csproj\", \"{1}\"\nEndProject\n"
                        + "Project(\"{FAE0}\") = \"Old\", \"src\\Old\\Old.csproj\", \"{2}\"\nEndProject\n"
                        + "Project(\"{2150}\") = \"docs\", \"docs\", \"{3}\"\nEndProject\n",
                "New.slnx",
                "<Solution><Folder Name=\"/a/\"><Project Path=\"src/Lost/Lost.csproj\"/></Folder><Project Path=\"src/Web/Web.csproj\"/></Solution>");
        assertThat(StructureLines.of(repository).missing())
                .containsExactly(
                        "..\\Gone\\Gone.csproj src/Web/Web.csproj#ProjectReference.Gone",
                        "src\\Old\\Old.csproj All.sln#Project",
                        "src/Lost/Lost.csproj New.slnx#Project");
        assertThat(StructureLines.of(
                                repository.with("src/Web/Web.csproj", optional).withUnlisted("src/Old/Old.csproj"))
                        .missing())
                .containsExactly("src/Lost/Lost.csproj New.slnx#Project");
    }

    @Test
    void kitsAndOutputTypesTellPrograms() {
        assertThat(StructureLines.of(
                                "Api/Api.csproj", project("Microsoft.NET.Sdk.Web", ""),
                                "Host/Host.csproj", project("Aspire.AppHost.Sdk/13.1.0", ""),
                                "Lib/Lib.csproj", LIBRARY,
                                "Pages/Pages.csproj",
                                        project(
                                                "Microsoft.NET.Sdk.Web",
                                                "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>"),
                                "Tests/Tests.csproj",
                                        project(
                                                "MSTest.Sdk",
                                                "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>"),
                                "Tool/Tool.csproj",
                                        project(
                                                "Microsoft.NET.Sdk",
                                                "<PropertyGroup><OutputType>exe</OutputType></PropertyGroup>"))
                        .deployable())
                .containsExactly(
                        "Api Api/Api.csproj#@Sdk",
                        "Host Host/Host.csproj#@Sdk",
                        "Tool Tool/Tool.csproj#PropertyGroup.OutputType");
    }
}

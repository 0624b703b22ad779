package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.CommandKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pytest -q                                             | TEST
            python -m pytest tests                                | TEST
            CI=1 uv run --frozen --group dev pytest               | TEST
            poetry run pytest                                     | TEST
            ./vendor/bin/phpunit                                  | TEST
            php vendor/bin/phpunit                                | TEST
            npx --yes playwright test                             | TEST
            yarn jest --ci                                        | TEST
            pnpm exec vitest run                                  | TEST
            go test ./...                                         | TEST
            cargo test --workspace                                | TEST
            mvn -B test                                           | TEST
            ./gradlew check                                       | TEST
            dotnet test --no-build                                | TEST
            python manage.py test                                 | TEST
            bundle exec rspec                                     | TEST
            bin/rails db:test:prepare test test:system            | TEST
            helm unittest charts/shop                             | TEST
            ct lint --target-branch main                          | LINT
            xvfb-run -a npx cypress run                           | TEST
            docker compose run --rm -e CI=1 web pytest            | TEST
            docker-compose -f ci.yml exec -T app vendor/bin/pest  | TEST
            ./mvx mvn --no-transfer-progress verify               | BUILD
            mise exec node@22 -- npm ci                           | SETUP
            nix develop .#ci -c cargo test                        | TEST
            doppler run -- next dev                               | DEV
            corepack pnpm install                                 | SETUP
            npx eslint .                                          | LINT
            ruff check .                                          | LINT
            cargo clippy -- -D warnings                           | LINT
            golangci-lint run                                     | LINT
            go vet ./...                                          | LINT
            vendor/bin/phpstan analyse                            | LINT
            uv run ruff format --check                            | FORMAT
            cargo fmt --all --check                               | FORMAT
            npx prettier --check .                                | FORMAT
            ./mvnw spotless:check                                 | FORMAT
            tsc --noEmit                                          | TYPECHECK
            npx tsc -p . --noEmit                                 | TYPECHECK
            mypy src                                              | TYPECHECK
            tsc                                                   | BUILD
            python -m build                                       | BUILD
            mvn -B verify                                         | BUILD
            ./gradlew build                                       | BUILD
            cmake --build build                                   | BUILD
            go build ./...                                        | BUILD
            npm ci                                                | SETUP
            npm install --no-audit                                | SETUP
            pnpm i --frozen-lockfile                              | SETUP
            yarn --immutable                                      | SETUP
            pip install -e .[dev]                                 | SETUP
            python -m pip install -r requirements.txt             | SETUP
            composer install --no-progress                        | SETUP
            go mod download                                       | SETUP
            python manage.py runserver                            | DEV
            bin/dev                                               | DEV
            ./mvnw spring-boot:run                                | DEV
            """)
    void knowsTheTool(String command, CommandKind kind) {
        assertThat(ToolTable.sort(command).map(CommandSort::kind)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm install -g pnpm",
                "npm i typescript@next",
                "pip install --upgrade pip",
                "pip install tox",
                "yarn add left-pad",
                "git push",
                "echo pytest",
                "docker build .",
                "go install github.com/x/y@latest",
                "npm publish",
                "./deploy.sh",
                "pnpm run build"
            })
    void knowsNothingOf(String command) {
        assertThat(ToolTable.sort(command)).isEmpty();
    }

    @Test
    void aLifeCycleRunsTheTestsUnlessToldNotTo() {
        assertThat(ToolTable.buildsWithTests("./mvnw -B verify")).isTrue();
        assertThat(ToolTable.buildsWithTests("mise exec -- mvn -B verify")).isTrue();
        assertThat(ToolTable.buildsWithTests("mvn install -DskipTests")).isFalse();
        assertThat(ToolTable.buildsWithTests("mvn package -DskipTests=false")).isTrue();
        assertThat(ToolTable.buildsWithTests("./gradlew clean build")).isTrue();
        assertThat(ToolTable.buildsWithTests("./gradlew build -x test")).isFalse();
        assertThat(ToolTable.buildsWithTests("gradle assemble")).isFalse();
        assertThat(ToolTable.buildsWithTests("npm run build")).isFalse();
    }
}

#!/usr/bin/env bash
# How long the built program takes to start: `mvn -B package`, then this. An argument sets the number of rounds.
#
#   --version        against a hello-world jar on the same JVM with the same flags
#   --yes on a sample against `rulesync generate`, which is installed into a cache folder outside the repository
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/race.sh"
rounds=${1:-21}
program=$root/target/ai-init/bin/ai-init
[ -x "$program" ] || race_fail "no $program: build it with: mvn -B package"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/ai-init-bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
# The flags are asked of the launcher, with a stand-in for Java that prints what it is given.
mkdir -p "$work/jdk/bin"
echo 'JAVA_VERSION="17"' >"$work/jdk/release"
printf '#!/bin/sh\nwhile [ "$1" != -jar ]; do echo "$1"; shift; done\n' >"$work/jdk/bin/java"
chmod +x "$work/jdk/bin/java"
mapfile -t flags < <(JAVA_HOME=$work/jdk "$program")
[ "${#flags[@]}" -gt 0 ] || race_fail "the launcher gave no flags"

cat >"$work/Hello.java" <<'JAVA'
public class Hello {
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
JAVA
(cd "$work" && "${java}c" --release 17 Hello.java && "${java%java}jar" --create --file hello.jar --main-class Hello Hello.class) ||
    race_fail "could not build the hello-world jar"

hello_jar() { "$java" "${flags[@]}" -jar "$work/hello.jar"; }
ai_init_version() { "$program" --version; }

"$java" -version 2>&1 | sed -n 1p
race "$rounds" hello_jar 1.5 ai_init_version

sample=$root/samples/headless-wordpress
if [ ! -f "$sample/answers.yml" ]; then
    echo "no $sample: the second comparison is left out"
    exit 0
fi
if [ ! -x "$cache/node_modules/.bin/node" ] || [ ! -d "$cache/node_modules/rulesync" ]; then
    command -v npm >/dev/null || race_fail "rulesync is not in $cache, and there is no npm to install it"
    # The package "node" brings the Node that rulesync needs, whatever this machine has.
    npm install --no-audit --no-fund --loglevel=error --prefix "$cache" rulesync@17.0.0 node@24.21.0 >/dev/null ||
        race_fail "could not install rulesync"
fi
node=$cache/node_modules/.bin/node
rulesync=$cache/node_modules/rulesync/dist/cli/index.js
mkdir "$work/rulesync"
(cd "$work/rulesync" && "$node" "$rulesync" init) >/dev/null 2>&1 || race_fail "rulesync init failed"

# Both write all their files anew in each round. rulesync writes two.
before_rulesync_generate() { rm -f "$work/rulesync/CLAUDE.md" "$work/rulesync/AGENTS.md"; }
rulesync_generate() {
    cd "$work/rulesync" && "$node" "$rulesync" generate --targets claudecode,agentsmd --features rules
}
before_ai_init_yes() { rm -rf "$work/output"; }
ai_init_yes() {
    "$program" --yes --answers "$sample/answers.yml" -C "$sample/repo" --output "$work/output"
}
ai_init_yes >/dev/null 2>"$work/error" || race_fail "ai-init --yes failed on the sample: $(cat "$work/error")"
race "$rounds" rulesync_generate 0.8 ai_init_yes

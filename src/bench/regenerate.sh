#!/usr/bin/env bash
# How long a regenerate and a check take where nothing has changed, against `rulesync generate` and a hello-world jar.
# `mvn -B package`, then src/bench/startup.sh once (it installs rulesync), then this. An argument sets the number of rounds.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/race.sh"
rounds=${1:-15}
program=$root/target/ai-init/bin/ai-init
[ -x "$program" ] || race_fail "no $program: build it with: mvn -B package"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/ai-init-bench
node=$cache/node_modules/.bin/node
rulesync=$cache/node_modules/rulesync/dist/cli/index.js
[ -x "$node" ] && [ -f "$rulesync" ] || race_fail "no rulesync: run src/bench/startup.sh once"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

mkdir "$work/rulesync" && (cd "$work/rulesync" && "$node" "$rulesync" init) >/dev/null 2>&1 || race_fail "rulesync init failed"
cp -R "$root/samples/headless-wordpress/repo" "$work/repo"
(cd "$work/repo" && git init -q . && git add -A) || race_fail "no git"
"$program" --yes -q --answers "$root/samples/headless-wordpress/answers.yml" -C "$work/repo" 2>/dev/null ||
    race_fail "ai-init --yes failed on the sample"
printf 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }' >"$work/Hello.java"
(cd "$work" && "${java}c" --release 17 Hello.java && "${java%java}jar" --create --file hello.jar --main-class Hello Hello.class) ||
    race_fail "could not build the hello-world jar"

rulesync_generate() {
    cd "$work/rulesync" && "$node" "$rulesync" generate --targets claudecode,agentsmd --features rules
}
warm_regenerate() { "$program" regenerate -C "$work/repo"; }
# The same, but for a run that has to render and merge everything to find that nothing changes.
before_full_regenerate() { rm -f "$work/repo/.ai/.ai-init/fingerprint"; }
full_regenerate() { "$program" regenerate -C "$work/repo"; }
hello_jar() { "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$work/hello.jar"; }
up_to_date_check() { "$program" check -C "$work/repo"; }

race "$rounds" rulesync_generate 0.6 warm_regenerate
race "$rounds" rulesync_generate 0.6 full_regenerate
warm_regenerate
race "$rounds" hello_jar 2 up_to_date_check

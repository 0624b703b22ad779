#!/usr/bin/env bash
# How long it takes to list a large git repository, against `rg --files`: the listing that every command begins with,
# in a JVM of its own (start included), and all of `ai-init detect --json`.
#
#   src/bench/listing.sh [ROUNDS [FOLDER]]
#
# FOLDER: a source tree of one's own, such as an unpacked linux-source package; without it, a repository with 78,000
# files is made in the cache folder outside the repository.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/race.sh"
. "$root/src/bench/listing-alone.sh"
rounds=${1:-7}
program=$root/target/ai-init/bin/ai-init
[ -x "$program" ] || race_fail "no $program: build it with: mvn -B package"
command -v rg >/dev/null || race_fail "no rg: install ripgrep"

# make_tree FOLDER: 78,000 small files in 5,200 folders, 300 with a .gitignore, and 20,000 ignored files, as in a kernel
# source tree that was built.
make_tree() {
    mkdir -p "$1" && cd "$1" || return 1
    awk 'BEGIN { for (i = 0; i < 5200; i++) printf "d%d/e%d/f%d\n", i % 20, i % 400, i }' >.folders
    xargs mkdir -p <.folders || return 1
    awk '{ folder = $0
        for (i = 0; i < 15; i++) { file = folder "/file" i (i % 3 ? ".c" : ".h"); print "int f" i ";" >file; close(file) }
        if (NR % 17 == 0) { file = folder "/.gitignore"; print "*.o\n/build/\n!keep.o" >file; close(file) }
        if (NR % 17 == 0) for (i = 0; i < 65; i++) { file = folder "/file" i ".o"; print "" >file; close(file) } }' .folders
    rm .folders
    git init -q . && git add -A &&
        git -c user.name=bench -c user.email=bench@example.invalid -c commit.gpgsign=false commit -qm tree
}

tree=${2:-}
if [ -z "$tree" ]; then
    tree=${XDG_CACHE_HOME:-$HOME/.cache}/ai-init-bench/tree
    if [ ! -d "$tree" ]; then
        echo "making $tree"
        (make_tree "$tree.new") && mv "$tree.new" "$tree" || race_fail "could not make the tree"
    fi
fi
[ -d "$tree/.git" ] || echo "note: $tree is no git repository, so ai-init lists with its own rules"
echo "$tree: $(cd "$tree" && rg --files | wc -l) files"

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jars=$(printf '%s:' "$root"/target/ai-init/lib/*.jar)
flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)
listing_make "$work" "$tree"

list_files() { listing_run "$tree"; }
ai_init_detect() { "$program" detect --json -C "$tree"; }
rg_files() { cd "$tree" && rg --files; }

if ! message=$(ai_init_detect 2>&1 >/dev/null); then
    race_fail "ai-init detect failed: $message"
fi
race "$rounds" rg_files 2 list_files
race "$rounds" rg_files 5 ai_init_detect

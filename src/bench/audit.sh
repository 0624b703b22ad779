#!/usr/bin/env bash
# What `ai-init audit` costs: against `cat` of all text files, against `repomix` counting the same tree, the listing
# without git against `rg --files`, and how time and memory grow up to a million files.
#
#   mvn -B package, then src/bench/audit.sh [ROUNDS [PART...]]
#
# PART: cat, list, repomix, grow; all of them without one. The trees are made once, in the cache folder outside the repository
# (about 4 GB); repomix is installed there, too.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/race.sh"
. "$root/src/bench/listing-alone.sh"
rounds=${1:-7}
[ $# -eq 0 ] || shift
parts=${*:-cat list repomix grow}
program=$root/target/ai-init/bin/ai-init
[ -x "$program" ] || race_fail "no $program: build it with: mvn -B package"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/ai-init-bench
mkdir -p "$cache"
# MiB that a million files must fit into.
heap=256
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
jars=$(printf '%s:' "$root"/target/ai-init/lib/*.jar)
flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)

# make_text FOLDER FILES LINES: files of so many lines of this repository's own source, fifteen to a folder.
make_text() {
    mkdir -p "$1" && cd "$1" || return 1
    awk -v files="$2" 'BEGIN { for (i = 0; i * 15 < files; i++) printf "d%d/e%d/f%d\n", i % 20, i % 400, i }' >.folders
    xargs mkdir -p <.folders || return 1
    find "$root/src/main/java" -name '*.java' -print0 | sort -z | xargs -0 cat |
        awk -v files="$2" -v lines="$3" '{ text[NR] = $0 }
            END {
                split("java ts py go md yml c", ending, " ")
                while ((getline folder <".folders") > 0)
                    for (i = 0; i < 15 && made < files; i++) {
                        made++
                        file = folder "/file" i "." ending[made % 7 + 1]
                        for (line = 0; line < lines; line++) print text[(made * 131 + line) % NR + 1] >file
                        close(file)
                    } }'
    rm .folders
}

# tree NAME FILES LINES: makes the tree of this name unless it is there, and sets $tree.
tree() {
    tree=$cache/$1
    if [ ! -d "$tree" ]; then
        echo "making $tree"
        rm -rf "$tree.new"
        (make_text "$tree.new" "$2" "$3") && mv "$tree.new" "$tree" || race_fail "could not make the tree"
    fi
}

tracked() {
    [ -d "$tree/.git" ] || (cd "$tree" && git init -q . && git -c core.compression=0 -c gc.auto=0 add -A) ||
        race_fail "no git in $tree"
}

audit() { "$program" audit --json -C "$tree"; }
cat_files() { cd "$tree" && git ls-files -z | xargs -0 cat; }
rg_files() { cd "$plain" && rg --files; }

# cpu COMMAND...: user and system seconds and the largest size of the process.
cpu() {
    local line
    line=$( { /usr/bin/time -f '%e s, user %U s, sys %S s, %M kB' "$@" >/dev/null; } 2>&1 | tail -1)
    echo "  $line"
}

if [[ " $parts " == *" cat "* ]]; then
    tree large 78000 370
    tracked
    echo "$tree: $(du -sh --exclude=.git "$tree" | cut -f1)"
    race "$rounds" cat_files 1.3 audit
    if [ -x /usr/bin/time ]; then cpu "$program" audit --json -C "$tree"; fi
fi

if [[ " $parts " == *" list "* ]]; then
    command -v rg >/dev/null || race_fail "no rg: install ripgrep"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    tree small 78000 2
    plain=$tree
    # 125,000 installed files beside them, which an ignore file names: they are never entered.
    installed=$cache/installed
    if [ ! -d "$installed" ]; then
        rm -rf "$installed.new"
        cp -R "$plain" "$installed.new" && (make_text "$installed.new/node_modules" 125000 1) || race_fail "no node_modules"
        find "$installed.new" -maxdepth 1 -name .git -exec rm -rf {} +
        printf 'node_modules/\n' >"$installed.new/.gitignore"
        printf 'node_modules/\n' >"$installed.new/.ignore"
        mv "$installed.new" "$installed"
    fi
    listing_make "$work" "$plain"
    list_files() { listing_run "$plain"; }
    # Without git: the rules are our own.
    race "$rounds" rg_files 2.5 list_files
    plain=$installed
    race "$rounds" rg_files 3 list_files
    tree=$cache/small-git
    [ -d "$tree" ] || cp -R "$cache/small" "$tree" || race_fail "no copy"
    tracked
    plain=$tree
    race "$rounds" rg_files 1.5 list_files
fi

if [[ " $parts " == *" repomix "* ]]; then
    node=$cache/node_modules/.bin/node
    if [ ! -x "$node" ] || [ ! -d "$cache/node_modules/repomix" ]; then
        (cd "$cache" && npm install --silent --no-fund --no-audit repomix@1.18.1 node@24) || race_fail "npm install failed"
    fi
    tree middle 2000 200
    tracked
    repomix_counts() { cd "$tree" && "$node" "$cache/node_modules/repomix/bin/repomix.cjs" --no-security-check --no-git-sort-by-changes -o "$cache/repomix.xml" .; }
    # Ten times as fast.
    race "$rounds" repomix_counts 0.1 audit
fi

if [[ " $parts " == *" grow "* ]]; then
    [ -x /usr/bin/time ] || race_fail "no /usr/bin/time"
    for files in 10000 100000 1000000; do
        tree "grow-$files" "$files" 2
        echo "$files files, without git, at most $heap MiB of heap:"
        # The launcher's own limit is higher, so the JVM is started here.
        cpu "$java" "${flags[@]}" "-Xmx${heap}m" -Xss2m -cp "$jars" dev.aiinit.Main audit --json -C "$tree"
    done
fi

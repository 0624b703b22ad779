#!/usr/bin/env bash
# How right detection is: what `detect --json` says of the development repositories, held against a truth file of each.
#
#   src/bench/accuracy.sh [FOLDER]
#
# FOLDER: clones that are there already, as OWNER+NAME each; without it they are made once, at the commits of the truth files, in
# the cache folder outside the repository. Prints the table of CONTRIBUTING.md and each deviation, also into target/accuracy.md;
# fails when a field is below the bar (-Daccuracy.least, 0.9).
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/ai-init-bench/accuracy}
mkdir -p "$folder"

# make_clone REPOSITORY COMMIT FOLDER: the one commit, and no history.
make_clone() {
    git init -q "$3" &&
        git -C "$3" fetch -q --depth 1 "https://github.com/$1" "$2" &&
        git -C "$3" checkout -q FETCH_HEAD
}

for truth in "$root"/src/test/resources/truth/*.yml; do
    name=$(basename "$truth" .yml)
    repository=$(sed -n 's/^repository: //p' "$truth")
    commit=$(sed -n 's/^commit: //p' "$truth")
    clone=$folder/$name
    if [ ! -e "$clone" ]; then
        echo "cloning $repository"
        make_clone "$repository" "$commit" "$clone.new" && mv "$clone.new" "$clone" || {
            rm -rf "$clone.new"
            echo "no $repository at $commit" >&2
            exit 1
        }
    fi
    at=$(git -C "$clone" rev-parse HEAD)
    [ "$at" = "$commit" ] || echo "$repository stands at $at; its truth was written for $commit" >&2
done

cd "$root" && mvn -B -q -P accuracy test -Daccuracy.repositories="$folder"

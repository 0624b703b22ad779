# Sourced by the scripts beside it: times commands against each other. Needs bash 5.
#
# Machines are shared and their speed drifts, so milliseconds say little. What is compared runs in the same round, the
# ratio is taken per round, and the median of the ratios is what counts.

race_fail() {
    echo "$*" >&2
    exit 1
}

[ "${BASH_VERSINFO[0]}" -ge 5 ] || race_fail "needs bash 5 or later, for its clock"

# race_median NUMBER...: the middle one.
race_median() {
    printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"
}

# race_time FUNCTION: microseconds that it takes, in $took. Its output is dropped; if it fails, so does the script.
race_time() {
    local start=${EPOCHREALTIME/[.,]/} status
    "$1" >/dev/null 2>&1 </dev/null
    status=$?
    took=$((${EPOCHREALTIME/[.,]/} - start))
    [ "$status" = 0 ] || race_fail "$1 failed ($status)"
}

# race ROUNDS BASE TARGET OTHER: runs the functions BASE and OTHER (and before_BASE and before_OTHER, untimed, where
# they exist) in turn, and prints how much longer OTHER takes. TARGET is the ratio wished for.
race() {
    local rounds=$1 base=$2 target=$3 other=$4 round name took first second
    local -a bases=() others=() ratios=()
    for ((round = 0; round <= rounds; round++)); do
        for name in "$base" "$other"; do
            ! declare -F "before_$name" >/dev/null || "before_$name" >/dev/null 2>&1 || race_fail "before_$name failed"
            race_time "$name"
            if [ "$name" = "$base" ]; then first=$took; else second=$took; fi
        done
        # The first round warms the caches of the disk and does not count.
        [ "$round" -gt 0 ] || continue
        bases+=("$first")
        others+=("$second")
        ratios+=("$((second * 1000 / first))")
    done
    local ratio
    ratio=$(race_median "${ratios[@]}")
    awk -v other="$other" -v base="$base" -v ratio="$ratio" -v target="$target" -v n="$rounds" \
        -v ms="$(race_median "${others[@]}")" -v bms="$(race_median "${bases[@]}")" 'BEGIN {
            printf "%-28s %.2f x %s (wished: <= %s x) %s; medians of %d rounds: %.0f ms, %.0f ms\n",
                other, ratio / 1000, base, target, ratio / 1000 <= target ? "yes" : "NO", n, ms / 1000, bms / 1000 }'
}

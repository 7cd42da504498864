#!/usr/bin/env bash
# Runs one test project of the finished build and writes "passed failed skipped" beside its log.
# Always exits 0, so that the other projects still run; the totals decide.
set -uo pipefail

name=$(basename "$1")
logs=$ROOT/artifacts/testlogs
log=$logs/$name.log
begin=$SECONDS

has_tests() { grep -rqsE --include='*.cs' --exclude-dir=obj --exclude-dir=bin '\[(Fact|Theory)' "$ROOT/$1"; }

count() { sed -nE "s/^(Passed|Failed|Skipped)!.*[ ,]$1: *([0-9]+),.*/\2/p" "$log" | tail -n 1; }

report() {
  printf '%s %s %s\n' "$1" "$2" "$3" >"$logs/$name.telling"
  printf '  %s: %s goed, %s fout, %s overgeslagen (%s s)%s\n' "$name" "$1" "$2" "$3" "$((SECONDS - begin))" "${4:-}" >&2
}

if ! has_tests "$1"; then
  report 0 0 0 ', nog zonder tests'
  exit 0
fi

# Of the built assembly, not of the project: that was judged and built a moment ago.
only=()
[[ -z ${OVERSTEEK_FILTER:-} ]] || only=(--filter "$OVERSTEEK_FILTER")

(cd "$ROOT" && dotnet test "artifacts/bin/$name/release/$name.dll" --nologo ${only[@]+"${only[@]}"} \
  --logger "console;verbosity=minimal" --blame-hang-timeout 10m --blame-hang-dump-type none --results-directory "$logs/$name") >"$log" 2>&1 </dev/null
code=$?
passed=$(count Passed)
failed=$(count Failed)
skipped=$(count Skipped)

if [[ ${#only[@]} -gt 0 && $code -eq 0 && -z $passed ]] && grep -q 'No test matches' "$log"; then
  report 0 0 0 ', geen test met die naam'
elif [[ -z $passed ]] || [[ $code -ne 0 && $failed -eq 0 ]] || [[ $((passed + failed + skipped)) -eq 0 ]]; then
  tail -n 60 "$log" >&2
  report "${passed:-0}" "$((${failed:-0} + 1))" "${skipped:-0}" ", het testproject is afgebroken (code $code)"
elif [[ $code -ne 0 ]]; then
  grep -vE '^\[xUnit.net' "$log" | head -n 400 >&2
  report "$passed" "$failed" "$skipped"
else
  report "$passed" "$failed" "$skipped"
fi
exit 0

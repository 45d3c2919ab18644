#!/usr/bin/env bash
# Checks what PATHS names, one path per line, and says in GITHUB_OUTPUT where the reports are and what the check ended with.
set -uo pipefail

read -ra specwright <<< "$SPECWRIGHT"
arguments=()
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<< "$PATHS"
options=("--fail-on=$FAIL_ON")
[ -z "$BASE" ] || options+=("--base=$BASE")
reports=$(mktemp -d)

"${specwright[@]}" check "${options[@]}" --format github -- "${arguments[@]}"
code=$?
echo "code=$code" >> "$GITHUB_OUTPUT"
# A wrong call has no report.
if [ "$code" -eq 2 ]; then exit; fi

"${specwright[@]}" check "${options[@]}" --quiet --format sarif --output "$reports/specwright.sarif" -- "${arguments[@]}"
"${specwright[@]}" check "${options[@]}" --quiet --format markdown --output "$reports/specwright.md" -- "${arguments[@]}"
echo "sarif=$reports/specwright.sarif" >> "$GITHUB_OUTPUT"
echo "comment=$reports/specwright.md" >> "$GITHUB_OUTPUT"
cat "$reports/specwright.md" >> "$GITHUB_STEP_SUMMARY"
exit 0

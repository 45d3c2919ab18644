#!/usr/bin/env bash
# Puts the report into the pull request: into the comment that is there from the last run, or else into a new one.
set -euo pipefail

mine='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- specwright -->"))) | .id'
id=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" --jq "$mine" | head -n 1)
if [ -n "$id" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field body=@"$COMMENT" --silent
else
  gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" --field body=@"$COMMENT" --silent
fi

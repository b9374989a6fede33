#!/bin/sh
# The fast suite in two processes, which nothing distributes: to deal out ten thousand tests one by one takes a third process
# as long as many of them do. Arguments: what the first one tests; the second tests all else. PY is the interpreter.
shared=$(mktemp -d)
first=
trap 'rm -rf "$shared"' EXIT
trap 'test -z "$first" || kill "$first"; exit 130' INT TERM
export TESTS_SHARED="$shared"
# Each has a folder of its own for what it makes: in the common one either clears away what it holds for the other's leavings.

"$PY" -m pytest -q --basetemp="$shared/first" "$@" >"$shared/first.log" 2>&1 &
first=$!
"$PY" -m pytest -q --basetemp="$shared/second" tests $(printf -- '--ignore=%s ' "$@")
result=$?
wait "$first" || result=$?
first=
cat "$shared/first.log"
exit "$result"

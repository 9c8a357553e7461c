# SPDX-License-Identifier: MIT
# Unified diffs, which patch can apply.
{
    echo 'phạm vi tòan quốc'
    for i in 1 2 3 4 5 6 7 8; do echo "dòng $i"; done
    echo 'đựơc'
    echo 'tòan'
    for i in 1 2 3 4 5 6; do echo "dòng $i"; done
    printf 'tòan'
} >a.txt
printf 'tòan\r\n' >b.txt
printf 'toàn\n' >same.txt
run fix --diff --select tone a.txt same.txt b.txt
run fix --diff --select tone - <b.txt
run fix --diff --select tone same.txt
run fix --diff --select tone missing.txt
if command -v patch >/dev/null; then
    "$program" fix --dict "$dict" --diff --select tone a.txt >a.diff
    "$program" fix --dict "$dict" --select tone a.txt >fixed.txt
    patch -s a.txt a.diff && cmp a.txt fixed.txt
fi

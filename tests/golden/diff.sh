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
# names that need care
mkdir -p 'thư mục'
printf 'tòan\n' >'thư mục/một tệp.txt'
run fix --diff --select tone './thư mục/một tệp.txt'
run fix --diff --select tone "$PWD/b.txt" | sed "s|$PWD|/HERE|;s|${PWD#/}|HERE|"
odd=$(printf 'a"b\\c\td.txt')
printf 'tòan\n' >"$odd"
run fix --diff --select tone "$odd" | sed '1d'
# patch and git put in what fix would write
"$program" fix --dict "$dict" --select tone a.txt >fixed.txt
"$program" fix --dict "$dict" --diff --select tone a.txt 'thư mục/một tệp.txt' "$odd" >all.diff
for tool in 'patch -s -p1' 'git apply'; do
    command -v "${tool%% *}" >/dev/null || continue
    mkdir tree
    cp -R a.txt 'thư mục' "$odd" tree
    (cd tree && GIT_CEILING_DIRECTORIES=${PWD%/*} $tool <../all.diff) || echo "$tool failed"
    cmp tree/a.txt fixed.txt
    [ "$(cat 'tree/thư mục/một tệp.txt' "tree/$odd")" = "$(printf 'toàn\ntoàn')" ] || echo "$tool: a name was lost"
    rm -r tree
done

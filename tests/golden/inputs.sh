# SPDX-License-Identifier: MIT
# Files, folders and streams; one that can't be read does not stop the others.
printf 'tòan\n' >a.txt
: >empty.txt
printf 'a\000tòan\000\n' >nul.txt
mkdir -p folder/sub/.git folder/.hidden folder/z
cp a.txt folder/b.txt
cp a.txt folder/a.md
cp a.txt folder/program.c
cp a.txt folder/.c.txt
cp a.txt folder/sub/Z.txt
cp a.txt folder/sub/.git/d.txt
cp a.txt folder/.hidden/e.txt
ln -s ../a.txt folder/link.txt
ln -s .. folder/sub/up
ln -s nowhere folder/gone.txt
mkdir folder/folder.txt
run check --select tone --format jsonl folder
run check --select tone --format jsonl folder/ folder/sub/Z.txt
run check empty.txt
run check /dev/null
run check --select tone,encoding nul.txt
run check --select tone --format jsonl missing.txt a.txt a.txt/x
run check --lang vi missing.txt
run check --select tone --format jsonl <a.txt
run check --select tone --format jsonl a.txt - a.txt <a.txt
run check <&-
mkfifo pipe
cat a.txt >pipe &
run check --select tone --format jsonl pipe
wait
cp a.txt ./-x.txt
run check --select tone --format jsonl -- -x.txt
run check --select tone --format jsonl a.txt -x.txt

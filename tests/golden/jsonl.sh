# SPDX-License-Identifier: MIT
# JSON Lines: one object a finding, whatever the bytes.
printf 'tòan "\\"\t\n\nđựơc\377\n' >a.txt
run check --format jsonl a.txt
run check --format jsonl --lang vi a.txt
# offsets count the byte order mark, columns do not
printf '\357\273\277tòan quốc\n' >mark.txt
run check --format jsonl mark.txt
mkdir 'a "b"'
cp mark.txt "a \"b\"/$(printf 'x\377\001y').txt"
run check --format jsonl 'a "b"'
printf 'tòan\000\033' | run check --format jsonl
printf 'tòan' | run check --format jsonl -

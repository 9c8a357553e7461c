# SPDX-License-Identifier: MIT
# Dictionaries that are missing, cut short, changed, or found in the wrong place.
printf 'tòan\n' >a.txt
run check --dict missing.dict a.txt
run fix --lang vi --dict missing.dict a.txt
run check --dict . a.txt
: >empty.dict
run check --dict empty.dict a.txt
head -c 1000 "$dict" >short.dict
run check --dict short.dict a.txt
{
    head -c 200000 "$dict"
    printf 'x'
    tail -c +200002 "$dict"
} >changed.dict
cmp -s "$dict" changed.dict && echo 'nothing changed'
run check --dict changed.dict a.txt
CHINHTA_DICT=missing.dict run check a.txt
CHINHTA_DICT=missing.dict run check --select tone --format jsonl --dict "$dict" a.txt | sed 's/--dict [^ ]*/--dict DICT/'
# explaining needs none
CHINHTA_DICT=missing.dict run explain tone/style
# a pipe that nobody writes to is refused, not waited for
mkfifo pipe
run check --dict pipe a.txt

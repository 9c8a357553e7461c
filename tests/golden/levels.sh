# SPDX-License-Identifier: MIT
# Which findings there are, and which of them make status 1.
printf 'tòan nga\314\200nh\n' >a.txt
run check --format jsonl a.txt
run check --format jsonl --select tone a.txt
run check --format jsonl --ignore tone,spelling a.txt
run check --format jsonl --select tone,encoding --ignore tone/place a.txt
run check --format jsonl --select tone/style a.txt
for level in info warning error never; do
    run check --select encoding --fail-level $level --format jsonl a.txt
done
run check --select encoding --min-confidence 1 --format jsonl a.txt
run check --select encoding --min-confidence .5 --format jsonl a.txt

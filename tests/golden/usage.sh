# SPDX-License-Identifier: MIT
# Wrong use: each ends with status 2 and one line on stderr.
run
run bogus
run --lang vi bogus
run check --bogus
run check -x
run check --format
run check --format xml
run check --select
run check --select spelling/nothing /dev/null
run check --ignore '' /dev/null
run check --min-confidence 1.5 /dev/null
run check --min-confidence x /dev/null
run check --min-confidence 1.0000000001 /dev/null
run check --min-confidence 1.000 /dev/null
run check --min-confidence 0.99999999999999999999 /dev/null
run check - a.txt - </dev/null
run fix - - </dev/null
run check --tone-style majority
run check --lang fr
run check --profile novel
run check --fail-level 1
run check --color yes
run check -w a.txt
run check --diff a.txt
run explain -w
run fix -w
run fix -w -
run fix -w --diff a.txt

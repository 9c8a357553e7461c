# SPDX-License-Identifier: MIT
# Fixed text on stdout: what is not a finding comes through byte by byte.
printf '\357\273\277tòan quốc\r\n\tđựơc  \377 hoà\rx\n\n\000tòan' >a.txt
show() { od -An -c; }
run fix --select tone,encoding a.txt | show
run fix --select tone <a.txt | show
: >empty.txt
run fix empty.txt
printf 'tòan\n' >b.txt
run fix --select tone b.txt b.txt
run fix --select tone b.txt missing.txt b.txt
mkdir folder
run fix folder
run fix --select tone folder b.txt

# SPDX-License-Identifier: MIT
# The one right form of a text: on stdout through a stream, in place, as a diff; the styles; the line ends.
printf 'Tòan thể cán bộ, \303\220\341\272\243ng viên; hoà bình, thủy lợi, hòa hợp.\r\nvie\314\243\314\202t\302\240Nam\342\200\250x\n' >a.txt
show() { od -An -c; }
run normalize a.txt
run normalize --tone-style new <a.txt
run normalize --tone-style majority a.txt
run normalize --line-ends lf a.txt | show
run normalize --diff a.txt
printf '\357\273\277sạch\n' >b.txt
run normalize a.txt - missing.txt b.txt <b.txt
run normalize -w
run normalize -w a.txt b.txt
show <a.txt
run normalize --diff a.txt b.txt
mkdir folder
run normalize folder
run normalize --line-ends crlf a.txt
: >empty.txt
run normalize empty.txt

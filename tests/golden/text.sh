# SPDX-License-Identifier: MIT
# Text for a person: places, marks, long lines, and what must not reach a terminal.
printf 'Trên phạm vi tòan quốc,\r\nđựơc phê duyệt\n' >a.txt
run check --lang vi a.txt
run check --lang en a.txt
run check --color always a.txt
NO_COLOR=1 run check --color always --ignore tone a.txt
# a tab, a loose mark, a wide character and a character of two UTF-16 units before the place
printf '\tngu\314\200\344\270\255\360\237\230\200 tòan\n' >marks.txt
run check --select tone marks.txt
# an escape sequence, a character that turns the text, ill-formed bytes
printf 'a\033[31mb \342\200\256 tòan \377\376 c\n' >controls.txt
run check --select tone,encoding controls.txt
long='Các cơ quan, đơn vị, địa phương phối hợp chặt chẽ trong quá trình tổ chức thực hiện nhiệm vụ được giao'
printf '%s, %s tòan %s, %s\n' "$long" "$long" "$long" "$long" >long.txt
run check --select tone long.txt
# the finding itself is longer than a line
head -c 3000 /dev/zero | tr '\0' '\377' >bytes.txt
run check --select encoding bytes.txt

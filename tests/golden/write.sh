# SPDX-License-Identifier: MIT
# Writing in place: all or nothing, and only what changes.
printf 'tòan quốc\n' >a.txt
chmod 640 a.txt
ln -s a.txt link.txt
run fix -w --select tone link.txt
cat a.txt
stat -c '%a %F' a.txt link.txt
ls -A
# unchanged: not even the time of the file changes
printf 'toàn quốc\n' >b.txt
touch -d '2020-01-01 00:00:00 UTC' b.txt
before=$(stat -c '%i %Y' b.txt)
run fix -w --select tone b.txt
[ "$before" = "$(stat -c '%i %Y' b.txt)" ] || echo 'b.txt was rewritten'
# a file that can't be read does not stop the others
printf 'tòan quốc\n' >c.txt
run fix -w --select tone missing.txt c.txt
cat c.txt
# no room for the new text: the file is as it was, and nothing is left behind
i=0
while [ $i -lt 500 ]; do
    echo 'phạm vi tòan quốc'
    i=$((i + 1))
done >large.txt
cp large.txt copy.txt
(
    trap '' XFSZ
    ulimit -f 8
    run fix -w --select tone large.txt
)
cmp large.txt copy.txt
ls -A
# a file with two names stays one file
printf 'phạm vi tòan quốc\ntòan\n' >two.txt
chmod 640 two.txt
ln two.txt names.txt
run fix -w --select tone two.txt
cat names.txt
stat -c '%a %h' two.txt names.txt
# longer and shorter than it was
printf 'to\314\200an quốc\n' >two.txt
run fix -w --select encoding two.txt
od -An -c names.txt
ln large.txt other.txt
(
    trap '' XFSZ
    ulimit -f 8
    run fix -w --select tone large.txt
)
cmp large.txt copy.txt && cmp other.txt copy.txt
# room for a copy of the old text, none for the new one, which is longer
i=0
while [ $i -lt 200 ]; do
    echo 'cơ quan,đơn vị'
    i=$((i + 1))
done >longer.txt
cp longer.txt copy.txt
ln longer.txt linked.txt
(
    trap '' XFSZ
    ulimit -f 8
    run fix -w --select punctuation longer.txt
)
cmp longer.txt copy.txt && cmp linked.txt copy.txt
ls -A
printf '\357\273\277tòan' >mark.txt
run fix -w --select tone mark.txt
od -An -c mark.txt
mkdir folder
run fix -w folder
mkfifo pipe
printf 'tòan\n' >pipe &
run fix -w --select tone pipe
wait

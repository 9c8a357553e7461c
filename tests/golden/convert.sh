# SPDX-License-Identifier: MIT
# Charsets: listed, found, converted; what gets lost is said first.
run convert --list
printf 'C\351ng h\337a x\267 h\351i ch\361 ngh\334a Vi\326t Nam\nH\271n\n' >abc.txt
printf 'Kính gửi các đơn vị.\nCá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam\n' >part.txt
printf 'Kính gửi các đơn vị.\n' >clean.txt
run convert --detect abc.txt part.txt clean.txt
run convert --from auto abc.txt part.txt clean.txt
run convert --from tcvn3 <abc.txt
run convert --from TCVN3 --to viqr abc.txt
printf 'Ủy ban\n“Quỹ” → \377\n' >loss.txt
run convert --from utf-8 --to viqr loss.txt
run convert --from utf-8 --to utf-16 loss.txt | od -An -c
run convert --from utf-8 --to vps -w loss.txt
cat loss.txt
run convert --from auto -w abc.txt
cat abc.txt
printf 'Ủ%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 >many.txt
run convert --from utf-8 --to tcvn3 --lang vi many.txt | tail -4 | od -An -c
run convert clean.txt
run convert --from auto -w
run convert --from auto missing.txt clean.txt
run convert --from latin clean.txt
run convert --from auto --to mojibake-utf8 clean.txt
run check --from auto clean.txt
run convert --from auto --diff clean.txt
# a pipe is as good as a file; the place of a loss is counted in lines
printf 'Ủy ban\n\n“Quỹ” → \377\n' | run convert --from utf-8 --to viqr
# more than is held: a file is read twice, a pipe is written as it comes
awk 'BEGIN { for (i = 0; i < 70000; i++) print "Phòng Tài chính - Kế hoạch báo cáo kết quả thực hiện dự toán." }' >large.txt
printf '\377\n' >>large.txt
"$program" convert --from utf-8 --to utf-32le large.txt 2>file.err >file.out || true
cat large.txt | "$program" convert --from utf-8 --to utf-32le 2>pipe.err >pipe.out || true
cmp file.out pipe.out && wc -c <file.out
cat file.err pipe.err

# SPDX-License-Identifier: MIT
# Spelling, with the context model: slips that leave no doubt, and correct text that must stay silent.
cat >a.txt <<'END'
Các cấp ủy tổ chức quán triệu nghị quyết đến toàn thể cán bộ, đảng viên.
Ủy ban nhạn dân tỉnh tiếp tục cải thiện môi trường đâu tư, kinh doanh.
Hồ sơ đươc giải quyết đúng hạn; rà soát, sữa đổi, bổ sung các quy định.
TỔ CHỨC THỰC HIỆN NHIỆM VỤ ĐƯƠC GIAO.
END
run check --format jsonl a.txt | sed -n 's/.*"code":"\([^"]*\)".*"class":"\([^"]*\)".*"text":"\([^"]*\)".*"fixes":\[{"text":"\([^"]*\)".*/\1 \2 \3=\4/p; /^status/p'
run fix a.txt
cat >clean.txt <<'END'
Ủy ban nhân dân tỉnh giao các sở, ban, ngành phối hợp chặt chẽ, tổ chức thực hiện nghiêm túc Quyết định này.
Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo quy định của pháp luật về ngân sách nhà nước.
END
run check clean.txt
run fix --diff clean.txt

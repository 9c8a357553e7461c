/* SPDX-License-Identifier: MIT */
/* The rows of the table of codes for the family format; codes.c alone includes it, inside the table. */
[CHINHTA__CODE_FORMAT_MOTTO] =
    {
        .name = "format/motto",
        .severity = CHINHTA_SEVERITY_ERROR,
        .message = BOTH("“{text}” phải viết đúng là “{fix}”", "“{text}” is written “{fix}”"),
        .message_no_fix = BOTH("“{text}” không đúng thể thức", "“{text}” is not in its form"),
        .explain = BOTH(
            "Quốc hiệu, Tiêu ngữ\n"
            "Hai dòng này viết đúng từng chữ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; Độc lập - Tự do - Hạnh phúc,\n"
            "gạch nối (-) có cách chữ hai bên. Sửa được tự động.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 1.\n"
            "Sai: Độc lập – Tự do – Hạnh phúc    Đúng: Độc lập - Tự do - Hạnh phúc",
            "The name of the nation and its motto\n"
            "Both lines are written exactly so: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; Độc lập - Tự do - Hạnh phúc,\n"
            "with hyphens between spaces. Fixed automatically.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 1.\n"
            "Wrong: Độc lập – Tự do – Hạnh phúc    Right: Độc lập - Tự do - Hạnh phúc"),
    },
[CHINHTA__CODE_FORMAT_NUMBER] =
    {
        .name = "format/number",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” là số văn bản chưa đúng thể thức; viết “{fix}”", "“{text}” is a document's number in another form: “{fix}”"),
        .message_no_fix = BOTH("“{text}” là số văn bản chưa đúng thể thức", "“{text}” is a document's number in another form"),
        .explain = BOTH(
            "Số, ký hiệu văn bản\n"
            "Số nhỏ hơn 10 có số 0 đứng trước; giữa số, dấu gạch chéo, dấu gạch nối và chữ viết tắt không cách chữ;\n"
            "chỉ văn bản quy phạm pháp luật ghi năm. Dòng “Số:” được sửa tự động; số được viện dẫn chỉ gợi ý.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 3; Phụ lục III.\n"
            "Sai: Số: 5 / QĐ - UBND    Đúng: Số: 05/QĐ-UBND",
            "The number of a document\n"
            "Numbers below 10 begin with 0; there are no spaces around the slash and the hyphen; only normative\n"
            "documents hold the year. The line “Số:” is fixed automatically, a cited number only suggested.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 3; Annex III.\n"
            "Wrong: Số: 5 / QĐ - UBND    Right: Số: 05/QĐ-UBND"),
    },
[CHINHTA__CODE_FORMAT_DATE] =
    {
        .name = "format/date",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” trong ngày tháng viết là “{fix}”", "“{text}” in a date is written “{fix}”"),
        .message_no_fix = BOTH("“{text}” chưa đúng cách ghi ngày tháng", "“{text}” is not as dates are written"),
        .explain = BOTH(
            "Cách ghi ngày, tháng, năm\n"
            "Ngày dưới 10 và tháng 1, 2 có số 0 đứng trước, các tháng khác thì không; sau địa danh có dấu phẩy;\n"
            "ngày, tháng, năm viết thường.\n"
            "Số 0 thừa trước tháng 3 đến 9 chỉ được gợi ý.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4.\n"
            "Sai: Hà Nội ngày 5 tháng 1 năm 2024    Đúng: Hà Nội, ngày 05 tháng 01 năm 2024",
            "How a date is written\n"
            "Days below 10 and the months 1 and 2 begin with 0, other months don't; a comma follows the place;\n"
            "ngày, tháng and năm are in small letters.\n"
            "The zero before months 3 to 9 is only suggested away.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 4.\n"
            "Wrong: Hà Nội ngày 5 tháng 1 năm 2024    Right: Hà Nội, ngày 05 tháng 01 năm 2024"),
    },
[CHINHTA__CODE_FORMAT_CALENDAR] =
    {
        .name = "format/calendar",
        .severity = CHINHTA_SEVERITY_ERROR,
        .message = BOTH("“{text}” không có trong lịch; có thể là “{fix}”", "“{text}” is in no calendar; perhaps “{fix}”"),
        .message_no_fix = BOTH("“{text}” không có trong lịch", "“{text}” is in no calendar"),
        .explain = BOTH(
            "Ngày không có thật\n"
            "Tháng không có ngày này, hoặc năm không có tháng này. Chỉ báo, không tự sửa.\n"
            "Căn cứ: lịch dương; ngày ghi theo âm lịch không xét.\n"
            "Ví dụ: ngày 31 tháng 4 năm 2024, 30/02/2023",
            "A date that does not exist\n"
            "The month has no such day, or the year no such month. Reported, never changed.\n"
            "Source: the Gregorian calendar; dates of the lunar one are let be.\n"
            "Example: ngày 31 tháng 4 năm 2024, 30/02/2023"),
    },
[CHINHTA__CODE_FORMAT_AMOUNT] =
    {
        .name = "format/amount",
        .severity = CHINHTA_SEVERITY_ERROR,
        .message = BOTH("“{text}” số và chữ khác nhau; có thể là “{fix}”", "“{text}” says one number in digits and another in words; perhaps “{fix}”"),
        .message_no_fix = BOTH("“{text}” số và chữ khác nhau", "“{text}” says one number in digits and another in words"),
        .explain = BOTH(
            "Số và chữ không khớp\n"
            "Con số và phần ghi bằng chữ trong ngoặc là hai số khác nhau. Chỉ báo: không biết số nào đúng.\n"
            "Căn cứ: không có quy định riêng; phần bằng chữ chỉ đọc lại con số, nên hai bên phải bằng nhau.\n"
            "Ví dụ: 1.500.000 đồng (Một triệu năm trăm đồng); 05 (sáu) ngày",
            "Digits and words differ\n"
            "The number and the words in brackets behind it are two numbers. Reported only: nobody knows which is meant.\n"
            "Source: no norm; the words only read the number out, so both are equal.\n"
            "Example: 1.500.000 đồng (Một triệu năm trăm đồng); 05 (sáu) ngày"),
    },
[CHINHTA__CODE_FORMAT_ENDING] =
    {
        .name = "format/ending",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” kết thúc văn bản; viết liền “{fix}”", "“{text}” ends the text: “{fix}”"),
        .message_no_fix = BOTH("“{text}” chưa đúng dấu kết thúc văn bản", "“{text}” does not end the text in its form"),
        .explain = BOTH(
            "Dấu kết thúc văn bản\n"
            "Nội dung văn bản kết thúc bằng ./. viết liền với chữ cuối. Sửa được tự động; /. thì chỉ gợi ý.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6.\n"
            "Sai: thi hành. /.    Đúng: thi hành./.",
            "The mark at the end of the text\n"
            "The text ends with ./. right behind its last word. Fixed automatically; /. only suggested.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 6.\n"
            "Wrong: thi hành. /.    Right: thi hành./."),
    },
[CHINHTA__CODE_FORMAT_BASIS] =
    {
        .name = "format/basis",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” cuối dòng căn cứ; dùng “{fix}”", "“{text}” ends a line of what a decision rests on: “{fix}”"),
        .message_no_fix = BOTH("“{text}” chưa đúng ở cuối dòng căn cứ", "“{text}” is not how such a line ends"),
        .explain = BOTH(
            "Dấu cuối dòng căn cứ ban hành\n"
            "Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy; dòng cuối cùng là dấu chấm. Chỉ gợi ý. Dòng\n"
            "cuối trong văn bản quy phạm pháp luật (--profile legal) không xét.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6.\n"
            "Sai: Theo đề nghị của Giám đốc Sở Nội vụ;    Đúng: Theo đề nghị của Giám đốc Sở Nội vụ.",
            "The mark behind a basis\n"
            "What a decision rests on stands in lines that end with a semicolon, the last with a full stop. Suggested.\n"
            "The last line of normative documents (--profile legal) is let be.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 6.\n"
            "Wrong: Theo đề nghị của Giám đốc Sở Nội vụ;    Right: Theo đề nghị của Giám đốc Sở Nội vụ."),
    },
[CHINHTA__CODE_FORMAT_RECIPIENTS] =
    {
        .name = "format/recipients",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” ở cuối dòng nơi nhận; dùng “{fix}”", "“{text}” ends a line of recipients: “{fix}”"),
        .message_no_fix = BOTH("“{text}” chưa đúng ở cuối dòng nơi nhận", "“{text}” is not how a line of recipients ends"),
        .explain = BOTH(
            "Dấu cuối dòng ở Nơi nhận và Kính gửi\n"
            "Mỗi nơi nhận một dòng, cuối dòng là dấu chấm phẩy; dòng “Lưu: VT, …” là dòng cuối của Nơi nhận, kết thúc\n"
            "bằng dấu chấm, như dòng cuối của Kính gửi. Dấu sai ở dòng Lưu được sửa tự động, chỗ khác chỉ gợi ý.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 9.\n"
            "Sai: - Lưu: VT, TCHC;    Đúng: - Lưu: VT, TCHC.",
            "Marks at the ends of lines under Nơi nhận and Kính gửi\n"
            "Each recipient has a line that ends with a semicolon. The line “Lưu: VT, …” is the last of Nơi nhận and ends\n"
            "with a full stop, as does the last of Kính gửi. A wrong mark behind Lưu is fixed automatically, others are\n"
            "only suggested.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 9.\n"
            "Wrong: - Lưu: VT, TCHC;    Right: - Lưu: VT, TCHC."),
    },
[CHINHTA__CODE_FORMAT_AUTHORITY] =
    {
        .name = "format/authority",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” là quyền hạn ký, có dấu chấm: “{fix}”", "“{text}” stands for the authority to sign, with a dot: “{fix}”"),
        .message_no_fix = BOTH("“{text}” thiếu dấu chấm", "“{text}” lacks its dot"),
        .explain = BOTH(
            "Chữ viết tắt quyền hạn của người ký\n"
            "TM., KT., TL., TUQ. có dấu chấm, cách chữ sau. Sửa được tự động.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 7; Phụ lục III.\n"
            "Sai: TM ỦY BAN NHÂN DÂN    Đúng: TM. ỦY BAN NHÂN DÂN",
            "For whom one signs\n"
            "TM., KT., TL. and TUQ. have a dot and a space behind them. Fixed automatically.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 7; Annex III.\n"
            "Wrong: TM ỦY BAN NHÂN DÂN    Right: TM. ỦY BAN NHÂN DÂN"),
    },
[CHINHTA__CODE_FORMAT_CITATION] =
    {
        .name = "format/citation",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” nên viện dẫn là “{fix}”", "“{text}” is better cited as “{fix}”"),
        .message_no_fix = BOTH("“{text}” viện dẫn ngược thứ tự", "“{text}” cites in another order"),
        .explain = BOTH(
            "Thứ tự viện dẫn\n"
            "Viện dẫn từ phần nhỏ đến phần lớn: điểm, khoản, Điều. Chỉ gợi ý.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6 (ví dụ).\n"
            "Ví dụ: Điều 3 khoản 2 điểm a → điểm a khoản 2 Điều 3",
            "The order of a citation\n"
            "A citation goes from the small part to the large: điểm, khoản, Điều. Only suggested.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex II, part V.6 (its examples).\n"
            "Example: Điều 3 khoản 2 điểm a → điểm a khoản 2 Điều 3"),
    },
[CHINHTA__CODE_FORMAT_REFERENCE] =
    {
        .name = "format/reference",
        .severity = CHINHTA_SEVERITY_INFO,
        .message = BOTH("“{text}” được viện dẫn lần đầu; có thể là “{fix}”", "“{text}” is cited for the first time; perhaps “{fix}”"),
        .message_no_fix = BOTH("“{text}” được viện dẫn lần đầu mà chưa ghi ngày, tháng, năm", "“{text}” is cited for the first time, without its date"),
        .explain = BOTH(
            "Viện dẫn lần đầu\n"
            "Lần đầu viện dẫn một văn bản thì ghi tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu;\n"
            "lần sau chỉ ghi tên loại và số, ký hiệu. Chỉ để lưu ý; không xét trong văn bản quy phạm pháp luật\n"
            "(--profile legal), vốn viện dẫn không ghi ngày.\n"
            "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6.\n"
            "Đúng: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "The first citation of a document\n"
            "The first citation gives kind, number, date, issuer and subject; later ones kind and number. For information;\n"
            "not looked for in normative documents (--profile legal), which leave the date out.\n"
            "Source: Decree 30/2020/NĐ-CP, Annex I, part II, item 6.\n"
            "Right: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
    },

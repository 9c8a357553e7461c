/* SPDX-License-Identifier: MIT */
/* The rows of the table of codes for the family punctuation; codes.c alone includes it, inside the table. */
[CHINHTA__CODE_PUNCTUATION_SPACE] =
    {
        .name = "punctuation/space",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("khoảng cách quanh dấu câu “{text}”: viết “{fix}”",
                        "spaces around the mark “{text}”: “{fix}”"),
        .message_no_fix = BOTH("thừa khoảng trắng cạnh dấu câu hoặc trong ngoặc",
                               "a space too many beside a mark or inside brackets"),
        .explain = BOTH(
            "Khoảng trắng quanh dấu câu\n"
            "Trước dấu phẩy, chấm, hai chấm, chấm phẩy, hỏi, than không có khoảng trắng, sau đó có một; bên trong\n"
            "ngoặc và ngoặc kép không có, bên ngoài có một. Số, ngày, số ký hiệu văn bản, địa chỉ mạng, chữ viết tắt\n"
            "có chấm thì không xét. Sửa được tự động ở chỗ chắc chắn.\n"
            "Căn cứ: thông lệ trình bày in ấn; không có văn bản pháp luật nào quy định khoảng cách quanh dấu câu.\n"
            "Sai: cơ quan,đơn vị ; đúng quy định.Trong năm    Đúng: cơ quan, đơn vị; đúng quy định. Trong năm",
            "Spaces around marks\n"
            "No space before , . : ; ? ! and one after; none inside brackets and quotes, one outside. Numbers, dates,\n"
            "numbers of documents, addresses and dotted short forms are let be. Fixed automatically where certain.\n"
            "Source: the convention of print; no law rules the spaces around marks.\n"
            "Wrong: cơ quan,đơn vị ; đúng quy định.Trong năm    Right: cơ quan, đơn vị; đúng quy định. Trong năm"),
    },
[CHINHTA__CODE_PUNCTUATION_DOUBLE_SPACE] =
    {
        .name = "punctuation/double-space",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("thừa khoảng trắng giữa hai từ",
                        "more than one space between words"),
        .message_no_fix = BOTH("thừa khoảng trắng giữa hai từ",
                               "more than one space between words"),
        .explain = BOTH(
            "Thừa khoảng trắng\n"
            "Giữa hai từ chỉ có một khoảng trắng. Dòng trình bày theo cột (tab, dấu |, khoảng trống rộng) thì không\n"
            "xét. Sửa được tự động.\n"
            "Căn cứ: thông lệ trình bày in ấn; không có văn bản pháp luật nào quy định khoảng cách quanh dấu câu.\n"
            "Sai: Sở  Nội vụ    Đúng: Sở Nội vụ",
            "More than one space\n"
            "One space stands between words. Lines laid out in columns (tabs, bars, wide gaps) are let be. Fixed\n"
            "automatically.\n"
            "Source: the convention of print; no law rules the spaces around marks.\n"
            "Wrong: Sở  Nội vụ    Right: Sở Nội vụ"),
    },
[CHINHTA__CODE_PUNCTUATION_MARK] =
    {
        .name = "punctuation/mark",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("dấu “{text}” viết chưa đúng; viết “{fix}”",
                        "the mark “{text}” should be “{fix}”"),
        .message_no_fix = BOTH("dấu “{text}” viết chưa đúng",
                               "the mark “{text}” is wrong"),
        .explain = BOTH(
            "Dấu câu lặp\n"
            "Dấu câu chỉ viết một lần; dấu chấm lửng có ba chấm. Chỗ chắc chắn được sửa tự động.\n"
            "Căn cứ: thông lệ trình bày in ấn.\n"
            "Sai: Phát triển kinh tế - xã hội..    Đúng: Phát triển kinh tế - xã hội.",
            "Doubled marks\n"
            "A mark stands once; an ellipsis has three dots. Fixed automatically where certain.\n"
            "Source: the convention of print.\n"
            "Wrong: Phát triển kinh tế - xã hội..    Right: Phát triển kinh tế - xã hội."),
    },
[CHINHTA__CODE_PUNCTUATION_DASH] =
    {
        .name = "punctuation/dash",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("gạch “{text}” viết chưa đúng; viết “{fix}”",
                        "the dash “{text}” should be “{fix}”"),
        .message_no_fix = BOTH("gạch “{text}” viết chưa đúng",
                               "the dash “{text}” is wrong"),
        .explain = BOTH(
            "Khoảng trắng quanh gạch ngang\n"
            "Gạch giữa hai danh từ ghép song song có khoảng trắng ở cả hai bên; gạch hoặc dấu cộng đầu dòng có một khoảng\n"
            "trắng theo sau. Gạch nối trong tên phiên âm (Mát-xcơ-va) viết liền.\n"
            "Căn cứ: cách viết “Độc lập - Tự do - Hạnh phúc” và “chính trị - xã hội” trong Nghị định 30/2020/NĐ-CP.\n"
            "Sai: -Như Điều 3, kinh tế- xã hội    Đúng: - Như Điều 3, kinh tế - xã hội",
            "Spaces around a dash\n"
            "The dash that joins two nouns has a space on each side, the dash or plus of a list one behind it. Hyphens\n"
            "of names written by sound (Mát-xcơ-va) have none.\n"
            "Source: Decree 30/2020/NĐ-CP, which writes “Độc lập - Tự do - Hạnh phúc”, “chính trị - xã hội”.\n"
            "Wrong: -Như Điều 3, kinh tế- xã hội    Right: - Như Điều 3, kinh tế - xã hội"),
    },
[CHINHTA__CODE_PUNCTUATION_BRACKET] =
    {
        .name = "punctuation/bracket",
        .severity = CHINHTA_SEVERITY_INFO,
        .message = BOTH("ngoặc “{text}” thiếu nửa còn lại",
                        "the bracket “{text}” has no other half"),
        .message_no_fix = BOTH("ngoặc “{text}” thiếu nửa còn lại trong đoạn",
                               "the bracket “{text}” has no other half in its paragraph"),
        .explain = BOTH(
            "Ngoặc thiếu một nửa\n"
            "Trong một đoạn, mỗi dấu mở ngoặc cần một dấu đóng; cả dấu mở ngoặc kép “ giữa câu. Ngoặc của nhãn (a), 1)) và\n"
            "đoạn trích dài nhiều dòng không xét. Chỉ báo chỗ.\n"
            "Căn cứ: thông lệ trình bày in ấn; không có văn bản pháp luật nào quy định việc này.\n"
            "Sai: Ủy ban (sau đây gọi là cơ quan chủ trì.    Đúng: Ủy ban (sau đây gọi là cơ quan chủ trì).",
            "A bracket without its other half\n"
            "In one paragraph each bracket that opens is closed, and so is a quote “ inside a sentence. Brackets of labels\n"
            "(a), 1)) and quotes over several lines don't count. Reported only.\n"
            "Source: the convention of print.\n"
            "Wrong: Ủy ban (sau đây gọi là cơ quan chủ trì.    Right: Ủy ban (sau đây gọi là cơ quan chủ trì)."),
    },
[CHINHTA__CODE_PUNCTUATION_QUOTE] =
    {
        .name = "punctuation/quote",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("hai dấu ngoặc kép của một cặp khác kiểu; viết “{fix}”",
                        "two quotes of one pair differ: write {fix}"),
        .message_no_fix = BOTH("hai dấu ngoặc kép của một cặp khác kiểu",
                               "two quotes of one pair differ"),
        .explain = BOTH(
            "Ngoặc kép khác kiểu trong một cặp\n"
            "Một cặp ngoặc kép dùng một kiểu: “ ” hoặc \" \". Sửa được tự động.\n"
            "Căn cứ: thông lệ trình bày in ấn; không có văn bản pháp luật nào quy định việc này.\n"
            "Sai: “Quy chế\"    Đúng: “Quy chế”",
            "Two kinds of quotes in one pair\n"
            "A pair of quotes is of one kind: “ ” or \" \". Fixed automatically.\n"
            "Source: the convention of print.\n"
            "Wrong: “Quy chế\"    Right: “Quy chế”"),
    },
[CHINHTA__CODE_PUNCTUATION_NUMBER] =
    {
        .name = "punctuation/number",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("số “{text}” có thể phải viết “{fix}”", "the number “{text}” should perhaps be “{fix}”"),
        .message_no_fix = BOTH("số “{text}” viết chưa đúng", "the number “{text}” is wrong"),
        .explain = BOTH(
            "Dấu thập phân và dấu phân nhóm hàng nghìn\n"
            "Phần thập phân đứng sau dấu phẩy viết liền; hàng nghìn tách bằng dấu chấm. Chỉ gợi ý, vì một dãy số cũng\n"
            "có thể viết như vậy.\n"
            "Căn cứ: Nghị định 86/2012/NĐ-CP, Phụ lục V.\n"
            "Sai: tăng 3, 5%; dài 245.12 mm; chi 1,234,567 đồng    Đúng: tăng 3,5%; dài 245,12 mm; chi 1.234.567 đồng",
            "Decimal and thousands marks\n"
            "A comma, without a space, stands before decimals, a dot between thousands. Only suggested: a list of\n"
            "numbers may look the same.\n"
            "Source: Decree 86/2012/NĐ-CP, Annex V.\n"
            "Wrong: tăng 3, 5%; dài 245.12 mm; chi 1,234,567 đồng    Right: tăng 3,5%; dài 245,12 mm; chi 1.234.567 đồng"),
    },
[CHINHTA__CODE_PUNCTUATION_UNIT] =
    {
        .name = "punctuation/unit",
        .severity = CHINHTA_SEVERITY_INFO,
        .message = BOTH("giữa số và đơn vị: viết “{fix}”", "a number and its unit: “{fix}”"),
        .message_no_fix = BOTH("thừa khoảng trắng trước dấu %", "a space before %"),
        .explain = BOTH(
            "Khoảng trắng trước đơn vị đo\n"
            "Giữa số và đơn vị đo có một khoảng trắng; dấu % và dấu độ của góc viết liền với số. Đơn vị viết liền chỉ\n"
            "được gợi ý sửa; “VNĐ” nên viết là đồng hoặc VND.\n"
            "Báo chí (--profile press) không xét.\n"
            "Căn cứ: Nghị định 86/2012/NĐ-CP, Phụ lục V.\n"
            "Sai: 22m, 15°C, 80 %    Đúng: 22 m, 15 °C, 80%",
            "The space before a unit\n"
            "One space stands between a number and its unit; % and the degree of an angle touch the number. Units that\n"
            "touch are only suggested; for “VNĐ” write đồng or VND. Not looked for in the press (--profile press).\n"
            "Source: Decree 86/2012/NĐ-CP, Annex V.\n"
            "Wrong: 22m, 15°C, 80 %    Right: 22 m, 15 °C, 80%"),
    },
[CHINHTA__CODE_PUNCTUATION_JOINED] =
    {
        .name = "punctuation/joined",
        .severity = CHINHTA_SEVERITY_WARNING,
        .message = BOTH("“{text}” thiếu dấu cách giữa chữ và số: viết “{fix}”",
                        "“{text}” lacks a space between word and number: “{fix}”"),
        .message_no_fix = BOTH("thiếu dấu cách giữa chữ và số", "a space between word and number is missing"),
        .explain = BOTH(
            "Chữ viết dính với số\n"
            "Giữa số, ngày, tháng, năm, quý, điều, khoản, chương và con số đi sau, giữa con số và ngày, tháng, năm, người,\n"
            "hộ, đồng, triệu, tỷ, điều, khoản, giữa số ký hiệu văn bản và từ bên cạnh có một dấu cách. Con số sau các từ\n"
            "khác thì không xét: đó có thể là chú thích cuối trang. Sửa được tự động ở chỗ chắc chắn.\n"
            "Căn cứ: cách viết của Nghị định 30/2020/NĐ-CP, Phụ lục I và Phụ lục III.\n"
            "Sai: Nghị định số30/2020/NĐ-CP ngày05    Đúng: Nghị định số 30/2020/NĐ-CP ngày 05",
            "A word joined to its number\n"
            "A space stands between số, ngày, tháng, năm, quý, điều, khoản, chương and their number, between a number and\n"
            "ngày, tháng, năm, người, hộ, đồng, triệu, tỷ, điều, khoản, and on both sides of the number of a document. A\n"
            "number behind any other word is let be: it may be a footnote. Fixed automatically where certain.\n"
            "Source: as Decree 30/2020/NĐ-CP, Annexes I and III, writes.\n"
            "Wrong: Nghị định số30/2020/NĐ-CP ngày05    Right: Nghị định số 30/2020/NĐ-CP ngày 05"),
    },
[CHINHTA__CODE_PUNCTUATION_CONJUNCTION] =
    {
        .name = "punctuation/conjunction",
        .severity = CHINHTA_SEVERITY_INFO,
        .message = BOTH("có thể bỏ dấu phẩy trước “và”, “hoặc” cuối dãy", "the comma before the last và or hoặc may go"),
        .message_no_fix = BOTH("có thể bỏ dấu phẩy trước “và”, “hoặc” cuối dãy", "the comma before the last và or hoặc may go"),
        .explain = BOTH(
            "Dấu phẩy trước “và”, “hoặc”\n"
            "Trước “và”, “hoặc” nối phần cuối của một dãy ngắn thường không có dấu phẩy. Chỉ gợi ý.\n"
            "Căn cứ: thông lệ trình bày in ấn; không phải quy định bắt buộc.\n"
            "Ví dụ: sách, vở, và bút → sách, vở và bút",
            "The comma before và, hoặc\n"
            "No comma usually stands before the và or hoặc that joins the last of a short list. Only suggested.\n"
            "Source: the convention of print, no norm.\n"
            "Example: sách, vở, và bút → sách, vở và bút"),
    },

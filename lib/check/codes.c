/* SPDX-License-Identifier: MIT */
/* The table of codes and the look-up by name. Owns every text that a person reads about a finding. */
#include "lib/check/codes.h"

#include <string.h>

#define BOTH(vi, en)                                                                                         \
    { vi, en }

const struct chinhta__code_row chinhta__codes[CHINHTA__N_CODES] = {
    [CHINHTA__CODE_ENCODING_UTF8] =
        {
            .name = "encoding/utf8",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("byte “{text}” không phải là UTF-8", "“{text}” is not UTF-8"),
            .message_no_fix = BOTH("byte “{text}” không phải là UTF-8", "“{text}” is not UTF-8"),
            .explain = BOTH(
                "Byte không phải là UTF-8\n"
                "Tệp có những byte không tạo thành ký tự UTF-8 nào: tệp bị hỏng, bị cắt giữa chừng,\n"
                "hoặc được lưu bằng bảng mã khác (TCVN3, VNI, Windows-1258…). Chương trình chỉ báo chỗ,\n"
                "không tự sửa. Hãy mở tệp bằng đúng bảng mã rồi lưu lại bằng UTF-8.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.",
                "Bytes that are not UTF-8\n"
                "The file holds bytes that form no UTF-8 character: it is damaged, was cut in the middle\n"
                "of a character, or is in another encoding (TCVN3, VNI, Windows-1258…). The place is\n"
                "reported, never changed. Open the file in its own encoding and save it as UTF-8.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001."),
        },
    [CHINHTA__CODE_ENCODING_NFC] =
        {
            .name = "encoding/nfc",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message =
                BOTH("“{text}” chưa ở dạng Unicode dựng sẵn (NFC)", "“{text}” is not in composed form (NFC)"),
            .message_no_fix =
                BOTH("“{text}” chưa ở dạng Unicode dựng sẵn (NFC)", "“{text}” is not in composed form (NFC)"),
            .explain = BOTH(
                "Chữ chưa ở dạng dựng sẵn (NFC)\n"
                "Cùng một chữ có thể ghi bằng một ký tự (ệ: U+1EC7) hoặc bằng chữ cái kèm dấu rời\n"
                "(e + U+0323 + U+0302). Hai cách trông giống nhau nhưng máy tìm kiếm, so sánh và sắp xếp\n"
                "khác nhau. Văn bản tiếng Việt nên dùng thống nhất dạng dựng sẵn NFC. Sửa được tự động.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.",
                "Letters that are not composed (NFC)\n"
                "One letter can be one character (ệ: U+1EC7) or a base letter and loose marks\n"
                "(e + U+0323 + U+0302). They look alike, but search, comparison and sorting tell them\n"
                "apart. Vietnamese text should use the composed form NFC throughout. Fixed automatically.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001."),
        },
    [CHINHTA__CODE_ENCODING_MOJIBAKE] =
        {
            .name = "encoding/mojibake",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” là UTF-8 bị đọc nhầm; có thể là “{fix}”",
                            "“{text}” is UTF-8 taken for another charset: “{fix}”"),
            .message_no_fix =
                BOTH("“{text}” là UTF-8 bị đọc nhầm", "“{text}” is UTF-8 taken for another charset"),
            .explain = BOTH(
                "UTF-8 bị đọc nhầm bảng mã\n"
                "Chữ tiếng Việt ở dạng UTF-8 từng bị mở như Windows-1252 rồi lưu lại, một hay hai lần: mỗi chữ có\n"
                "dấu thành hai, ba ký tự lạ. Cả dòng được gợi ý khôi phục; muốn khôi phục cả văn bản, dùng\n"
                "chinhta convert --from auto.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.\n"
                "Sai: Cá»™ng hÃ²a    Đúng: Cộng hòa",
                "UTF-8 taken for another charset\n"
                "Vietnamese in UTF-8 was once opened as Windows-1252 and saved, one time or two: each letter with\n"
                "a mark has become two or three strange ones. The whole line is offered as it was; chinhta convert\n"
                "--from auto restores the whole document.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001.\n"
                "Wrong: Cá»™ng hÃ²a    Right: Cộng hòa"),
        },
    [CHINHTA__CODE_ENCODING_LEGACY] =
        {
            .name = "encoding/legacy",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” ở bảng mã cũ; trong UTF-8 là “{fix}”",
                            "“{text}” is in a legacy charset; in UTF-8: “{fix}”"),
            .message_no_fix = BOTH("“{text}” ở bảng mã cũ", "“{text}” is in a legacy charset"),
            .explain = BOTH(
                "Văn bản ở bảng mã cũ\n"
                "Dòng này không phải UTF-8 mà ở TCVN3 (ABC), VNI, VISCII, VPS, Windows-1258 hoặc bảng mã khác, chỉ đọc\n"
                "được với phông chữ riêng. Cả dòng được gợi ý bằng UTF-8; muốn chuyển cả văn bản, dùng\n"
                "chinhta convert --from auto.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.\n"
                "Sai: Céng hßa x· héi    Đúng: Cộng hòa xã hội",
                "Text in a legacy charset\n"
                "The line is not in UTF-8 but in TCVN3 (ABC), VNI, VISCII, VPS, Windows-1258 or another charset, and\n"
                "reads well in a font of that charset only. The whole line is offered in UTF-8; chinhta convert\n"
                "--from auto converts the whole document.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001.\n"
                "Wrong: Céng hßa x· héi    Right: Cộng hòa xã hội"),
        },
    [CHINHTA__CODE_ENCODING_LOOKALIKE] =
        {
            .name = "encoding/lookalike",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” có ký tự trông giống chữ Việt nhưng không phải; viết “{fix}”",
                            "“{text}” holds a character that only looks like a Vietnamese letter: “{fix}”"),
            .message_no_fix = BOTH("“{text}” có ký tự trông giống chữ Việt nhưng không phải",
                                   "“{text}” holds a character that only looks like a Vietnamese letter"),
            .explain = BOTH(
                "Ký tự trông giống chữ Việt\n"
                "Trong từ có ký tự của bảng chữ khác trông giống chữ Việt: Ð (U+00D0) thay cho Đ, chữ Kirin,\n"
                "chữ Hy Lạp, chữ toán học hoặc chữ toàn khổ. Mắt không thấy, nhưng máy tìm kiếm không nhận ra từ.\n"
                "Chỉ sửa trong từ tiếng Việt. Sửa được tự động. Chữ ƒ trong từ nước ngoài (ƒoreign) chỉ được gợi ý.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.\n"
                "Sai: Ðảng bộ    Đúng: Đảng bộ",
                "A character that looks like a Vietnamese letter\n"
                "The word holds a character of another alphabet that looks like a Vietnamese letter: Ð (U+00D0)\n"
                "for Đ, Cyrillic, Greek, mathematical or full-width letters. No eye sees it, but no search finds\n"
                "the word. Only Vietnamese words are touched. Fixed automatically. For ƒ in a foreign word\n"
                "(ƒoreign) an f is suggested.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001.\n"
                "Wrong: Ðảng bộ    Right: Đảng bộ"),
        },
    [CHINHTA__CODE_ENCODING_INVISIBLE] =
        {
            .name = "encoding/invisible",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("“{fix}” có ký tự vô hình bên trong", "“{fix}” has an invisible character in it"),
            .message_no_fix = BOTH("có ký tự vô hình ở đây", "an invisible character stands here"),
            .explain = BOTH(
                "Ký tự vô hình\n"
                "Ở đây có ký tự không chiếm chỗ: dấu cách độ rộng không (U+200B), gạch nối mềm (U+00AD), dấu thứ\n"
                "tự byte lạc giữa văn bản (U+FEFF)… Chúng cắt đôi từ khi tìm kiếm. Trong chữ của các thứ tiếng cần\n"
                "đến chúng thì không báo. Sửa được tự động: bỏ đi.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.",
                "An invisible character\n"
                "A character without width stands here: zero width space (U+200B), soft hyphen (U+00AD), a byte\n"
                "order mark within the text (U+FEFF)… To a search it cuts the word in two. Where a script needs\n"
                "them they are not reported. Fixed automatically: it is taken out.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001."),
        },
    [CHINHTA__CODE_ENCODING_SPACE] =
        {
            .name = "encoding/space",
            .severity = CHINHTA_SEVERITY_INFO,
            .message = BOTH("dấu cách hoặc dấu xuống dòng đặc biệt", "an exotic space or line end"),
            .message_no_fix = BOTH("dấu cách hoặc dấu xuống dòng đặc biệt", "an exotic space or line end"),
            .explain = BOTH(
                "Dấu cách hoặc dấu xuống dòng đặc biệt\n"
                "Ở đây là dấu cách không ngắt dòng (U+00A0), dấu cách hẹp, dấu ngắt dòng của Word (U+000B)… chứ\n"
                "không phải dấu cách hay dấu xuống dòng thường. Nhiều chương trình không coi chúng là khoảng trắng.\n"
                "Sửa được tự động.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.",
                "An exotic space or line end\n"
                "This is a no-break space (U+00A0), a thin space, a word processor's line break (U+000B)… and no\n"
                "plain space or line feed. Many programs do not take them for white space. Fixed automatically.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001."),
        },
    [CHINHTA__CODE_ENCODING_SYMBOL] =
        {
            .name = "encoding/symbol",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("ký hiệu riêng của phông Symbol hoặc Wingdings; viết “{fix}”",
                            "a private character of the font Symbol or Wingdings: “{fix}”"),
            .message_no_fix = BOTH("ký hiệu riêng của phông Symbol hoặc Wingdings",
                                   "a private character of the font Symbol or Wingdings"),
            .explain = BOTH(
                "Ký hiệu riêng của phông chữ\n"
                "Word ghi ký hiệu của phông Symbol và Wingdings bằng mã riêng (U+F000 trở đi), như dấu đầu dòng\n"
                "U+F0B7. Không có phông ấy thì chỉ thấy ô vuông. Sửa được tự động bằng ký hiệu Unicode.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001.",
                "A private character of a font\n"
                "Word writes the symbols of the fonts Symbol and Wingdings as private characters (U+F000 and on),\n"
                "such as the bullet U+F0B7. Without the font they are empty boxes. Fixed automatically with the\n"
                "Unicode symbol.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex I: Unicode after TCVN 6909:2001."),
        },
    [CHINHTA__CODE_TONE_PLACE] =
        {
            .name = "tone/place",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” đặt dấu thanh sai chỗ; viết “{fix}”",
                            "“{text}” has its tone mark on the wrong letter: “{fix}”"),
            .message_no_fix =
                BOTH("“{text}” đặt dấu thanh sai chỗ", "“{text}” has its tone mark on the wrong letter"),
            .explain = BOTH(
                "Dấu thanh đặt sai chỗ\n"
                "Dấu thanh phải nằm trên âm chính của vần. Cả kiểu cũ (hòa, thủy) và kiểu mới (hoà, thuỷ)\n"
                "đều được chấp nhận; lỗi này chỉ báo những chỗ sai theo cả hai kiểu. Sửa được tự động.\n"
                "Căn cứ: Quyết định 1989/QĐ-BGDĐT, Điều 8 (kiểu mới); kiểu cũ: thói quen của sách báo.\n"
                "Sai: tòan quốc, đựơc, chòang    Đúng: toàn quốc, được, choàng",
                "Tone mark on the wrong letter\n"
                "The tone mark stands on the main vowel of the rime. The old style (hòa, thủy) and the new\n"
                "one (hoà, thuỷ) are both accepted: only what is wrong in both is found. Fixed\n"
                "automatically.\n"
                "Source: Decision 1989/QĐ-BGDĐT, article 8 (the new style); for the old one the habit of print.\n"
                "Wrong: tòan quốc, đựơc, chòang    Right: toàn quốc, được, choàng"),
        },
    [CHINHTA__CODE_TONE_STYLE] =
        {
            .name = "tone/style",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("“{text}” không theo kiểu đặt dấu thanh đã chọn; viết “{fix}”",
                            "“{text}” is not in the chosen tone style: “{fix}”"),
            .message_no_fix = BOTH("“{text}” không theo kiểu đặt dấu thanh đã chọn",
                                   "“{text}” is not in the chosen tone style"),
            .explain = BOTH(
                "Kiểu đặt dấu thanh khác kiểu đã chọn\n"
                "Ở các vần mở oa, oe, uy, kiểu cũ đặt dấu trên chữ trước (hòa, khỏe, thủy), kiểu mới đặt\n"
                "trên chữ sau (hoà, khoẻ, thuỷ). Chỉ báo khi đã chọn một kiểu (--tone-style old hoặc new).\n"
                "Sửa được tự động.\n"
                "Căn cứ: Quyết định 1989/QĐ-BGDĐT, Điều 8 (kiểu mới); kiểu cũ: thói quen của sách báo.\n"
                "Sai (--tone-style old): hoà giải    Đúng: hòa giải",
                "A tone style other than the chosen one\n"
                "In the open rimes oa, oe and uy the old style marks the first letter (hòa, khỏe, thủy), "
                "the\n"
                "new style the second (hoà, khoẻ, thuỷ). Found only when a style is chosen\n"
                "(--tone-style old or new). Fixed automatically.\n"
                "Source: Decision 1989/QĐ-BGDĐT, article 8 (the new style); for the old one the habit of print.\n"
                "Wrong (--tone-style old): hoà giải    Right: hòa giải"),
        },
    [CHINHTA__CODE_SPELLING_SYLLABLE] =
        {
            .name = "spelling/syllable",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” không phải là âm tiết tiếng Việt; có thể là “{fix}”",
                            "“{text}” is no Vietnamese syllable; perhaps “{fix}”"),
            .message_no_fix = BOTH("“{text}” không phải là âm tiết tiếng Việt hay từ đã biết",
                                   "“{text}” is no Vietnamese syllable and no known word"),
            .explain = BOTH(
                "Không phải là âm tiết tiếng Việt\n"
                "Chữ này không ghép được thành âm tiết tiếng Việt và cũng không phải là tên riêng, từ nước\n"
                "ngoài hay chữ viết tắt đã biết: thường do gõ thiếu, thừa, nhầm phím hoặc sót phím của bộ gõ.\n"
                "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                "Sai: nghành giáo dục, thươgn mại, quye61t định    Đúng: ngành giáo dục, thương mại, quyết định",
                "Not a Vietnamese syllable\n"
                "These letters form no Vietnamese syllable, and are no known name, foreign word or\n"
                "abbreviation: mostly a key missed, doubled or mistaken, or one of the input method left over.\n"
                "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                "Wrong: nghành giáo dục, thươgn mại, quye61t định    Right: ngành giáo dục, thương mại, quyết định"),
        },
    [CHINHTA__CODE_SPELLING_CONTEXT] =
        {
            .name = "spelling/context",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” có thể là “{fix}”", "“{text}” should perhaps be “{fix}”"),
            .message_no_fix = BOTH("“{text}” có vẻ không đúng ở đây", "“{text}” seems wrong here"),
            .explain = BOTH(
                "Âm tiết đúng nhưng dùng sai chỗ\n"
                "Âm tiết này có trong tiếng Việt nhưng không hợp với các từ đứng quanh nó: thường do lẫn "
                "dấu\n"
                "hỏi với dấu ngã, lẫn phụ âm đầu hoặc cuối, thiếu dấu mũ. Chỗ chắc chắn được sửa tự động,\n"
                "chỗ khác chỉ được gợi ý.\n"
                "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                "Sai: quán triệu nghị quyết, đâu tư công    Đúng: quán triệt nghị quyết, đầu tư công",
                "A good syllable in the wrong place\n"
                "This syllable exists, but does not go with the words around it: a tone, an onset, a coda "
                "or\n"
                "a mark was mistaken. Fixed automatically where it is certain, suggested elsewhere.\n"
                "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                "Wrong: quán triệu nghị quyết, đâu tư công    Right: quán triệt nghị quyết, đầu tư công"),
        },
    [CHINHTA__CODE_SPELLING_SPLIT] =
        {
            .name = "spelling/split",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” viết dính liền; cần tách thành “{fix}”",
                            "“{text}” runs words together; split it: “{fix}”"),
            .message_no_fix = BOTH("“{text}” viết dính liền", "“{text}” runs words together"),
            .explain = BOTH("Các từ viết dính liền\n"
                            "Giữa hai âm tiết, hoặc giữa chữ viết tắt và từ đi sau (CSGTđã), thiếu dấu cách.\n"
                            "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                            "Sai: đã đượcphê duyệt    Đúng: đã được phê duyệt",
                            "Words run together\n"
                            "The space between two syllables, or behind initials (CSGTđã), is missing.\n"
                            "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                            "Wrong: đã đượcphê duyệt    Right: đã được phê duyệt"),
        },
    [CHINHTA__CODE_SPELLING_MERGE] =
        {
            .name = "spelling/merge",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” bị tách rời; cần viết liền “{fix}”",
                            "“{text}” is one word cut in two: “{fix}”"),
            .message_no_fix = BOTH("“{text}” bị tách rời", "“{text}” is one word cut in two"),
            .explain = BOTH("Một âm tiết bị tách rời\n"
                            "Trong một âm tiết có dấu cách thừa.\n"
                            "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                            "Sai: cơ qu an chủ trì    Đúng: cơ quan chủ trì",
                            "One syllable cut in two\n"
                            "There is a space inside a syllable.\n"
                            "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                            "Wrong: cơ qu an chủ trì    Right: cơ quan chủ trì"),
        },
    [CHINHTA__CODE_SPELLING_REPEAT] =
        {
            .name = "spelling/repeat",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message =
                BOTH("“{text}” bị lặp; có lẽ chỉ cần “{fix}”", "“{text}” is repeated; perhaps just “{fix}”"),
            .message_no_fix = BOTH("“{text}” bị lặp", "“{text}” is repeated"),
            .explain =
                BOTH("Từ bị lặp\n"
                     "Một từ được viết hai lần liền nhau mà không phải là từ láy hay cách nói nhấn mạnh.\n"
                     "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                     "Sai: triển khai các các nhiệm vụ    Đúng: triển khai các nhiệm vụ",
                     "A word repeated\n"
                     "A word stands twice in a row and is no reduplication.\n"
                     "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                     "Wrong: triển khai các các nhiệm vụ    Right: triển khai các nhiệm vụ"),
        },
    [CHINHTA__CODE_SPELLING_CAPITAL] =
        {
            .name = "spelling/capital",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” có chữ hoa lẫn trong âm tiết: viết “{fix}”",
                            "“{text}” has a capital inside: “{fix}”"),
            .message_no_fix = BOTH("“{text}” có chữ hoa lẫn trong âm tiết", "“{text}” has a capital inside"),
            .explain = BOTH("Chữ hoa lẫn trong âm tiết\n"
                            "Âm tiết được viết thường, viết hoa chữ đầu hoặc viết hoa toàn bộ; cách khác là do nhấn nhầm phím\n"
                            "Shift hoặc do chuyển từ phông chữ cũ. Từ không phải âm tiết tiếng Việt (MobiFone, ThS) thì không xét.\n"
                            "Căn cứ: chính tả tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                            "Sai: TRách nhiệm của ủy ban nhâN dân    Đúng: Trách nhiệm của ủy ban nhân dân",
                            "A capital inside a syllable\n"
                            "A syllable is written small, with one capital at its head or in capitals; anything else is a slip\n"
                            "of the Shift key or comes from an old font. What is no Vietnamese syllable (MobiFone, ThS) is let be.\n"
                            "Source: the spelling of Vietnamese that dictionaries agree on.\n"
                            "Wrong: TRách nhiệm của ủy ban nhâN dân    Right: Trách nhiệm của ủy ban nhân dân"),
        },
    [CHINHTA__CODE_SPELLING_REJECTED] =
        {
            .name = "spelling/rejected",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” nằm trong danh sách không dùng; viết “{fix}”",
                            "“{text}” is on your list of rejected words; write “{fix}”"),
            .message_no_fix =
                BOTH("“{text}” nằm trong danh sách không dùng", "“{text}” is on your list of rejected words"),
            .explain = BOTH(
                "Từ do người dùng loại bỏ\n"
                "Từ hoặc cụm từ này nằm trong danh sách không dùng của người dùng. Nếu danh sách có từ thay\n"
                "thế, từ đó được dùng để sửa tự động.\n"
                "Căn cứ: danh sách của người dùng.",
                "A word that the user rejects\n"
                "This word or phrase is on the user's own list of rejected ones. If the list gives a\n"
                "replacement, it is applied automatically.\n"
                "Source: the list of the user."),
        },
    [CHINHTA__CODE_SPELLING_LEXICAL] =
        {
            .name = "spelling/lexical",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” viết sai trong từ này; viết “{fix}”",
                            "“{text}” is the wrong syllable of this word: “{fix}”"),
            .message_no_fix = BOTH("“{text}” viết sai trong từ này",
                                   "“{text}” is the wrong syllable of this word"),
            .explain = BOTH(
                "Từ hay viết sai\n"
                "Một âm tiết trong từ ghép bị viết bằng âm tiết khác nghe gần giống; từ viết như vậy không có\n"
                "trong từ điển. Chương trình có sẵn danh sách các từ này; chỗ hai âm tiết thuộc hai từ khác nhau (hồ sơ\n"
                "xuất khẩu) thì không báo. Chỗ chắc chắn được sửa tự động, chỗ khác chỉ được gợi ý.\n"
                "Căn cứ: cách viết chung của các từ điển tiếng Việt; văn bản hành chính phải đúng chính tả.\n"
                "Sai: bổ xung hồ sơ, chuẩn đoán bệnh    Đúng: bổ sung hồ sơ, chẩn đoán bệnh",
                "A word that is often misspelt\n"
                "One syllable of a compound is written as another that sounds nearly alike; no dictionary has the\n"
                "word so. The forms are a list; two syllables that belong to two other words (hồ sơ xuất khẩu) are\n"
                "let be. Fixed automatically where certain, suggested elsewhere.\n"
                "Source: what Vietnamese dictionaries agree on.\n"
                "Wrong: bổ xung hồ sơ, chuẩn đoán bệnh    Right: bổ sung hồ sơ, chẩn đoán bệnh"),
        },
    [CHINHTA__CODE_CAPITALIZATION_SENTENCE] =
        {
            .name = "capitalization/sentence",
            .severity = CHINHTA_SEVERITY_ERROR,
            .message = BOTH("“{text}” đứng đầu câu; viết hoa “{fix}”",
                            "“{text}” begins a sentence: “{fix}”"),
            .message_no_fix = BOTH("“{text}” đứng đầu câu, cần viết hoa",
                                   "“{text}” begins a sentence"),
            .explain = BOTH(
                "Đầu câu không viết hoa\n"
                "Viết hoa chữ cái đầu âm tiết thứ nhất của một câu, sau dấu chấm, dấu chấm hỏi, dấu chấm than.\n"
                "Sau dấu hai chấm, chấm phẩy, chấm lửng không buộc viết hoa. Với văn bản quy phạm pháp luật (--profile\n"
                "legal), đầu mỗi khoản, điểm và đầu câu trích dẫn sau dấu hai chấm cũng viết hoa.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I; văn bản quy phạm pháp luật: Nghị định 78/2025/NĐ-CP, sửa\n"
                "đổi bởi Nghị định 187/2025/NĐ-CP.\n"
                "Sai: Đã họp xong. các đơn vị báo cáo.    Đúng: Đã họp xong. Các đơn vị báo cáo.",
                "A sentence without its capital\n"
                "The first letter after a full stop, a question mark or an exclamation mark is a capital; after a\n"
                "colon, a semicolon or an ellipsis none is due. In normative documents (--profile legal) each khoản and\n"
                "điểm begins with one too, and a sentence quoted after a colon.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part I; normative documents: Decree 78/2025/NĐ-CP, amended by Decree\n"
                "187/2025/NĐ-CP.\n"
                "Wrong: Đã họp xong. các đơn vị báo cáo.    Right: Đã họp xong. Các đơn vị báo cáo."),
        },
    [CHINHTA__CODE_CAPITALIZATION_AGENCY] =
        {
            .name = "capitalization/agency",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("tên cơ quan “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}”: this agency writes its name “{fix}”"),
            .message_no_fix = BOTH("tên cơ quan “{text}” viết hoa chưa đúng",
                                   "“{text}”: the capitals of this agency's name are wrong"),
            .explain = BOTH(
                "Tên cơ quan, tổ chức\n"
                "Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực hoạt động của cơ quan,\n"
                "tổ chức; không viết hoa mọi âm tiết. Với báo chí (--profile press), cách viết riêng của từng báo (Ủy ban Nhân\n"
                "dân) không bị báo.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.\n"
                "Sai: Bộ Tài Nguyên Và Môi Trường, Sở tài chính    Đúng: Bộ Tài nguyên và Môi trường, Sở Tài chính",
                "Names of agencies and organisations\n"
                "A capital begins each word or phrase that names kind, function and field, not each syllable. For the press\n"
                "(--profile press) the ways of a house (Ủy ban Nhân dân) are let be.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part IV.\n"
                "Wrong: Bộ Tài Nguyên Và Môi Trường, Sở tài chính    Right: Bộ Tài nguyên và Môi trường, Sở Tài chính"),
        },
    [CHINHTA__CODE_CAPITALIZATION_PLACE] =
        {
            .name = "capitalization/place",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("địa danh “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}” in a place name should be “{fix}”"),
            .message_no_fix = BOTH("địa danh “{text}” viết hoa chưa đúng",
                                   "the capitals of the place name “{text}” are wrong"),
            .explain = BOTH(
                "Tên địa lý\n"
                "Viết hoa mọi âm tiết của tên riêng; danh từ chung đứng trước (tỉnh, huyện, sông, chợ) viết thường.\n"
                "Danh từ chung đi với chữ số, tên người, tên sự kiện thì viết hoa (Quận 1); đặc biệt: Thủ đô Hà Nội,\n"
                "Thành phố Hồ Chí Minh.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.\n"
                "Sai: ở Tỉnh Nam Định, Hà nội, quận 1    Đúng: ở tỉnh Nam Định, Hà Nội, Quận 1",
                "Names of places\n"
                "Each syllable of the name begins with a capital, the kind of place before it (tỉnh, sông, chợ) with a\n"
                "small letter; before a number the kind has one too (Quận 1), as in Thủ đô Hà Nội.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part III.\n"
                "Wrong: ở Tỉnh Nam Định, Hà nội, quận 1    Right: ở tỉnh Nam Định, Hà Nội, Quận 1"),
        },
    [CHINHTA__CODE_CAPITALIZATION_PERSON] =
        {
            .name = "capitalization/person",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("tên người “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}”: this person's name is “{fix}”"),
            .message_no_fix = BOTH("tên người “{text}” viết hoa chưa đúng",
                                   "the capitals of the name “{text}” are wrong"),
            .explain = BOTH(
                "Tên người\n"
                "Viết hoa mọi âm tiết của tên người Việt Nam và tên phiên âm Hán - Việt; tên phiên âm trực tiếp chỉ viết\n"
                "hoa âm tiết đầu mỗi thành phần (Vla-đi-mia I-lích Lê-nin).\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.\n"
                "Sai: đường Trần phú, đời vua Hùng    Đúng: đường Trần Phú, đời Vua Hùng",
                "Names of persons\n"
                "Each syllable of a Vietnamese or Sino-Vietnamese name begins with a capital; of a name written by\n"
                "sound only the first of each hyphened part (Vla-đi-mia I-lích Lê-nin).\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part II.\n"
                "Wrong: đường Trần phú, đời vua Hùng    Right: đường Trần Phú, đời Vua Hùng"),
        },
    [CHINHTA__CODE_CAPITALIZATION_TITLE] =
        {
            .name = "capitalization/title",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("chức vụ, danh hiệu “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}”: this office or honour is written “{fix}”"),
            .message_no_fix = BOTH("chức vụ, danh hiệu “{text}” viết hoa chưa đúng",
                                   "the capitals of the office or honour “{text}” are wrong"),
            .explain = BOTH(
                "Chức vụ, học vị, danh hiệu\n"
                "Viết hoa chức vụ, học vị đi liền tên người cụ thể; viết hoa các từ chỉ hạng, loại của huân chương,\n"
                "danh hiệu vinh dự.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.2 và V.3.\n"
                "Sai: thủ tướng Phạm Văn Đồng    Đúng: Thủ tướng Phạm Văn Đồng",
                "Offices, degrees, honours\n"
                "An office or degree right before a person's name begins with a capital, and so do the words that name\n"
                "kind and grade of an order or honour.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, parts V.2 and V.3.\n"
                "Wrong: thủ tướng Phạm Văn Đồng    Right: Thủ tướng Phạm Văn Đồng"),
        },
    [CHINHTA__CODE_CAPITALIZATION_DOCUMENT] =
        {
            .name = "capitalization/document",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("tên văn bản “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}”: this document is written “{fix}”"),
            .message_no_fix = BOTH("tên văn bản “{text}” viết hoa chưa đúng",
                                   "the capitals of the document's name “{text}” are wrong"),
            .explain = BOTH(
                "Tên văn bản cụ thể\n"
                "Viết hoa chữ cái đầu của tên loại văn bản và của âm tiết thứ nhất tạo thành tên gọi, khi nói đến một\n"
                "văn bản cụ thể.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6.\n"
                "Sai: Bộ Luật Hình Sự, nghị định số 30/2020/NĐ-CP    Đúng: Bộ luật Hình sự, Nghị định số 30/2020/NĐ-CP",
                "Names of documents\n"
                "The kind of document and the first syllable of its title begin with capitals when one document is meant.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part V.6.\n"
                "Wrong: Bộ Luật Hình Sự, nghị định số 30/2020/NĐ-CP    Right: Bộ luật Hình sự, Nghị định số 30/2020/NĐ-CP"),
        },
    [CHINHTA__CODE_CAPITALIZATION_CITATION] =
        {
            .name = "capitalization/citation",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("viện dẫn “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}” in a citation is written “{fix}”"),
            .message_no_fix = BOTH("viện dẫn “{text}” viết hoa chưa đúng",
                                   "the capitals of the citation “{text}” are wrong"),
            .explain = BOTH(
                "Viện dẫn phần, chương, mục, điều, khoản, điểm\n"
                "Viết hoa phần, chương, mục, tiểu mục, điều; viết thường khoản, điểm.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6.\n"
                "Sai: Điểm a Khoản 2 điều 10    Đúng: điểm a khoản 2 Điều 10",
                "Citing parts of a document\n"
                "Phần, Chương, Mục, Tiểu mục and Điều begin with capitals, khoản and điểm with small letters.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part V.6.\n"
                "Wrong: Điểm a Khoản 2 điều 10    Right: điểm a khoản 2 Điều 10"),
        },
    [CHINHTA__CODE_CAPITALIZATION_EVENT] =
        {
            .name = "capitalization/event",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("tên ngày lễ, sự kiện “{text}” viết hoa chưa đúng; viết “{fix}”",
                            "“{text}”: this day or event is written “{fix}”"),
            .message_no_fix = BOTH("tên ngày lễ, sự kiện “{text}” viết hoa chưa đúng",
                                   "the capitals of the day or event “{text}” are wrong"),
            .explain = BOTH(
                "Ngày lễ, ngày tết, sự kiện\n"
                "Viết hoa chữ cái đầu của âm tiết tạo thành tên gọi ngày lễ, ngày kỷ niệm, sự kiện lịch sử.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.5, V.7 và V.8.\n"
                "Sai: ngày quốc khánh, Ngày Quốc Tế Lao Động    Đúng: ngày Quốc khánh, ngày Quốc tế Lao động",
                "Holidays and events\n"
                "The words that make up the name of a holiday, an anniversary or an event begin with capitals, not each\n"
                "syllable.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, parts V.5, V.7 and V.8.\n"
                "Wrong: ngày quốc khánh, Ngày Quốc Tế Lao Động    Right: ngày Quốc khánh, ngày Quốc tế Lao động"),
        },
    [CHINHTA__CODE_CAPITALIZATION_COMMON] =
        {
            .name = "capitalization/common",
            .severity = CHINHTA_SEVERITY_WARNING,
            .message = BOTH("“{text}” là từ chung; viết “{fix}”",
                            "“{text}” is no name: “{fix}”"),
            .message_no_fix = BOTH("“{text}” là từ chung, không viết hoa",
                                   "“{text}” is no name and has no capitals"),
            .explain = BOTH(
                "Từ chung không viết hoa\n"
                "“nhà nước”, “nhân dân” bổ nghĩa cho từ đứng trước thì viết thường, trừ khi nằm trong tên riêng.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1 và các ví dụ ở mục IV.\n"
                "Sai: cơ quan Nhà nước, quản lý Nhà nước    Đúng: cơ quan nhà nước, quản lý nhà nước",
                "Common words in capitals\n"
                "“nhà nước” and “nhân dân” are small where they only describe the word before them, outside names.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part V.1 and the examples of part IV.\n"
                "Wrong: cơ quan Nhà nước, quản lý Nhà nước    Right: cơ quan nhà nước, quản lý nhà nước"),
        },
    [CHINHTA__CODE_CAPITALIZATION_STATE] =
        {
            .name = "capitalization/state",
            .severity = CHINHTA_SEVERITY_INFO,
            .message = BOTH("“{text}” chỉ Nhà nước Việt Nam thì viết “{fix}”",
                            "“{text}”: if the state of Vietnam is meant, “{fix}”"),
            .message_no_fix = BOTH("“{text}” có thể cần viết hoa",
                                   "“{text}” may need a capital"),
            .explain = BOTH(
                "Nhà nước, Nhân dân đứng độc lập\n"
                "“Nhà nước”, “Nhân dân” dùng như danh từ riêng thì viết hoa: của Nhà nước, do Nhà nước quản lý.\n"
                "Chỉ gợi ý.\n"
                "Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1.\n"
                "Sai: chính sách của nhà nước    Đúng: chính sách của Nhà nước",
                "Nhà nước and Nhân dân by themselves\n"
                "They begin with capitals where they stand for themselves: của Nhà nước. Only suggested.\n"
                "Source: Decree 30/2020/NĐ-CP, Annex II, part V.1.\n"
                "Wrong: chính sách của nhà nước    Right: chính sách của Nhà nước"),
        },
#include "lib/check/codes_punctuation.h"
#include "lib/check/codes_format.h"
};

chinhta__code_set chinhta__code_set_named(const char *name) {
    chinhta__code_set set = 0;
    size_t len = strlen(name);
    for (size_t i = 0; i < CHINHTA__N_CODES; i++) {
        const char *code = chinhta__codes[i].name;
        if (len > 0 && strncmp(code, name, len) == 0 && (code[len] == '\0' || code[len] == '/'))
            set |= CHINHTA__CODE_SET_ONE(i);
    }
    return set;
}

chinhta__code_set chinhta__code_set_of_profile(chinhta_profile profile) {
    switch (profile) {
    case CHINHTA_PROFILE_PRESS:
        return CHINHTA__CODE_SET_ALL & ~chinhta__code_set_named("format") &
               ~CHINHTA__CODE_SET_ONE(CHINHTA__CODE_CAPITALIZATION_CITATION) &
               ~CHINHTA__CODE_SET_ONE(CHINHTA__CODE_CAPITALIZATION_COMMON) &
               ~CHINHTA__CODE_SET_ONE(CHINHTA__CODE_CAPITALIZATION_STATE) &
               ~CHINHTA__CODE_SET_ONE(CHINHTA__CODE_PUNCTUATION_UNIT);
    case CHINHTA_PROFILE_PLAIN:
        return chinhta__code_set_named("encoding") | chinhta__code_set_named("tone") |
               chinhta__code_set_named("spelling");
    default:
        return CHINHTA__CODE_SET_ALL;
    }
}

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
                "không tự sửa. Hãy mở tệp bằng đúng bảng mã rồi lưu lại bằng UTF-8.",
                "Bytes that are not UTF-8\n"
                "The file holds bytes that form no UTF-8 character: it is damaged, was cut in the middle\n"
                "of a character, or is in another encoding (TCVN3, VNI, Windows-1258…). The place is\n"
                "reported, never changed. Open the file in its own encoding and save it as UTF-8."),
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
                "khác nhau. Văn bản tiếng Việt nên dùng thống nhất dạng dựng sẵn NFC. Sửa được tự động.",
                "Letters that are not composed (NFC)\n"
                "One letter can be one character (ệ: U+1EC7) or a base letter and loose marks\n"
                "(e + U+0323 + U+0302). They look alike, but search, comparison and sorting tell them\n"
                "apart. Vietnamese text should use the composed form NFC throughout. Fixed automatically."),
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
                "Sai: tòan quốc, đựơc, chòang    Đúng: toàn quốc, được, choàng",
                "Tone mark on the wrong letter\n"
                "The tone mark stands on the main vowel of the rime. The old style (hòa, thủy) and the new\n"
                "one (hoà, thuỷ) are both accepted: only what is wrong in both is found. Fixed\n"
                "automatically.\n"
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
                "Sửa được tự động.",
                "A tone style other than the chosen one\n"
                "In the open rimes oa, oe and uy the old style marks the first letter (hòa, khỏe, thủy), "
                "the\n"
                "new style the second (hoà, khoẻ, thuỷ). Found only when a style is chosen\n"
                "(--tone-style old or new). Fixed automatically."),
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
                "ngoài hay chữ viết tắt đã biết: thường do gõ thiếu, thừa hoặc nhầm phím.\n"
                "Sai: nghành giáo dục, thươgn mại    Đúng: ngành giáo dục, thương mại",
                "Not a Vietnamese syllable\n"
                "These letters form no Vietnamese syllable, and are no known name, foreign word or\n"
                "abbreviation: mostly a key missed, doubled or mistaken.\n"
                "Wrong: nghành giáo dục, thươgn mại    Right: ngành giáo dục, thương mại"),
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
                "Sai: quán triệu nghị quyết, đâu tư công    Đúng: quán triệt nghị quyết, đầu tư công",
                "A good syllable in the wrong place\n"
                "This syllable exists, but does not go with the words around it: a tone, an onset, a coda "
                "or\n"
                "a mark was mistaken. Fixed automatically where it is certain, suggested elsewhere.\n"
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
                            "Giữa hai âm tiết thiếu dấu cách.\n"
                            "Sai: đã đượcphê duyệt    Đúng: đã được phê duyệt",
                            "Words run together\n"
                            "The space between two syllables is missing.\n"
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
                            "Sai: cơ qu an chủ trì    Đúng: cơ quan chủ trì",
                            "One syllable cut in two\n"
                            "There is a space inside a syllable.\n"
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
                     "Sai: triển khai các các nhiệm vụ    Đúng: triển khai các nhiệm vụ",
                     "A word repeated\n"
                     "A word stands twice in a row and is no reduplication.\n"
                     "Wrong: triển khai các các nhiệm vụ    Right: triển khai các nhiệm vụ"),
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
                "thế, từ đó được dùng để sửa tự động.",
                "A word that the user rejects\n"
                "This word or phrase is on the user's own list of rejected ones. If the list gives a\n"
                "replacement, it is applied automatically."),
        },
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

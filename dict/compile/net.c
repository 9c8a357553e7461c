/* SPDX-License-Identifier: MIT */
/* The network's section: dict/context.net, its layers turned. It has a row for each word, and belongs to one vocabulary. */
#include <stdio.h>
#include <string.h>
#include "dict/compile/compile.h"
#include "dict/net/net_file.h"

void compile_read_net(struct compile_input *input, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        compile_fail(path, 0, "cannot open");
    long len = ftell(file);
    rewind(file);
    input->net_len = len > 0 ? (size_t)len : 0;
    input->net = compile_alloc(input->net_len, 1);
    if (fread(input->net, 1, input->net_len, file) != input->net_len)
        compile_fail(path, 0, "cannot read");
    fclose(file);
    size_t n_rows = (input->net_len - sizeof(struct chinhta__net_weights)) / sizeof(struct chinhta__net_word);
    if (input->net_len == 0) /* before the first training of the network: all zero, which says nothing */
        return;
    if (input->net_len < sizeof(struct chinhta__net_weights) || n_rows != input->model.n_ids ||
        input->net_len != sizeof(struct chinhta__net_weights) + n_rows * sizeof(struct chinhta__net_word))
        compile_fail(path, 0, "not a network of this size and vocabulary: train it again");
}

struct compile_bytes compile_net(const struct compile_input *input) {
    size_t len = sizeof(struct chinhta__net_weights) + input->model.n_ids * sizeof(struct chinhta__net_word);
    struct compile_bytes out = {compile_alloc(len, 1), len};
    memcpy(out.data, input->net, input->net_len);
    if (input->net_len > 0)
        net_file_to_dict((const void *)input->net, (void *)out.data);
    return out;
}

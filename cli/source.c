/* SPDX-License-Identifier: MIT */
/* Reading of files, streams and folders. Owns which files below a folder are texts. */
#include "cli/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Files ---- */

/* Room for a regular file and one byte more, which tells that it has ended; the rest grows. */
static size_t first_room(int fd) {
    struct stat about;
    if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0 &&
        (uintmax_t)about.st_size < SIZE_MAX / 2)
        return (size_t)about.st_size + 1;
    return 64 * 1024;
}

static int read_all(int fd, struct cli_source *source) {
    size_t room = first_room(fd);
    for (;;) {
        if (!source->bytes || source->n_bytes == room) {
            if (source->bytes) {
                if (room > SIZE_MAX / 4)
                    return EFBIG;
                room *= 2;
            }
            char *grown = realloc(source->bytes, room);
            if (!grown)
                return ENOMEM;
            source->bytes = grown;
        }
        ssize_t n = read(fd, source->bytes + source->n_bytes, room - source->n_bytes);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        if (n == 0)
            return 0;
        source->n_bytes += (size_t)n;
    }
}

int cli_source_read(const char *path, struct cli_source *out_source) {
    *out_source = (struct cli_source){.path = path};
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = read_all(fd, out_source);
    if (!is_stdin)
        close(fd);
    if (error == 0 && out_source->n_bytes >= 3 && memcmp(out_source->bytes, "\xef\xbb\xbf", 3) == 0)
        out_source->n_mark = 3;
    return error;
}

void cli_source_free(struct cli_source *source) {
    free(source->bytes);
    *source = (struct cli_source){0};
}

bool cli_source_is_folder(const char *path) {
    struct stat about;
    return strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* ---- Folders ---- */

struct names {
    char **list;
    size_t n;
    size_t cap;
};

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int add_name(struct names *names, const char *name) {
    if (names->n == names->cap) {
        size_t cap = names->cap ? names->cap * 2 : 64;
        char **grown = realloc(names->list, cap * sizeof(*grown));
        if (!grown)
            return ENOMEM;
        names->list = grown;
        names->cap = cap;
    }
    names->list[names->n] = strdup(name);
    return names->list[names->n] ? (names->n++, 0) : ENOMEM;
}

static int list_names(const char *folder, struct names *names) {
    DIR *dir = opendir(folder);
    if (!dir)
        return errno;
    int error = 0;
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(dir);
        if (!entry) {
            error = errno;
            break;
        }
        if (entry->d_name[0] != '.')
            error = add_name(names, entry->d_name);
        if (error)
            break;
    }
    closedir(dir);
    if (names->n > 0)
        qsort(names->list, names->n, sizeof(*names->list), compare_names);
    return error;
}

static bool is_text_name(const char *name) {
    const char *dot = strrchr(name, '.');
    return dot && (strcmp(dot, ".txt") == 0 || strcmp(dot, ".md") == 0);
}

static char *join(const char *folder, const char *name) {
    size_t len = strlen(folder);
    bool slash = len > 0 && folder[len - 1] != '/';
    char *path = malloc(len + slash + strlen(name) + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, len);
    if (slash)
        path[len] = '/';
    strcpy(path + len + slash, name);
    return path;
}

static bool visit(const char *path, const struct cli_visitor *visitor) {
    struct stat about;
    if (lstat(path, &about) != 0)
        return visitor->failed(visitor->context, path, errno);
    if (S_ISDIR(about.st_mode))
        return cli_source_walk(path, visitor);
    if (!is_text_name(path))
        return true;
    if (S_ISLNK(about.st_mode) && stat(path, &about) != 0)
        return visitor->failed(visitor->context, path, errno);
    return S_ISREG(about.st_mode) ? visitor->file(visitor->context, path) : true;
}

bool cli_source_walk(const char *folder, const struct cli_visitor *visitor) {
    struct names names = {0};
    int error = list_names(folder, &names);
    bool go_on = error == 0 || visitor->failed(visitor->context, folder, error);
    for (size_t i = 0; i < names.n; i++) {
        char *path = go_on ? join(folder, names.list[i]) : NULL;
        if (path)
            go_on = visit(path, visitor);
        else if (go_on)
            go_on = visitor->failed(visitor->context, folder, ENOMEM);
        free(path);
        free(names.list[i]);
    }
    free(names.list);
    return go_on;
}

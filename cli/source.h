/* SPDX-License-Identifier: MIT */
/* Sources: the files, folders and streams named on the command line, and their bytes. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

/* A file in memory. */
struct cli_source {
    const char *path; /* as named, or found below a folder; "-" is stdin */
    char *bytes;      /* the whole file */
    size_t n_bytes;
    size_t n_mark; /* of which the byte order mark of UTF-8: 3 or 0 */
};

/* Reads a file; PATH "-" is stdin. Returns 0 or an errno. cli_source_free in any case. */
int cli_source_read(const char *path, struct cli_source *out_source);
void cli_source_free(struct cli_source *source);

/* True if PATH is a folder ("-" is none). */
bool cli_source_is_folder(const char *path);

/*
 * What to do with a file found, and with a path that can't be read (ERROR is an errno). False ends the walk.
 */
struct cli_visitor {
    bool (*file)(void *context, const char *path);
    bool (*failed)(void *context, const char *path, int error);
    void *context;
};

/*
 * Visits the .txt and .md files below a folder, sorted by the bytes of their names, folder by folder. Hidden
 * files and folders are left out, links to folders are not followed. Returns false if a visit did.
 */
bool cli_source_walk(const char *folder, const struct cli_visitor *visitor);

#endif

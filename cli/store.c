/* SPDX-License-Identifier: MIT */
/*
 * Replacing a file: temporary file, fsync, rename. Owns the order of these steps and cleaning up after each.
 */
#include "cli/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_NAME ".chinhta-XXXXXX"

static int write_all(int fd, const char *bytes, size_t n_bytes) {
    while (n_bytes > 0) {
        ssize_t n = write(fd, bytes, n_bytes);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        bytes += n;
        n_bytes -= (size_t)n;
    }
    return 0;
}

/* The mode comes after the owner: changing the owner clears bits of the mode. */
static int copy_rights(int fd, const struct stat *about) {
    struct stat mine;
    if (fstat(fd, &mine) != 0)
        return errno;
    /* only root may give a file away: then it stays the writer's */
    if ((mine.st_uid != about->st_uid || mine.st_gid != about->st_gid) &&
        fchown(fd, about->st_uid, about->st_gid) != 0 && errno != EPERM)
        return errno;
    return fchmod(fd, about->st_mode & 07777) == 0 ? 0 : errno;
}

static int fill(int fd, const struct stat *about, const struct cli_piece *pieces, size_t n_pieces) {
    int error = copy_rights(fd, about);
    for (size_t i = 0; i < n_pieces && !error; i++)
        error = write_all(fd, pieces[i].bytes, pieces[i].n_bytes);
    if (!error && fsync(fd) != 0)
        error = errno;
    return error;
}

/*
 * The name in the folder is on disk only when the folder is. Some file systems can't: no harm is done then.
 */
static void sync_folder(const char *folder) {
    int fd = open(folder, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
}

/* TARGET is no link. */
static int replace(char *target, const struct stat *about, const struct cli_piece *pieces, size_t n_pieces) {
    char *slash = strrchr(target, '/');
    size_t folder_len = slash ? (size_t)(slash - target) + 1 : 0;
    char *temporary = malloc(folder_len + sizeof(TEMPORARY_NAME));
    if (!temporary)
        return ENOMEM;
    memcpy(temporary, target, folder_len);
    memcpy(temporary + folder_len, TEMPORARY_NAME, sizeof(TEMPORARY_NAME));
    int fd = mkstemp(temporary);
    int error = fd < 0 ? errno : 0;
    if (!error) {
        error = fill(fd, about, pieces, n_pieces);
        if (close(fd) != 0 && !error)
            error = errno;
        if (!error && rename(temporary, target) != 0)
            error = errno;
        if (error)
            unlink(temporary);
    }
    if (!error) {
        temporary[folder_len] = '\0';
        sync_folder(folder_len ? temporary : ".");
    }
    free(temporary);
    return error;
}

int cli_store_write(const char *path, const struct cli_piece *pieces, size_t n_pieces) {
    struct stat about;
    char *target = realpath(path, NULL);
    if (!target)
        return errno;
    int error = 0;
    if (stat(target, &about) != 0)
        error = errno;
    else if (!S_ISREG(about.st_mode))
        error = EINVAL;
    else if (access(target, W_OK) != 0)
        error = errno;
    else
        error = replace(target, &about, pieces, n_pieces);
    free(target);
    return error;
}

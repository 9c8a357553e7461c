/* SPDX-License-Identifier: MIT */
/*
 * Replacing a file: temporary file, fsync, rename. Where that would lose what belongs to the file and not to its name
 * (other hard links, an owner that can't be given, access lists and other extended attributes) the bytes are written
 * over instead, with a copy beside them until all are on disk. Owns the order of these steps and cleaning up after each.
 */
#include "cli/store.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#define TEMPORARY_NAME ".chinhta-XXXXXX"
#define COPY_BYTES 65536 /* copied at once */

/* ---- Steps ---- */

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

/* The bytes of one file over those of another, from the beginning of both. */
static int copy_bytes(int from, int to) {
    char bytes[COPY_BYTES];
    if (lseek(from, 0, SEEK_SET) < 0 || lseek(to, 0, SEEK_SET) < 0)
        return errno;
    for (;;) {
        ssize_t n = read(from, bytes, sizeof(bytes));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n < 0 ? errno : 0;
        int error = write_all(to, bytes, (size_t)n);
        if (error)
            return error;
    }
}

static int write_pieces(int fd, const struct cli_piece *pieces, size_t n_pieces) {
    int error = 0;
    for (size_t i = 0; i < n_pieces && !error; i++)
        error = write_all(fd, pieces[i].bytes, pieces[i].n_bytes);
    return error;
}

/* The mode comes after the owner: changing the owner clears bits of the mode. EPERM: only root may give a file away. */
static int copy_rights(int fd, const struct stat *about) {
    struct stat mine;
    if (fstat(fd, &mine) != 0)
        return errno;
    if ((mine.st_uid != about->st_uid || mine.st_gid != about->st_gid) &&
        fchown(fd, about->st_uid, about->st_gid) != 0)
        return errno;
    return fchmod(fd, about->st_mode & 07777) == 0 ? 0 : errno;
}

static int fill(int fd, const struct stat *about, const struct cli_piece *pieces, size_t n_pieces) {
    int error = copy_rights(fd, about);
    if (!error)
        error = write_pieces(fd, pieces, n_pieces);
    if (!error && fsync(fd) != 0)
        error = errno;
    return error;
}

/* Bytes of the path of the folder that PATH is in, its slash included; 0: the working folder. */
static size_t folder_len_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/*
 * A name is on disk only when its folder is. Some file systems can't: no harm is done then.
 */
static void sync_folder_of(const char *path) {
    size_t len = folder_len_of(path);
    char *folder = strndup(len ? path : ".", len ? len : 1);
    int fd = folder ? open(folder, O_RDONLY | O_CLOEXEC) : -1;
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(folder);
}

/* The name of a temporary file beside TARGET, for mkstemp; NULL if memory ran out. */
static char *temporary_name(const char *target) {
    size_t folder_len = folder_len_of(target);
    char *temporary = malloc(folder_len + sizeof(TEMPORARY_NAME));
    if (temporary) {
        memcpy(temporary, target, folder_len);
        memcpy(temporary + folder_len, TEMPORARY_NAME, sizeof(TEMPORARY_NAME));
    }
    return temporary;
}

/* ---- A new file in the place of the old one ---- */

/* TARGET is no link. */
static int replace(const char *target, const struct stat *about, const struct cli_piece *pieces, size_t n_pieces) {
    char *temporary = temporary_name(target);
    if (!temporary)
        return ENOMEM;
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
    if (!error)
        sync_folder_of(target);
    free(temporary);
    return error;
}

/* ---- New bytes in the old file ---- */

/* True if a new file under this name would not be the same to those who use it. */
static bool is_more_than_a_name(const char *target, const struct stat *about) {
#ifdef __linux__
    if (listxattr(target, NULL, 0) > 0)
        return true;
#else
    (void)target;
#endif
    return about->st_nlink > 1;
}

/* Room first: a disk that is full says so before anything is lost. Some file systems can't tell. */
static int make_room(int fd, off_t old_len, off_t new_len) {
    int error = new_len > old_len ? posix_fallocate(fd, old_len, new_len - old_len) : 0;
    if (error && ftruncate(fd, old_len) != 0)
        return errno;
    return error == EINVAL || error == EOPNOTSUPP ? 0 : error;
}

static int write_over(int fd, off_t old_len, const struct cli_piece *pieces, size_t n_pieces) {
    off_t len = 0;
    for (size_t i = 0; i < n_pieces; i++)
        len += (off_t)pieces[i].n_bytes;
    int error = make_room(fd, old_len, len);
    if (!error && lseek(fd, 0, SEEK_SET) < 0)
        error = errno;
    if (!error)
        error = write_pieces(fd, pieces, n_pieces);
    if (!error && (ftruncate(fd, len) != 0 || fsync(fd) != 0))
        error = errno;
    return error;
}

static bool restore(int fd, int copy, off_t old_len) {
    return copy_bytes(copy, fd) == 0 && ftruncate(fd, old_len) == 0 && fsync(fd) == 0;
}

/* COPY is new and empty, of the name COPY_PATH. *out_keep: it is all there is of the old bytes. */
static int overwrite_with_copy(int fd, int copy, const char *copy_path, off_t old_len,
                               const struct cli_piece *pieces, size_t n_pieces, bool *out_keep) {
    int error = copy_bytes(fd, copy);
    if (!error && fsync(copy) != 0)
        error = errno;
    if (error)
        return error;
    sync_folder_of(copy_path);
    error = write_over(fd, old_len, pieces, n_pieces);
    *out_keep = error && !restore(fd, copy, old_len);
    return error;
}

/* *out_kept: the name of the copy, if the file could not even be given its old bytes back. */
static int overwrite(const char *target, off_t old_len, const struct cli_piece *pieces, size_t n_pieces,
                     char **out_kept) {
    char *temporary = temporary_name(target);
    if (!temporary)
        return ENOMEM;
    bool keep = false;
    int fd = open(target, O_RDWR | O_NOCTTY | O_CLOEXEC);
    int copy = fd < 0 ? -1 : mkstemp(temporary);
    int error = copy < 0 ? errno : overwrite_with_copy(fd, copy, temporary, old_len, pieces, n_pieces, &keep);
    if (copy >= 0) {
        close(copy);
        if (!keep)
            unlink(temporary);
    }
    if (fd >= 0 && close(fd) != 0 && !error)
        error = errno;
    if (keep)
        *out_kept = temporary;
    else
        free(temporary);
    return error;
}

/* An interruption waits until the file is whole. */
static int overwrite_undisturbed(const char *target, off_t old_len, const struct cli_piece *pieces, size_t n_pieces,
                                 char **out_kept) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    int error = overwrite(target, old_len, pieces, n_pieces, out_kept);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return error;
}

int cli_store_write(const char *path, const struct cli_piece *pieces, size_t n_pieces, char **out_kept) {
    struct stat about;
    char *target = realpath(path, NULL);
    *out_kept = NULL;
    if (!target)
        return errno;
    int error = 0;
    if (stat(target, &about) != 0)
        error = errno;
    else if (!S_ISREG(about.st_mode))
        error = EINVAL;
    else if (access(target, W_OK) != 0)
        error = errno;
    if (!error) {
        bool over = is_more_than_a_name(target, &about);
        error = over ? 0 : replace(target, &about, pieces, n_pieces);
        if (over || error == EPERM)
            error = overwrite_undisturbed(target, about.st_size, pieces, n_pieces, out_kept);
    }
    free(target);
    return error;
}

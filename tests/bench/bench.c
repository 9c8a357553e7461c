/* SPDX-License-Identifier: MIT */
/*
 * Bench: how fast the program checks a text, side by side with hunspell in the same run, how long the dictionary takes
 * to open, and how much memory each process held. Prints; asserts nothing, for the numbers are the machine's as much as
 * the program's.
 *
 * usage: bench CHINHTA DICT TEXT [SIZE_MIB]
 * The text is TEXT as it is; with SIZE_MIB, so many MiB of its lines in an order drawn anew (always the same), which
 * flatters caches: for a number to quote, give a large file of real text and no size.
 */
#define _DEFAULT_SOURCE /* wait4 */
#include <chinhta.h>

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define N_RUNS 3 /* of each command; the best one counts */
#define N_OPENS 101
#define MAX_LINES 4096
#define MB 1e6

struct result {
    int exit_status; /* 127: no such program */
    double wall_s;
    double user_s;
    double peak_mib;
};

static double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Runs argv with TEXT as its stdin and its output thrown away. */
static struct result run_once(const char *const *argv, const char *text) {
    struct result result = {.exit_status = 127};
    struct rusage usage;
    int status;
    double start = now_s();
    pid_t pid = fork();
    if (pid == 0) {
        int in = open(text, O_RDONLY);
        int out = open("/dev/null", O_WRONLY);
        if (in >= 0 && out >= 0 && dup2(in, 0) >= 0 && dup2(out, 1) >= 0 && dup2(out, 2) >= 0)
            execvp(argv[0], (char *const *)(uintptr_t)argv);
        _exit(127);
    }
    if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
        return result;
    result.wall_s = now_s() - start;
    result.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.user_s = (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6;
    result.peak_mib = (double)usage.ru_maxrss / 1024; /* Linux counts in KiB */
    return result;
}

static void bench_command(const char *title, const char *const *argv, const char *text, double size_mb, int max_status) {
    struct result best = {.exit_status = 127};
    for (int i = 0; i < N_RUNS; i++) {
        struct result result = run_once(argv, text);
        if (result.exit_status > max_status) {
            printf("%-26s %s\n", title, result.exit_status == 127 ? "not installed" : "failed");
            return;
        }
        if (i == 0 || result.wall_s < best.wall_s)
            best = result;
    }
    printf("%-26s %9.2f %9.2f %9.2f %9.1f\n", title, size_mb / best.wall_s, best.wall_s, best.user_s, best.peak_mib);
    fflush(stdout);
}

static int compare_doubles(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void bench_open(const char *path) {
    double times_s[N_OPENS];
    for (int i = 0; i < N_OPENS; i++) {
        chinhta_dict *dict;
        char detail[200];
        double start = now_s();
        if (chinhta_dict_open(path, &dict, detail, sizeof(detail)) != CHINHTA_OK) {
            printf("dictionary: %s\n", detail);
            return;
        }
        times_s[i] = now_s() - start;
        chinhta_dict_unref(dict);
    }
    double first_s = times_s[0];
    qsort(times_s, N_OPENS, sizeof(*times_s), compare_doubles);
    printf("dictionary open: %.3f ms (median of %d; the first %.3f ms)\n", times_s[N_OPENS / 2] * 1e3, N_OPENS, first_s * 1e3);
}

/* Writes size_mib MiB of lines of the file at FROM, in a drawn order, into the file OUT. */
static bool write_shuffled(const char *from, FILE *out, double size_mib) {
    static char *lines[MAX_LINES];
    size_t n_lines = 0, cap = 0, n_written = 0;
    uint64_t state = 0x9e3779b97f4a7c15u;
    FILE *in = fopen(from, "rb");
    if (!in)
        return false;
    while (n_lines < MAX_LINES && (cap = 0, getline(&lines[n_lines], &cap, in) > 0))
        n_lines++;
    fclose(in);
    while (n_lines > 0 && (double)n_written < size_mib * 1048576) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        const char *line = lines[state % n_lines];
        n_written += strlen(line);
        fputs(line, out);
    }
    for (size_t i = 0; i <= n_lines && i < MAX_LINES; i++)
        free(lines[i]);
    return n_written > 0 && fflush(out) == 0;
}

static int bench(const char *program, const char *dict, const char *text) {
    struct stat text_stat, dict_stat;
    if (stat(text, &text_stat) != 0 || stat(dict, &dict_stat) != 0) {
        fprintf(stderr, "bench: can't read %s or %s\n", text, dict);
        return 2;
    }
    double size_mb = (double)text_stat.st_size / MB;
    const char *const argv_check[] = {program, "check", "--dict", dict, "-", NULL};
    const char *const argv_fix[] = {program, "fix", "--dict", dict, "-", NULL};
    const char *const argv_hunspell[] = {"hunspell", "-d", "vi_VN", "-l", NULL};
    printf("text: %.2f MB; dictionary: %.2f MB\n", size_mb, (double)dict_stat.st_size / MB);
    printf("%-26s %9s %9s %9s %9s\n", "", "MB/s", "wall s", "user s", "peak MiB");
    bench_command("chinhta check", argv_check, text, size_mb, 1); /* 1: there are findings */
    bench_command("chinhta fix", argv_fix, text, size_mb, 0);
    bench_command("hunspell -d vi_VN -l", argv_hunspell, text, size_mb, 0);
    bench_open(dict);
    return 0;
}

int main(int argc, char **argv) {
    if (argc != 4 && argc != 5) {
        fprintf(stderr, "usage: bench CHINHTA DICT TEXT [SIZE_MIB]\n");
        return 2;
    }
    if (argc == 4)
        return bench(argv[1], argv[2], argv[3]);
    char path[] = "/tmp/chinhta-bench-XXXXXX";
    int fd = mkstemp(path);
    FILE *out = fd >= 0 ? fdopen(fd, "wb") : NULL;
    int status = 2;
    if (out && write_shuffled(argv[3], out, strtod(argv[4], NULL)))
        status = bench(argv[1], argv[2], path);
    else
        fprintf(stderr, "bench: can't make the text\n");
    if (out)
        fclose(out);
    if (fd >= 0)
        unlink(path);
    return status;
}

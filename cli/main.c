/* SPDX-License-Identifier: MIT */
/* The program: start, the choice of a command, and the last look at stdout. All else is in the other files of
 * cli/. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/say.h"

/* A closed stdin, stdout or stderr would be the next file opened, and be read or written by mistake. */
static void fill_standard_streams(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd ? O_RDONLY : O_WRONLY) < 0)
            _exit(CLI_EXIT_ERROR);
}

static int run_command(const struct cli_options *options) {
    static const struct {
        const char *name;
        int (*run)(const struct cli_options *options);
    } commands[] = {
        {"check", cli_command_check},
        {"fix", cli_command_fix},
        {"normalize", cli_command_normalize},
        {"convert", cli_command_convert},
        {"explain", cli_command_explain},
    };
    if (options->help) {
        cli_help_print(options->checker.lang, stdout);
        return CLI_EXIT_CLEAN;
    }
    if (options->version) {
        printf("chinhta %s\n", chinhta_version());
        return CLI_EXIT_CLEAN;
    }
    for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
        if (strcmp(commands[i].name, options->command) == 0)
            return commands[i].run(options);
    cli_say(options->command, cli_pick(options->checker.lang, "không có lệnh này; xem chinhta --help",
                                       "no such command; see chinhta --help"));
    return CLI_EXIT_ERROR;
}

/* What was printed must have arrived. A reader that has gone away needs no message. */
static int settle_stdout(int status, chinhta_lang lang) {
    /* a command stops at once when a write fails: errno is still that of the write */
    bool failed = ferror(stdout) || fflush(stdout) != 0;
    if (!failed)
        return status;
    if (errno != EPIPE)
        cli_say(cli_pick(lang, "không ghi được kết quả", "the output can't be written"),
                cli_say_errno(lang, errno));
    return CLI_EXIT_ERROR;
}

int main(int argc, char **argv) {
    struct cli_options options;
    fill_standard_streams();
    signal(SIGPIPE, SIG_IGN);
    int status = CLI_EXIT_ERROR;
    if (cli_options_read(argc, argv, &options))
        status = run_command(&options);
    status = settle_stdout(status, options.checker.lang);
    cli_options_free(&options);
    return status;
}

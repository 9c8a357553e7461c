# SPDX-License-Identifier: MIT
# Output that can't be written: status 2. A reader that goes away is no reason for a message.
printf 'tòan\n' >a.txt
# to WHERE ARGUMENT...: stdout goes there; "-" closes it
to() {
    where=$1
    shift
    status=0
    if [ "$where" = - ]; then
        "$program" "$@" 2>stderr >&- || status=$?
    else
        "$program" "$@" 2>stderr >"$where" || status=$?
    fi
    echo "$1 to $where: $(cat stderr), status $status"
}
for where in /dev/full -; do
    to $where check --dict "$dict" --select tone a.txt
    to $where fix --dict "$dict" --select tone a.txt
    to $where fix --dict "$dict" --select tone --diff a.txt
    to $where explain
    to $where --help
    to $where --version
done
yes 'tòan' | head -n 3000 >large.txt
{
    status=0
    "$program" check --dict "$dict" --select tone large.txt 2>stderr || status=$?
    echo "status $status" >status
} | head -n 1
cat stderr status

# SPDX-License-Identifier: MIT
# Help, version and explanations.
run --version
run --help
run check --help --lang vi
LANG=vi_VN.UTF-8 LC_ALL= run explain
run explain
run explain tone/place
run explain --lang vi spelling/context encoding/utf8
run explain spelling

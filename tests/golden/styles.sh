# SPDX-License-Identifier: MIT
# Tone styles: kept, old, new.
printf 'hòa hoà Khoẻ THỦY toàn tòan quý già\n' >a.txt
for style in keep old new; do
    run check --format jsonl --select tone --tone-style $style a.txt
    run fix --select tone --tone-style $style a.txt
done

# SPDX-License-Identifier: MIT
# The user's own words, and dictionaries of other languages.
printf '\357\273\277# từ của cơ quan\r\n\r\n  đối tác chiến lược \r\n*đối tác\r\n*sáng lạng -> xán lạn\r\n*thừa ->' >words.txt
printf 'đối tác, đối tác chiến lược, SÁNG LẠNG thừa\n' >a.txt
run check --select spelling/rejected --words words.txt a.txt
run fix --select spelling/rejected --words words.txt a.txt
printf '*sáng lạng -> sáng lạn\n' >more.txt
run fix --select spelling/rejected --words words.txt --words more.txt a.txt
printf 'một\n\n, hai\n' >bad.txt
run check --words bad.txt a.txt
printf '*một -> một hai\n' >endless.txt
run check --lang vi --words endless.txt a.txt
run check --words missing.txt a.txt
run check --foreign missing a.txt
printf 'SET UTF-8\n' >own.aff
printf '1\nlogistics\n' >own.dic
run check --select tone --foreign own --words words.txt a.txt

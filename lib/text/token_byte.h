/* SPDX-License-Identifier: MIT */
/* Bytes of ASCII as the token cutter's grammars name them; used by token_*.c alone. */
#ifndef CHINHTA__TOKEN_BYTE_H
#define CHINHTA__TOKEN_BYTE_H

#include <stdbool.h>

static inline bool byte_is_digit(unsigned char byte) {
    return byte >= '0' && byte <= '9';
}

static inline bool byte_is_alpha(unsigned char byte) {
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static inline bool byte_is_alnum(unsigned char byte) {
    return byte_is_digit(byte) || byte_is_alpha(byte);
}

/* What may stand before the @ of an address (RFC 5322 atoms, without the marks that Vietnamese prose puts
 * there) */
static inline bool byte_is_local(unsigned char byte) {
    return byte_is_alnum(byte) || byte == '.' || byte == '_' || byte == '-' || byte == '+' || byte == '%';
}

#endif

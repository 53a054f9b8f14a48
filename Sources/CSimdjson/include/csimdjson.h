// simdjson's DOM parser for C: parse, then read the tape (layout: doc/tape.md of simdjson).
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser and the document it parsed last.
typedef struct csimdjson_parser csimdjson_parser;

/// What parsing said; simdjson's own numbers change between its versions, these do not.
typedef enum csimdjson_status {
  CSIMDJSON_SUCCESS,
  CSIMDJSON_CAPACITY,
  CSIMDJSON_MEMORY,
  CSIMDJSON_DEPTH,
  CSIMDJSON_STRING,
  CSIMDJSON_NUMBER,
  CSIMDJSON_UTF8,
  CSIMDJSON_EMPTY,
  CSIMDJSON_UNESCAPED,
  CSIMDJSON_UNCLOSED,
  CSIMDJSON_SYNTAX
} csimdjson_status;

/// A parsed document: valid until the parser parses again, is resized or destroyed; null unless successful.
typedef struct csimdjson_document {
  csimdjson_status status;
  const uint64_t *tape;
  const uint8_t *strings;
} csimdjson_document;

/// A parser without room; null when there is no memory.
csimdjson_parser *csimdjson_create(void);

/// Frees a parser and its document.
void csimdjson_destroy(csimdjson_parser *parser);

/// Gives the parser room for documents of `capacity` bytes, nested to less than `max_depth`.
csimdjson_status csimdjson_resize(csimdjson_parser *parser, size_t capacity, size_t max_depth);

/// Parses `length` bytes, behind which 64 more must be readable (their content does not matter).
csimdjson_document csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif

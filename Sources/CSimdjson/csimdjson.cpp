#include "csimdjson.h"

#include <new>
#include <simdjson.h>

// PaddedBytes promises 64 bytes.
static_assert(simdjson::SIMDJSON_PADDING <= 64, "more padding is needed than is promised");

struct csimdjson_parser {
  simdjson::dom::parser parser;
};

static csimdjson_status status(simdjson::error_code code) noexcept {
  switch (code) {
  case simdjson::SUCCESS: return CSIMDJSON_SUCCESS;
  case simdjson::CAPACITY: return CSIMDJSON_CAPACITY;
  case simdjson::MEMALLOC: return CSIMDJSON_MEMORY;
  case simdjson::DEPTH_ERROR: return CSIMDJSON_DEPTH;
  case simdjson::STRING_ERROR: return CSIMDJSON_STRING;
  case simdjson::NUMBER_ERROR: return CSIMDJSON_NUMBER;
  case simdjson::NUMBER_OUT_OF_RANGE: return CSIMDJSON_NUMBER;
  case simdjson::UTF8_ERROR: return CSIMDJSON_UTF8;
  case simdjson::EMPTY: return CSIMDJSON_EMPTY;
  case simdjson::UNESCAPED_CHARS: return CSIMDJSON_UNESCAPED;
  case simdjson::UNCLOSED_STRING: return CSIMDJSON_UNCLOSED;
  default: return CSIMDJSON_SYNTAX;
  }
}

csimdjson_parser *csimdjson_create(void) { return new (std::nothrow) csimdjson_parser; }

void csimdjson_destroy(csimdjson_parser *parser) { delete parser; }

csimdjson_status csimdjson_resize(csimdjson_parser *parser, size_t capacity, size_t max_depth) {
  simdjson::error_code code = parser->parser.allocate(capacity, max_depth);
  return status(code ? code : parser->parser.doc.allocate(capacity));
}

csimdjson_document csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length) {
  simdjson::error_code code = parser->parser.parse(bytes, length, false).error();
  if (code) { return {status(code), nullptr, nullptr}; }
  return {CSIMDJSON_SUCCESS, parser->parser.doc.tape.get(), parser->parser.doc.string_buf.get()};
}

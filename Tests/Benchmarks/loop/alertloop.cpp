#include "alertloop.h"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <deque>
#include <fcntl.h>
#include <numeric>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace {

using simdjson::dom::element;

int64_t now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

// Each text once.
class Texts {
  std::deque<std::string> texts;
  std::unordered_map<std::string_view, uint32_t> numbers;

public:
  uint32_t number(std::string_view text) {
    auto found = numbers.find(text);
    if (found != numbers.end()) return found->second;
    texts.emplace_back(text);
    return numbers.emplace(texts.back(), static_cast<uint32_t>(texts.size() - 1)).first->second;
  }
};

int digits(const char *text, int count) {
  int number = 0;
  while (count--) number = number * 10 + (*text++ - '0');
  return number;
}

// Microseconds since 1970 of 2025-03-29T12:00:00.123456+0000.
int64_t instant(std::string_view text) {
  if (text.size() < 31) return 0;
  const char *at = text.data();
  int year = digits(at, 4), month = digits(at + 5, 2), day = digits(at + 8, 2);
  year -= month <= 2;
  int era = year / 400, of_era = year - era * 400;
  int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int64_t days = era * INT64_C(146097) + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  int64_t seconds = days * 86400 + digits(at + 11, 2) * 3600 + digits(at + 14, 2) * 60 + digits(at + 17, 2);
  int offset = digits(at + 27, 2) * 3600 + digits(at + 29, 2) * 60;
  return (seconds - (at[26] == '-' ? -offset : offset)) * 1000000 + digits(at + 20, 6);
}

uint32_t address(std::string_view text) {
  uint32_t whole = 0, part = 0;
  for (char character : text) {
    if (character == '.') {
      whole = whole << 8 | part;
      part = 0;
    } else {
      part = part * 10 + static_cast<uint32_t>(character - '0');
    }
  }
  return whole << 8 | part;
}

struct Columns {
  std::vector<int64_t> time;
  std::vector<uint64_t> flow, offset;
  std::vector<uint32_t> title, host, rule, source, destination;
  std::vector<uint16_t> source_port, destination_port;
  std::vector<uint8_t> severity;
};

void take(element record, uint64_t offset, Columns &columns, Texts &texts) {
  int64_t time = 0;
  uint64_t flow = 0;
  uint32_t title = 0, host = 0, rule = 0, source = 0, destination = 0;
  uint16_t source_port = 0, destination_port = 0;
  uint8_t severity = 0;
  bool is_alert = false;
  for (auto field : record.get_object()) {
    std::string_view key = field.key;
    if (key == "timestamp") {
      time = instant(field.value.get_string());
    } else if (key == "event_type") {
      is_alert = field.value.get_string().value() == "alert";
    } else if (key == "flow_id") {
      flow = field.value.get_uint64();
    } else if (key == "host") {
      host = texts.number(field.value.get_string());
    } else if (key == "src_ip") {
      source = address(field.value.get_string());
    } else if (key == "dest_ip") {
      destination = address(field.value.get_string());
    } else if (key == "src_port") {
      source_port = static_cast<uint16_t>(field.value.get_uint64());
    } else if (key == "dest_port") {
      destination_port = static_cast<uint16_t>(field.value.get_uint64());
    } else if (key == "alert") {
      for (auto part : field.value.get_object()) {
        if (part.key == "signature") {
          title = texts.number(part.value.get_string());
        } else if (part.key == "severity") {
          severity = static_cast<uint8_t>(part.value.get_uint64());
        } else if (part.key == "signature_id") {
          rule = static_cast<uint32_t>(part.value.get_uint64());
        }
      }
    }
  }
  if (!is_alert) return;
  columns.time.push_back(time);
  columns.flow.push_back(flow);
  columns.offset.push_back(offset);
  columns.title.push_back(title);
  columns.host.push_back(host);
  columns.rule.push_back(rule);
  columns.source.push_back(source);
  columns.destination.push_back(destination);
  columns.source_port.push_back(source_port);
  columns.destination_port.push_back(destination_port);
  columns.severity.push_back(severity);
}

} // namespace

int64_t alert_loop(const char *path, int64_t *alerts, uint64_t *check) try {
  int64_t start = now();
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  constexpr size_t piece = 1 << 20;
  std::vector<char> buffer(piece + simdjson::SIMDJSON_PADDING);
  simdjson::dom::parser parser;
  Columns columns;
  Texts texts;
  size_t held = 0;
  uint64_t offset = 0;
  for (ssize_t count; (count = read(file, buffer.data() + held, piece - held)) > 0;) {
    held += static_cast<size_t>(count);
    size_t at = 0;
    while (const void *end = memchr(buffer.data() + at, '\n', held - at)) {
      size_t length = static_cast<size_t>(static_cast<const char *>(end) - buffer.data()) - at;
      element record;
      if (!parser.parse(buffer.data() + at, length, false).get(record)) {
        take(record, offset + at, columns, texts);
      }
      at += length + 1;
    }
    memmove(buffer.data(), buffer.data() + at, held - at);
    held -= at;
    offset += at;
  }
  close(file);
  std::vector<uint32_t> order(columns.time.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) {
    return columns.time[left] != columns.time[right] ? columns.time[left] < columns.time[right] : left < right;
  });
  *alerts = static_cast<int64_t>(order.size());
  *check = 0;
  for (uint32_t row : order) {
    *check = *check * 31 + static_cast<uint64_t>(columns.time[row]) + columns.flow[row] + columns.title[row]
             + columns.host[row] + columns.rule[row] + columns.source[row] + columns.destination[row]
             + columns.source_port[row] + columns.destination_port[row] + columns.severity[row];
  }
  return now() - start;
} catch (...) {
  return -1;
}

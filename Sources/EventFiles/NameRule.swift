import Glibc

/// Which names in an incident directory count. Names are bytes: a file system does not promise UTF-8.
enum NameRule {
  /// Whether a regular file of that name is read: `*.json`, `*.jsonl`, `*.ndjson`, neither hidden nor temporary.
  static func isFile(_ name: UnsafeRawBufferPointer) -> Bool {
    guard isVisible(name) else { return false }
    return name.ends(with: ".json") || name.ends(with: ".jsonl") || name.ends(with: ".ndjson")
  }

  /// Whether a folder of that name is entered; some names mean something else right below the incident directory.
  static func isFolder(_ name: UnsafeRawBufferPointer, atTop: Bool) -> Bool {
    guard isVisible(name) else { return false }
    return !(atTop && (name.equals("evidence") || name.equals("rules") || name.equals("formats")))
  }

  /// Whether a file that counts holds one value a line.
  static func isLines(_ name: UnsafeRawBufferPointer) -> Bool { !name.ends(with: ".json") }

  private static func isVisible(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "."), name.last != UInt8(ascii: "~") else {
      return false
    }
    return !name.ends(with: ".tmp") && !name.contains(".sync-conflict-")
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && ends(with: text)
  }

  fileprivate func ends(with text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else { return false }
    return memcmp(base + count - text.utf8CodeUnitCount, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Names are short and dashes in them rare, so every dash is tried.
  fileprivate func contains(_ text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else { return false }
    return (0...(count - text.utf8CodeUnitCount)).contains {
      self[$0] == text.utf8Start.pointee
        && memcmp(base + $0, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
  }
}

import IncidentModel

extension Severity {
  /// The severity that a tool's word stands for, whatever its case and the white space around it; `unknown` for any other.
  init(word: UnsafeRawBufferPointer) {
    self = .unknown
    // The longest word has thirteen letters; what is longer with its white space is none.
    guard word.count <= 32 else { return }
    let trimmed = String(decoding: word, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
    guard trimmed.count == 1, let text = trimmed.first else { return }
    switch text {
    case "critical", "crit", "emergency", "emerg", "emer", "alert", "fatal", "severe", "page", "disaster",
      "p1", "sev1":
      self = .critical
    case "high", "error", "err", "major", "p2", "sev2":
      self = .high
    case "medium", "med", "moderate", "warning", "warn", "average", "p3", "sev3":
      self = .medium
    case "low", "minor", "notice", "p4", "sev4":
      self = .low
    case "info", "informational", "information", "debug", "verbose", "trace", "none", "ok", "p5", "sev5":
      self = .info
    default: break
    }
  }
}

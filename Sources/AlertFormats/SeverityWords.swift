import IncidentModel
import JSON

extension Severity {
  /// The longest word of the table has thirteen letters.
  private static let longest = 16

  /// The severity that a tool's word stands for, whatever its case and the white space around it; `unknown` for any other.
  init(word: UnsafeRawBufferPointer) {
    var word = word[...]
    while let first = word.first, first.isBlank { word.removeFirst() }
    while let last = word.last, last.isBlank { word.removeLast() }
    guard word.count <= Self.longest else {
      self = .unknown
      return
    }
    self = withUnsafeTemporaryAllocation(byteCount: Self.longest, alignment: 1) { lowercase in
      for (offset, byte) in word.enumerated() { lowercase[offset] = byte.lowercase }
      return Severity(lowercase: JSONText(UnsafeRawBufferPointer(rebasing: lowercase.prefix(word.count))))
    }
  }

  /// The severity that a number of syslog stands for: 0 is the gravest.
  init(syslog number: Int) {
    switch number {
    case 0...2: self = .critical
    case 3: self = .high
    case 4: self = .medium
    case 5: self = .low
    case 6, 7: self = .info
    default: self = .unknown
    }
  }

  private init(lowercase word: JSONText) {
    switch word {
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
    default:
      self = .unknown
    }
  }
}

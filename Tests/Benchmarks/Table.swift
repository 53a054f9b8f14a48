import Foundation

/// One thing that can be measured.
protocol Benchmark {
  var name: String { get }
  /// What is measured, in one line.
  var summary: String { get }
  /// Takes so long that it is run only where it is named.
  var isOnlyByName: Bool { get }
  func run(in workplace: Workplace) throws -> [Figure]
}

extension Benchmark {
  var isOnlyByName: Bool { false }
}

/// A figure, what it is compared with, and how large it may be.
struct Figure {
  enum Limit {
    /// Of the measured value, in its own unit.
    case value(Double)
    /// Of the ratio to the reference.
    case ratio(Double)
  }

  var what: String
  var measured: Double
  var unit: String
  var reference: Double?
  var limit: Limit?

  init(_ what: String, _ measured: Double, _ unit: String, reference: Double? = nil, limit: Limit? = nil) {
    self.what = what
    self.measured = measured
    self.unit = unit
    self.reference = reference
    self.limit = limit
  }

  private var ratio: Double? { reference.map { measured / $0 } }

  fileprivate var columns: [String] {
    let limitText: String
    let isOver: Bool?
    switch limit {
    case nil: (limitText, isOver) = ("", nil)
    case .value(let most): (limitText, isOver) = ("\(Self.short(most)) \(unit)", measured > most)
    case .ratio(let most): (limitText, isOver) = ("\(Self.short(most))x", ratio.map { $0 > most })
    }
    return [
      what, "\(Self.short(measured)) \(unit)", reference.map { "\(Self.short($0)) \(unit)" } ?? "",
      ratio.map { "\(Self.short($0))x" } ?? "", limitText, isOver.map { $0 ? "OVER" : "ok" } ?? "",
    ]
  }

  private static func short(_ value: Double) -> String {
    let digits = value == 0 || abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 0.1 ? 2 : 4
    return String(format: "%.\(digits)f", value)
  }
}

/// Figures as text, columns aligned.
struct Table {
  private var rows = [["what", "measured", "reference", "ratio", "limit", ""]]

  mutating func add(_ figures: [Figure]) { rows += figures.map(\.columns) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + blanks : blanks + text
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension [Double] {
  /// The value below which a share of all lie; 0 of none.
  func quantile(_ share: Double) -> Double {
    let sorted = self.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[Swift.min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double { quantile(0.5) }
}

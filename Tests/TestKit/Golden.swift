import Foundation
import ScreenKit
import Testing
import Theming

/// Compares a screen with the one kept as `Tests/Goldens/<name>.txt`: its text, then a line `-- style --`, then its
/// inks as `GridText.stylePlane` writes them with the letters of `Role.letter`, then what numbers in it mean.
///
/// A golden that is not there fails; run the tests with `WARROOM_UPDATE_GOLDENS=1` to write it, and look at it.
public func expectGolden(
  _ grid: Grid,
  named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  TextLocale.prepare()
  expectGolden(text: planes(of: grid), named: name, sourceLocation: sourceLocation)
}

/// Compares any text with the one kept as `Tests/Goldens/<name>.txt`.
public func expectGolden(
  text: String,
  named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = PackagePaths.goldens.appending(path: name + ".txt")
  do {
    if ProcessInfo.processInfo.environment["WARROOM_UPDATE_GOLDENS"] == "1" {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      Issue.record(
        "no golden \(name): run the tests with WARROOM_UPDATE_GOLDENS=1 to write it, then look at it",
        sourceLocation: sourceLocation
      )
      return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard kept != text else { return }
    Issue.record(
      "\(name) differs from its golden:\n\(difference(kept: kept, drawn: text))",
      sourceLocation: sourceLocation
    )
  } catch {
    Issue.record("golden \(file.path): \(error.localizedDescription)", sourceLocation: sourceLocation)
  }
}

/// A grid as goldens hold it.
public func planes(of grid: Grid) -> String {
  let style = GridText.stylePlane(of: grid, letters: Role.allCases.map(\.letter))
  var text = GridText.text(of: grid) + "-- style --\n"
  for line in style.rows { text += line + "\n" }
  for line in style.legend { text += "-- \(line)\n" }
  return text
}

private func difference(kept: String, drawn: String) -> String {
  let old = kept.components(separatedBy: "\n")
  let new = drawn.components(separatedBy: "\n")
  var report: [String] = []
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? old[index] : nil
    let after = index < new.count ? new[index] : nil
    guard before != after else { continue }
    report.append("line \(index + 1)")
    report.append("  kept  \(before ?? "(nothing)")")
    report.append("  drawn \(after ?? "(nothing)")")
  }
  let most = 36
  return report.prefix(most).joined(separator: "\n") + (report.count > most ? "\n  …" : "")
}

import Foundation
import FoundationXML
import Testing

@Suite struct RenderTests {
  private let incident: SmallIncident

  init() throws { incident = try SmallIncident() }

  private func render(_ arguments: String) throws -> Run {
    try shell("\"$W\" render '\(incident.path)' --at 2025-03-31T12:00:00Z \(arguments)")
  }

  @Test(arguments: ["room", "timeline", "tasks", "deadlines", "alerts", "glance", "problems", "help"])
  func everyViewAtEverySizeIsAsLargeAsAsked(view: String) throws {
    for size in [(80, 24), (120, 40), (200, 60), (40, 10), (39, 9), (1, 1)] {
      let run = try render("--view \(view) --size \(size.0)x\(size.1)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(run.status == 0)
      #expect(lines.count == size.1, "\(view) \(size)")
      #expect(lines.allSatisfy { $0.count <= size.0 }, "\(view) \(size)")
    }
  }

  @Test func aPastInstantSaysThatItIsOne() throws {
    let run = try render("--size 120x40")
    #expect(run.output.contains("AS OF"))
    #expect(!run.output.contains("LIVE"))
    #expect(run.output.contains("14:00:00 CEST"))
  }

  @Test func theGlanceScreenNamesNoHostAndNoAlert() throws {
    let run = try render("--view glance --size 120x40")
    #expect(run.output.contains("Contained so far."))
    #expect(!run.output.contains("cloud-02"))
    #expect(!run.output.contains("Alert "))
    #expect(!run.output.contains("edge-1"))
  }

  @Test(arguments: ["text", "ansi", "svg"]) func aCeilingHoldsInEveryFormat(format: String) throws {
    let run = try render("--view glance --size 120x40 --tlp green --format \(format)")
    #expect(run.status == 0)
    for text in ["case", "Contained so far", "Insurer", "insurer"] {
      #expect(!run.output.replacing("the case is labeled", with: "").contains(text), "\(text)")
    }
    #expect(run.output.contains("TLP:GREEN at most"))
  }

  @Test func aCeilingIsRefusedWhereNothingWouldHeedIt() throws {
    let run = try render("--view room --tlp green")
    #expect(run.status == 64)
    #expect(run.complaint.contains("--tlp"))
  }

  @Test func plainTextHoldsNoEscapeAndAnsiEndsEveryLinePlain() throws {
    #expect(!(try render("").output.utf8.contains(0x1B)))
    let ansi = try render("--format ansi")
    #expect(ansi.output.contains("38;2;"))
    for line in ansi.output.split(separator: "\n") where line.contains("\u{1B}") {
      #expect(line.hasSuffix("\u{1B}[0m"))
    }
    #expect(!(try render("--format ansi --color 256").output.contains("38;2;")))
  }

  @Test func aPictureIsWellFormed() throws {
    let run = try render("--format svg --size 80x24")
    #expect(run.output.hasPrefix("<svg "))
    #expect(XMLParser(data: Data(run.output.utf8)).parse())
    #expect(run.output.contains("Test \"case\""))
  }
}

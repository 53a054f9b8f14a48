import Foundation
import PtyKit
import TestKit
import Testing

/// Terminals whose colors are 0xRRGGBB, by a description made here, as the package that has them may not be installed.
@Suite(
  .serialized,
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tic"), "tic is not installed")
)
struct DirectColorTests {
  private let folder: ScratchFolder
  private let places: String

  init() throws {
    folder = try ScratchFolder()
    let color =
      "%?%p1%{8}%<%tKIND%p1%d%eWIDE\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m"
    let text = color.replacing("KIND", with: "3").replacing("WIDE", with: "38")
    let behind = color.replacing("KIND", with: "4").replacing("WIDE", with: "48")
    let source = try folder.write(
      """
      xterm-direct|direct color,
      \tRGB, colors#0x1000000, pairs#0x10000, setaf=\\E[\(text), setab=\\E[\(behind),
      \tccc@, initc@, setf@, setb@, use=xterm-256color,

      """,
      to: "direct.ti"
    )
    let compiler = try PseudoTerminal("/usr/bin/tic", ["-x", "-o", folder.url.path, source.path])
    #expect(try compiler.waitForEnd() == .exited(0))
    places = "\(folder.url.path):/etc/terminfo:/lib/terminfo:/usr/share/terminfo"
  }

  private func probe(_ environment: [String: String], _ arguments: [String] = []) throws -> Probe {
    try Probe(arguments, environment: environment.merging(["TERMINFO_DIRS": places]) { $1 })
  }

  @Test(arguments: ["truecolor", "24bit"]) func aTerminalThatSaysSoHasEveryColor(said: String) throws {
    let text = try probe(["COLORTERM": said]).terminal.text
    #expect(text.contains("depth direct"))
    #expect(text.contains("\u{1B}[38:2::255:107:107m"))
    #expect(!text.contains("38;5;"))
  }

  @Test func aTerminalThatSaysNothingHas256() throws {
    #expect(try probe([:]).terminal.text.contains("depth indexed256"))
    #expect(try probe(["COLORTERM": "yes"]).terminal.text.contains("depth indexed256"))
  }

  @Test func askedForItIsUsedAllTheSame() throws {
    #expect(try probe([:], ["--color", "direct"]).terminal.text.contains("depth direct"))
    #expect(
      try probe(["COLORTERM": "truecolor"], ["--color", "256"]).terminal.text.contains("depth indexed256")
    )
  }

  @Test func itsPaletteIsTheFirstEight() throws {
    let text = try probe(["TERM": "xterm-direct"], ["--color", "16"]).terminal.text
    #expect(text.contains("depth ansi8") && text.contains("\u{1B}[31m") && !text.contains("38:2"))
  }

  @Test func withoutColorNoneIsSent() throws {
    let probe = try probe(["TERM": "xterm-direct", "NO_COLOR": "1"])
    #expect(probe.terminal.text.contains("depth mono") && !probe.hasSentColor)
  }
}

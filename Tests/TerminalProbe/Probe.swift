import CursesTerminal
import ScreenKit
import Theming

/// The loop of the probe.
struct Probe {
  let terminal: Terminal
  private var theme: Theme
  private let other: Theme
  private let isTicking: Bool
  private var hasCursor = false
  private var lines: [String] = []
  private var ticks = 0

  init(terminal: Terminal, theme: Theme, other: Theme, isTicking: Bool) {
    self.terminal = terminal
    self.theme = theme
    self.other = other
    self.isTicking = isTicking
  }

  mutating func run() {
    draw()
    while true {
      let wake = terminal.wait(timeout: isTicking ? 1000 : nil)
      if isTicking, !wake.hasEvents { ticks += 1 }
      while let event = terminal.nextEvent() {
        guard handle(event) else { return terminal.close() }
      }
      draw()
    }
  }

  /// False for the end.
  private mutating func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(.character("q")): return false
    case .key(.character("!")): preconditionFailure("the probe was told to fail")
    case .key(.character("S")): terminal.suspend()
    case .key(.character("B")): terminal.bell()
    case .key(.character("C")): lines.append("copy \(terminal.copy("copied text"))")
    case .key(.character("I")): hasCursor.toggle()
    case .key(.character("T")): theme = other
    case .key(.character("M")): terminal.isMouseOn.toggle()
    case .terminate(let signal): terminal.die(of: signal)
    default: lines.append(name(of: event))
    }
    return true
  }

  private func name(of event: TerminalEvent) -> String {
    switch event {
    case .key(.paste(let text)): "paste \(text.utf8.count) \(text.prefix(20))"
    case .key(let key): "key \(key)"
    case .resize(let size): "resize \(size.width)x\(size.height)"
    default: "\(event)"
    }
  }

  private func draw() {
    var canvas = Canvas(terminal.size, glyphs: terminal.capabilities.glyphs)
    canvas.box(Rect(canvas.size), ink: Ink(.border))
    canvas.text(" probe \(terminal.size.width)x\(terminal.size.height) ", x: 2, y: 0, ink: Ink(.focus))
    canvas.text("tick \(ticks)", x: canvas.size.width - 12, y: 0, ink: Ink(.muted))
    canvas.text("depth \(terminal.capabilities.depth)", x: 2, y: 1, ink: Ink(.info))
    canvas.text("critical", x: 2, y: 2, ink: Ink(.critical))
    canvas.text("selected", x: 12, y: 2, ink: Ink(.selection))
    canvas.text("Überfall 漢字 e\u{301} ✔", x: 22, y: 2, ink: Ink(.good))
    for (row, line) in lines.suffix(max(0, canvas.size.height - 4)).enumerated() {
      canvas.text(line, x: 2, y: 3 + row, width: canvas.size.width - 4)
    }
    if hasCursor { canvas.grid.cursor = (x: 5, y: 1) }
    terminal.present(canvas.grid, theme: theme)
  }
}

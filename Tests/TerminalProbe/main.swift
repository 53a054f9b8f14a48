import CursesTerminal
import FoundationEssentials
import ScreenKit
import Theming

#if canImport(Glibc)
  import Glibc
#endif

// A program for the terminal's tests: draws a frame, writes the name of every key, and does on command what a program
// does when it goes wrong. Arguments: --log PATH, --color CHOICE, --theme NAME, --tick.
let arguments = CommandLine.arguments
func value(of option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

let options = Terminal.Options(
  environment: ProcessInfo.processInfo.environment,
  color: value(of: "--color").flatMap(ColorChoice.init(rawValue:)) ?? .auto,
  logPath: value(of: "--log")
)

do {
  let theme = try ThemeLibrary().theme(named: value(of: "--theme") ?? "midnight")
  let other = try ThemeLibrary().theme(named: "daylight")
  var probe = Probe(
    terminal: try Terminal(options),
    theme: theme,
    other: other,
    isTicking: arguments.contains("--tick")
  )
  probe.run()
} catch let error as TerminalError {
  print("warroom: \(error)")
  exit(64)
}

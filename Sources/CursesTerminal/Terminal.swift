import CCurses
import ScreenKit
import Theming

/// The terminal in full screen. One at a time, made and used on one thread (the main one), restored on every way out.
public final class Terminal {
  /// How to open it.
  public struct Options: Sendable {
    /// What `--color` says.
    public var color: ColorChoice
    /// The variable `NO_COLOR`.
    public var noColor: String?
    /// The variable `TERM`, for messages.
    public var term: String?
    /// Clicks and wheel are reported from the start.
    public var mouse: Bool
    /// Where standard error goes while the screen is up, if it is the terminal; nil drops it.
    public var logPath: String?

    /// Options from the environment.
    public init(
      environment: [String: String],
      color: ColorChoice = .auto,
      mouse: Bool = true,
      logPath: String? = nil
    ) {
      self.color = color
      noColor = environment["NO_COLOR"]
      term = environment["TERM"]
      self.mouse = mouse
      self.logPath = logPath
    }
  }

  /// What it can do.
  public let capabilities: Capabilities
  /// Columns and rows now.
  public private(set) var size: Size
  /// Whether clicks and the wheel are reported; off leaves the mouse to the terminal's own selection.
  public var isMouseOn: Bool {
    didSet { cc_mouse(isMouseOn ? 1 : 0) }
  }

  private var presenter: Presenter
  private var input = TerminalInput()
  private var isOpen = true

  /// Enters full screen.
  public init(_ options: Options) throws(TerminalError) {
    let isUnicode = cc_locale_user() == 1
    let none = options.color.depth(offered: .direct, noColor: options.noColor) == .mono
    let wish = none ? CC_COLOR_NONE : options.color.curses
    var screen = cc_screen()
    let code = cc_open(Int32(wish.rawValue), options.mouse ? 1 : 0, options.logPath, &screen)
    guard code == 0 else { throw TerminalError(code: code, term: options.term ?? "") }
    let offered = ColorDepth(colors: Int(screen.colors))
    let wished = options.color.depth(offered: offered, noColor: options.noColor)
    let depth = offered == .direct ? wished.onDirectTerminal : wished
    capabilities = Capabilities(screen, depth: depth, isUnicode: isUnicode)
    size = Size(width: Int(screen.width), height: Int(screen.height))
    isMouseOn = options.mouse && capabilities.hasMouse
    presenter = Presenter(depth: depth, isUnicode: isUnicode)
  }

  deinit { cc_close() }

  /// Shows a grid: sends the cells that differ from those shown.
  public func present(_ grid: Grid, theme: Theme) {
    if isOpen { presenter.present(grid, theme: theme) }
  }

  /// Waits until there are events, one of the descriptors (48 at most) is readable, or so many milliseconds have
  /// passed; nil waits for ever.
  public func wait(for descriptors: [Int32] = [], timeout milliseconds: Int? = nil) -> Wake {
    let most = input.isEmpty ? milliseconds : 0
    let limit = [most, input.patience(at: cc_now())].compactMap(\.self).min()
    let woke = cc_wait(descriptors, Int32(descriptors.count), Int32(clamping: limit ?? -1))
    // What was typed before the program is asked to end still counts.
    if woke & UInt64(CC_WOKE_INPUT) != 0 { input.read() }
    if woke & UInt64(CC_WOKE_HANGUP) != 0 { input.hangUp() }
    if woke & UInt64(CC_WOKE_SIGNAL) != 0 { noteSignals() }
    input.settle(at: cc_now())
    return Wake(hasEvents: !input.isEmpty, descriptors: woke >> UInt64(CC_WOKE_FIRST))
  }

  /// The next event that `wait` has found; nil when there is none left.
  public func nextEvent() -> TerminalEvent? { input.next() }

  /// Has the next frame draw every cell anew, whatever the terminal shows.
  public func redraw() {
    guard isOpen else { return }
    cc_redraw()
    presenter.forget()
  }

  /// Asks for the color of the background (OSC 11 of xterm); the answer, if one comes, is an event.
  public func askForBackground() {
    if capabilities.hasClipboard { send(Array("\u{1B}]11;?\u{1B}\\".utf8)) }
  }

  /// Rings.
  public func bell() { send([0x07]) }

  /// Stops the program as Ctrl-Z does, and returns when it is continued.
  public func suspend() {
    guard isOpen else { return }
    cc_suspend()
    takeSize()
    input.add(.resumed)
  }

  /// Gives the terminal to another program for as long as a call takes. What a person interrupted there was not meant
  /// for the room.
  public func lend<Result>(_ body: () -> Result) -> Result {
    guard isOpen else { return body() }
    cc_lend()
    let result = body()
    cc_take_back()
    let signals = Int(cc_take_signals())
    if signals & CC_SIG_TERM != 0 { input.add(.terminate(signal: 15)) }
    if signals & CC_SIG_HANGUP != 0 { input.hangUp() }
    takeSize()
    input.add(.resumed)
    return result
  }

  /// Leaves full screen; more calls do nothing.
  public func close() {
    isOpen = false
    cc_close()
  }

  /// Leaves full screen and ends the program as the signal would have.
  public func die(of signal: Int32) -> Never {
    close()
    cc_die(signal)
  }

  func send(_ bytes: [UInt8]) {
    if isOpen { cc_raw(bytes, bytes.count) }
  }

  private func noteSignals() {
    let signals = Int(cc_take_signals())
    if signals & CC_SIG_INT != 0 { input.add(.terminate(signal: 2)) }
    if signals & CC_SIG_TERM != 0 { input.add(.terminate(signal: 15)) }
    if signals & CC_SIG_HANGUP != 0 { input.hangUp() }
    if signals & CC_SIG_STOP != 0 {
      suspend()
    } else if signals & CC_SIG_CONTINUE != 0 {
      cc_redraw()
      takeSize()
      input.add(.resumed)
    } else if signals & CC_SIG_RESIZE != 0 {
      takeSize()
      input.add(.resize(size))
    }
  }

  private func takeSize() {
    var width: Int32 = 0
    var height: Int32 = 0
    cc_resize(&width, &height)
    size = Size(width: Int(width), height: Int(height))
    presenter.forget()
  }
}

extension ColorDepth {
  /// A terminal whose colors are 0xRRGGBB has of its palette only the first eight.
  fileprivate var onDirectTerminal: ColorDepth {
    switch self {
    case .indexed256: .direct
    case .ansi16: .ansi8
    default: self
    }
  }
}

extension ColorChoice {
  /// What curses is asked for.
  fileprivate var curses: CC_COLOR_WISH {
    switch self {
    case .never: CC_COLOR_NONE
    case .auto, .always: CC_COLOR_AUTO
    case .ansi16, .indexed256: CC_COLOR_INDEXED
    case .direct: CC_COLOR_DIRECT
    }
  }
}

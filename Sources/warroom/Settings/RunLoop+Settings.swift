import Console
import IncidentModel
import ScreenKit
import Theming

/// The settings in the loop: a file that is changed counts at once, one that is broken leaves all as it is and says why.
extension RunLoop {
  /// Takes what has changed in the person's files.
  mutating func takeSettings() {
    let before = settings.own
    guard settings.takeChanges() else { return }
    let after = settings.own.settings
    let isNew = after != before.settings || settings.own.keymap.bindings != before.keymap.bindings
    let wanted = after.theme(onLight: settings.isLight)
    let isOther = wanted != before.settings.theme(onLight: settings.isLight)
    loadTheme(isOther ? wanted : themes.current.name)
    askForBackground()
    context.keymap = settings.keymap
    if after.isASCII != before.settings.isASCII {
      context.glyphs = after.isASCII ? .ascii : terminal.capabilities.glyphs
      perform(.redrawAsked)
    }
    if isNew {
      perform(.settingsChanged(from: before.settings, to: after))
      staff.heed(after)
    }
    if let remark = settings.takeRemark() {
      perform(.said(remark))
    } else if isNew, settings.own.complaints.isEmpty {
      perform(.said("Settings and keys are read anew"))
    }
  }

  /// Asks the terminal for its background where that decides which theme it is; one that does not know the question
  /// never answers, and nobody waits.
  func askForBackground() {
    if settings.own.settings.followsTerminal, settings.isLight == nil { terminal.askForBackground() }
  }

  /// Takes the terminal's background. A theme that was chosen by hand stays.
  mutating func take(background color: RGB) {
    settings.isLight = color.isLight
    let own = settings.own.settings
    guard own.followsTerminal, own.themes.contains(themes.current.name) else { return }
    loadTheme(own.theme(onLight: color.isLight))
  }

  private mutating func loadTheme(_ name: String) {
    do {
      if try themes.load(name) { perform(.themeLoaded(name)) }
    } catch {
      settings.complain(ofTheme: name, error)
    }
  }
}

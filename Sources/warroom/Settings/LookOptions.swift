import ArgumentParser
import Theming

/// What a call may say otherwise than a person's settings.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The theme; 'warroom themes' lists them. Without it that of config.json5, else midnight.",
      valueName: "name"
    ),
    completion: .themes
  )
  var theme: String?

  @Option(
    help: """
      Colors: auto, always, never, 16, 256 or direct. NO_COLOR is heeded in auto. Without it as config.json5 says, else \
      auto.
      """
  )
  var color: ColorChoice?

  /// The person's settings with what the call says.
  func settings(mouse: Bool? = nil, operatorName: String? = nil) -> OwnSettings {
    OwnSettings(said: OwnSettings.Said(theme: theme, color: color, mouse: mouse, operatorName: operatorName))
  }
}

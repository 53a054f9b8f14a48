/// The files of `Themes/`, built into the program so that it needs nothing beside it.
enum BuiltInThemes {
  /// Bytes of each file by the theme's name, made when asked for.
  static let files: [String: @Sendable () -> [UInt8]] = [
    "ansi16": { PackageResources.ansi16_json5 },
    "contrast": { PackageResources.contrast_json5 },
    "daylight": { PackageResources.daylight_json5 },
    "deuteranopia": { PackageResources.deuteranopia_json5 },
    "midnight": { PackageResources.midnight_json5 },
    "mono": { PackageResources.mono_json5 },
    "tritanopia": { PackageResources.tritanopia_json5 },
  ]
}

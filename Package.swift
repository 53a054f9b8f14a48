// swift-tools-version: 6.1
import PackageDescription

// Each target says what it may import; Tests/ArchitectureTests holds every import line against this list.
let package = Package(
  name: "warroom",
  products: [
    .executable(name: "warroom", targets: ["warroom"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    // C: the only includes of curses.h and wcwidth. Imports nothing.
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    // C: renameat2, which Swift's Glibc does not know. Imports nothing.
    .target(name: "CFiles"),
    // C: the only include of malloc.h. Imports nothing.
    .target(name: "CMemory"),
    // C++: the only include of simdjson.h. Imports nothing.
    .target(
      name: "CSimdjson",
      linkerSettings: [.linkedLibrary("simdjson")]
    ),
    // A cursor over simdjson. May import CSimdjson.
    .target(name: "JSON", dependencies: ["CSimdjson"]),
    // Rule packs, calendars, clock arithmetic; pure. May import nothing but Foundation.
    .target(
      name: "Deadlines",
      resources: [
        .embedInCode("Resources/flags.json"), .embedInCode("Resources/holidays.json"),
        .embedInCode("Resources/rules.json"),
      ]
    ),
    // Events, entities, alert columns, Snapshot, SafeText, the fold. May import JSON, Deadlines.
    .target(
      name: "IncidentModel",
      dependencies: [
        "JSON", "Deadlines",
        .product(name: "HashTreeCollections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    // From a record to an event, an alert or a problem; one file per format. May import IncidentModel, JSON, Settings.
    .target(name: "AlertFormats", dependencies: ["IncidentModel", "JSON", "Settings"]),
    // Scan and follow a directory, write events. May import IncidentModel, AlertFormats, JSON, CFiles, CMemory.
    .target(
      name: "EventFiles",
      dependencies: [
        "IncidentModel", "AlertFormats", "JSON", "CFiles", "CMemory",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    // The shared store: keyframes, as-of, rules. May import IncidentModel, Deadlines, AlertFormats, EventFiles, Replay.
    .target(
      name: "IncidentStore",
      dependencies: ["IncidentModel", "Deadlines", "AlertFormats", "EventFiles", "Replay"]
    ),
    // The clock of a replay, its course and its marks; pure. May import IncidentModel.
    .target(name: "Replay", dependencies: ["IncidentModel"]),
    // Cells out, keys in. May import CCurses, for wcwidth alone.
    .target(name: "ScreenKit", dependencies: ["CCurses"]),
    // Files of a person's own: JSON5 with its lines, the errors that point into it; pure. May import nothing.
    .target(name: "Settings"),
    // Themes, roles, the color ladder. May import ScreenKit, Settings. Its folder is the package's so that it can build in
    // the files of Themes/.
    .target(
      name: "Theming",
      dependencies: ["ScreenKit", "Settings"],
      path: ".",
      exclude: [
        "README.md", "Tests", "demo",
        "Sources/AlertFormats", "Sources/CCurses", "Sources/CFiles", "Sources/CMemory", "Sources/CSimdjson",
        "Sources/Console", "Sources/CursesTerminal", "Sources/Deadlines", "Sources/EventFiles",
        "Sources/Forms", "Sources/IncidentModel", "Sources/IncidentStore", "Sources/JSON", "Sources/Panes",
        "Sources/Replay", "Sources/ScreenKit", "Sources/Settings", "Sources/Training", "Sources/Work",
        "Sources/warroom",
      ],
      sources: ["Sources/Theming"],
      resources: [
        .embedInCode("Themes/ansi16.json5"), .embedInCode("Themes/contrast.json5"),
        .embedInCode("Themes/daylight.json5"), .embedInCode("Themes/deuteranopia.json5"),
        .embedInCode("Themes/midnight.json5"), .embedInCode("Themes/mono.json5"),
        .embedInCode("Themes/tritanopia.json5"),
      ]
    ),
    // One file per pane and sheet; pure. May import IncidentModel, AlertFormats, Replay, ScreenKit, Theming.
    .target(
      name: "Panes",
      dependencies: ["IncidentModel", "AlertFormats", "Replay", "ScreenKit", "Theming"]
    ),
    // Forms, pick lists and the palette; pure. May import IncidentModel, Deadlines, AlertFormats (its check of records),
    // Panes, ScreenKit, Theming.
    .target(
      name: "Forms",
      dependencies: ["IncidentModel", "Deadlines", "AlertFormats", "Panes", "ScreenKit", "Theming"]
    ),
    // State, actions, update, keymap, settings, composition; pure. May import IncidentModel, Forms (the palette), Panes,
    // Replay, ScreenKit, Settings, Theming (the names of color choices).
    .target(
      name: "Console",
      dependencies: [
        "Panes", "IncidentModel", "AlertFormats", "Forms", "Replay", "ScreenKit", "Settings", "Theming",
      ]
    ),
    // The working room: the console, and a desk at which the incident is written; pure. May import Console, Deadlines,
    // Forms, IncidentModel, Panes, ScreenKit, Theming.
    .target(
      name: "Work",
      dependencies: ["Console", "Deadlines", "Forms", "IncidentModel", "Panes", "ScreenKit", "Theming"]
    ),
    // A training run: the room in which it is played, and what becomes of it when it is held against the record; pure. May
    // import Console, Forms, IncidentModel, Panes, Replay, ScreenKit, Theming, Work.
    .target(
      name: "Training",
      dependencies: ["Console", "Forms", "IncidentModel", "Panes", "Replay", "ScreenKit", "Theming", "Work"]
    ),
    // Presenter, input, capabilities. May import CCurses, ScreenKit, Theming.
    .target(name: "CursesTerminal", dependencies: ["CCurses", "ScreenKit", "Theming"]),
    // One file per command; the run loop. May import all. In release with Swift's libraries inside: that starts in two
    // thirds of the time and needs five megabytes less; lld, because the default linker warns of what Foundation calls.
    .executableTarget(
      name: "warroom",
      dependencies: [
        "AlertFormats", "CMemory", "Console", "CursesTerminal", "Deadlines", "EventFiles", "IncidentModel",
        "IncidentStore", "JSON", "Panes", "Replay", "ScreenKit", "Settings", "Theming", "Training", "Work",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))],
      linkerSettings: [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(configuration: .release))]
    ),
    // A program for the terminal's tests. May import CursesTerminal, ScreenKit, Theming.
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["CursesTerminal", "ScreenKit", "Theming"],
      path: "Tests/TerminalProbe"
    ),
    // C: the plain loops that benchmarks compare with. Imports nothing.
    .target(name: "CReference", path: "Tests/Benchmarks/reference"),
    // C++: the loop over simdjson that the benchmark of alerts compares with. Imports nothing.
    .target(
      name: "CAlertLoop",
      path: "Tests/Benchmarks/loop",
      linkerSettings: [.linkedLibrary("simdjson")]
    ),
    // C: a program on a pseudo terminal, for tests. Imports nothing.
    .target(name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("util")]),
    // What tests share: golden screens, terminals, scratch folders, paths. May import CPty, PtyKit, ScreenKit, Theming,
    // Testing.
    .target(
      name: "TestKit",
      dependencies: ["CPty", "PtyKit", "ScreenKit", "Theming"],
      path: "Tests/TestKit"
    ),
    .testTarget(
      name: "AlertFormatsTests",
      dependencies: ["AlertFormats", "IncidentModel", "JSON", "Settings", "TestKit"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "EventFilesTests",
      dependencies: ["AlertFormats", "EventFiles", "IncidentModel", "JSON", "TestKit"]
    ),
    .testTarget(
      name: "IncidentModelTests",
      dependencies: [
        "Deadlines", "IncidentModel", "JSON", "TestKit", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    // Programs in a terminal and the screens they drew. May import CPty.
    .target(name: "PtyKit", dependencies: ["CPty"], path: "Tests/PtyKit"),
    // Run by hand: swift run -c release warroom-benchmarks. May import CAlertLoop, CReference, Console, EventFiles,
    // IncidentModel, IncidentStore, Panes, PtyKit, Replay, ScreenKit.
    .executableTarget(
      name: "warroom-benchmarks",
      dependencies: [
        "CAlertLoop", "CReference", "Console", "EventFiles", "IncidentModel", "IncidentStore", "Panes",
        "PtyKit",
        "Replay", "ScreenKit",
      ],
      path: "Tests/Benchmarks",
      exclude: ["loop", "reference"]
    ),
    .testTarget(
      name: "FormsTests",
      dependencies: [
        "Forms", "AlertFormats", "Deadlines", "IncidentModel", "Panes", "ScreenKit", "TestKit",
      ]
    ),
    .testTarget(
      name: "WorkTests",
      dependencies: [
        "AlertFormats", "Console", "Deadlines", "IncidentModel", "JSON", "Replay", "ScreenKit", "Work",
      ]
    ),
    .testTarget(name: "EndToEndTests", dependencies: ["PtyKit", "TestKit"]),
    .testTarget(name: "ReplayTests", dependencies: ["Deadlines", "IncidentModel", "Replay", "TestKit"]),
    .testTarget(name: "ScreenKitTests", dependencies: ["ScreenKit", "TestKit", "Theming"]),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Deadlines", "IncidentModel", "Panes", "ScreenKit", "Settings", "TestKit"]
    ),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "DeadlinesTests", dependencies: ["Deadlines", "TestKit"], exclude: ["Fixtures"]),
    .testTarget(
      name: "IncidentStoreTests",
      dependencies: ["Deadlines", "IncidentStore", "IncidentModel", "EventFiles", "Replay"]
    ),
    .testTarget(
      name: "PanesTests",
      dependencies: ["Panes", "Deadlines", "IncidentModel", "ScreenKit", "TestKit", "Theming"]
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "PtyKit", "ScreenKit", "TerminalProbe", "TestKit", "Theming"]
    ),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"]),
    .testTarget(name: "ThemingTests", dependencies: ["ScreenKit", "Settings", "TestKit", "Theming"]),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "AlertFormats", "Console", "EventFiles", "IncidentModel", "IncidentStore", "JSON", "Panes", "Replay",
        "ScreenKit", "TestKit", "Training", "Work",
      ]
    ),
    .testTarget(name: "WarroomTests", dependencies: ["TestKit", "warroom"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Fuzzing compiles everything in another way, so the target is there only where Tests/fuzz asks for it.
if Context.environment["WARROOM_FUZZ"] != nil {
  package.products.append(.executable(name: "warroom-fuzz", targets: ["Fuzz"]))
  package.targets.append(
    // What libFuzzer calls. May import AlertFormats, IncidentModel, JSON, Settings.
    .executableTarget(
      name: "Fuzz",
      dependencies: ["AlertFormats", "IncidentModel", "JSON", "Settings"],
      path: "Tests/Fuzz",
      exclude: ["Corpus", "keys.dict"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]
    )
  )
}

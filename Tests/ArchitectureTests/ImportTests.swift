import Testing

@Suite struct ImportTests {
  /// What comes with the system and knows nothing of this program.
  private static let system: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]
  private static let modules = [
    "AlertFormats", "Console", "CursesTerminal", "Deadlines", "EventFiles", "Forms", "IncidentModel",
    "IncidentStore",
    "JSON", "Panes", "Replay", "ScreenKit", "Settings", "Theming", "Training",
    "Work",
  ]

  @Test(arguments: modules)
  func importsStayWithinTheList(module: String) throws {
    let list = AllowList(manifest: try SourceTree.lines(of: "Package.swift"))
    let allowed = try #require(list.allowed[module]).union(Self.system)
    let files = SourceTree.swiftFiles(in: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for name in try SourceTree.imports(of: file) {
        #expect(
          allowed.contains(name),
          "\(file) imports \(name); Package.swift does not let \(module) do that"
        )
      }
    }
  }

  @Test func everyModuleIsListed() {
    let folders = Set(SourceTree.swiftFiles(in: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(folders.subtracting(["warroom"]) == Set(Self.modules))
  }

  @Test(arguments: [
    "Panes", "Forms", "Console", "IncidentModel", "Deadlines", "Replay", "ScreenKit", "Settings", "Training",
    "Work",
  ])
  func pureModulesAskNoClockAndTouchNoFile(module: String) throws {
    let forbidden = [
      "Date()", "Date.now", "print(", "FileManager", "ContinuousClock", "clock_gettime", "open(",
      "Data(contentsOf",
      "String(contentsOf",
    ]
    for file in SourceTree.swiftFiles(in: "Sources/\(module)") {
      let text = try SourceTree.lines(of: file).filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      for word in forbidden {
        let found = text.filter {
          $0.contains(word) && !$0.contains("func \(word)") && !$0.contains(".\(word)")
        }
        #expect(found.isEmpty, "\(file) uses \(word)")
      }
    }
  }

  /// The program is one file, which works wherever it is copied to: rules and themes are inside of it.
  @Test func nothingIsReadFromBesideTheProgram() throws {
    let manifest = try SourceTree.lines(of: "Package.swift")
    #expect(!manifest.contains { $0.contains(".copy(") || $0.contains(".process(") })
    for file in SourceTree.swiftFiles(in: "Sources") {
      #expect(!(try SourceTree.text(of: file)).contains("Bundle."), "\(file) looks for a file of the build")
    }
  }

  @Test func filesStaySmall() throws {
    for file in SourceTree.swiftFiles(in: "Sources") {
      let count = try SourceTree.lines(of: file).count
      #expect(count <= 300, "\(file) has \(count) lines; does it do one thing?")
    }
  }
}

import IncidentModel

extension FollowLoop {
  /// Reads everything anew: at the beginning, and when the directory is back.
  mutating func start(_ sink: Sink) {
    notifier = isForcedToPoll ? nil : ChangeNotifier(top: path)
    isSilent = false
    devices = []
    if let top = FileStatus(of: registry.top.descriptor) { note(device: top.identity.device) }
    let feeds = registry.feeds
    feedWatches = [:]
    for feed in feeds { watch(feed: feed) }
    watch = watchState
    scan(tops, feeds: feeds, isThorough: true, isLoading: true, sink)
  }

  /// Scans folders and all below them, and sends what they bring as it comes.
  mutating func scan(
    _ folders: [FolderID],
    feeds: [FileTask] = [],
    isThorough: Bool,
    isLoading: Bool = false,
    _ sink: Sink
  ) {
    send(sink)
    let manner = Scan.Manner(notifier: notifier, isFollowing: true, isThorough: isThorough)
    var filesRead = isLoading ? 0 : registry.count
    let state = watchState
    Scan(registry, manner, wake: wake).run(folders, feeds: feeds) { part in
      filesRead += part.filesRead
      let new = registry.takeNew()
      let found = registry.count
      let progress = LoadProgress(
        filesRead: min(filesRead, found),
        filesFound: found,
        isComplete: !isLoading
      )
      sink(DirectoryUpdate(part, new, progress, state))
    }
    for device in registry.access({ Set($0.folders.folders.compactMap(\.device)) }) { note(device: device) }
    drop(registry.missing)
    makeAppointments()
    if isLoading { mustReport = true }
    send(sink)
    planRescan()
  }

  /// When everything is looked at next.
  mutating func planRescan() {
    let isEager = isPolled || isGone || feedWatches.count < registry.feeds.count
    nextRescan = Clock.monotonic + (isEager ? Self.polling : Self.calm)
  }

  private mutating func makeAppointments() {
    let due = Clock.monotonic + Self.patience
    for file in registry.access({ $0.files.files { _, _, _, reading in reading.state.contains(.half) } })
    where appointments[file] == nil {
      appointments[file] = Appointment(due: due)
    }
  }

  /// Watches an extra feed, if it is there.
  mutating func watch(feed: FileTask) {
    guard case .given(let path) = feed.name else { return }
    if let status = feed.status(in: registry.top.descriptor) { note(device: status.identity.device) }
    guard let watch = notifier?.watch(file: path), watch >= 0 else { return }
    feedWatches[watch] = feed.file
  }

  /// Finds out whether a device keeps its changes to itself.
  private mutating func note(device: UInt64) {
    if devices.insert(device).inserted, SilentFileSystem.holds(device) { isSilent = true }
  }
}

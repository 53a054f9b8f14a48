import IncidentModel

extension FollowLoop {
  /// Handles what the kernel has told of since the last time, all of it as one update.
  mutating func handleChanges(_ sink: Sink) {
    guard let notifier else { return }
    var changes = ChangeGathering(registry: registry, feedWatches: feedWatches)
    notifier.drain { changes.note($0) }
    changes.leftWatches.forEach(notifier.remove)
    drop(changes.gone)
    changes.movedFeeds.forEach { renewWatch($0) }
    for file in changes.files { look(at: file, sink) }
    let soon = Clock.monotonic + Self.eager
    for file in changes.unfinished where appointments[file].map({ $0.due > soon }) ?? true {
      appointments[file] = Appointment(due: soon)
    }
    if !changes.newFolders.isEmpty { scan(changes.newFolders, isThorough: false, sink) }
    if changes.needsRescan { rescan(isThorough: true, sink) }
  }

  /// Watches a feed under its path anew, because that path may now lead to another file.
  private mutating func renewWatch(_ watch: Int32) {
    guard let feed = feedWatches.removeValue(forKey: watch) else { return }
    notifier?.remove(watch)
    self.watch(feed: registry.task(feed))
    if !feedWatches.values.contains(feed) { nextRescan = min(nextRescan, Clock.monotonic + Self.polling) }
  }
}

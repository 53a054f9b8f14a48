import Glibc
import IncidentModel
import SystemPackage

extension FollowLoop {
  /// Looks for what went unnoticed: at the folders' times and at the files that may grow, or at everything.
  mutating func rescan(isThorough: Bool, _ sink: Sink) {
    send(sink)
    defer { planRescan() }
    guard isTopThere(sink) else { return }
    let changed = tops.isEmpty ? [] : changedFolders()
    if isThorough {
      letGoOfMoved()
      readLeaving(sink)
      scan(tops, feeds: registry.feeds, isThorough: true, sink)
    } else if !changed.isEmpty {
      scan(changed, isThorough: false, sink)
    }
    for feed in registry.feeds where !feedWatches.values.contains(feed.file) { watch(feed: feed) }
    if !isThorough { lookAtFiles(sink) }
    send(sink)
  }

  /// Whether the directory is still the one that is held open; reads it anew when it has come back.
  private mutating func isTopThere(_ sink: Sink) -> Bool {
    let status = path.withPlatformString { FileStatus(of: $0, in: AT_FDCWD, following: true) }
    guard let status, status.isFolder, case .success(let top) = OpenFolder.open(path) else {
      isGone = true
      send(sink)
      return false
    }
    if !isGone, status.identity == FileStatus(of: registry.top.descriptor)?.identity { return true }
    isGone = false
    registry.access { contents in
      contents.top = top
      contents.folders.forgetWatches()
    }
    start(sink)
    return false
  }

  /// The folders whose entries or rights are not what they were; those that are no longer there are forgotten.
  private mutating func changedFolders() -> [FolderID] {
    let (top, folders) = registry.access { ($0.top, $0.folders.folders) }
    var changed: [FolderID] = []
    for folder in folders where !folder.isGone {
      if let status = folder.status(in: top), status.isFolder {
        if status.stamp != folder.stamp { changed.append(folder.id) }
      } else if folder.id != .top {
        let (files, watches) = registry.remove(folder.id)
        watches.forEach { notifier?.remove($0) }
        drop(files)
      }
    }
    return changed
  }

  /// Looks at the files that may have grown without notice, and at some of those that should never change.
  private mutating func lookAtFiles(_ sink: Sink) {
    var files = registry.access { contents in
      contents.files.files { folder, _, isLines, reading in
        folder != .none && !reading.state.contains(.gone)
          && (isLines || reading.isStream
            || !reading.state.isDisjoint(with: [.half, .troubled, .unreadable]))
      }
    }
    files += registry.feeds.map(\.file)
    let count = registry.count
    for _ in 0..<min(Self.sample, count) {
      files.append(FileID(UInt32(clamping: nextSample % count)))
      nextSample += 1
    }
    for file in Set(files).sorted(by: { $0.number < $1.number }) { lookIfChanged(at: file, sink) }
  }

  private mutating func lookIfChanged(at file: FileID, _ sink: Sink) {
    let task = registry.task(file)
    let state = task.reading.state
    guard state.contains(.read), !state.contains(.gone) || task.isGiven, !registry.isFolder(file) else {
      return
    }
    guard let handle = handle(task.folder) else { return drop([file]) }
    guard let status = task.status(in: handle.descriptor) else { return look(at: file, sink) }
    if let stamp = stamps[file] {
      if stamp == status.stamp, !state.contains(.unreadable) { return }
    } else if status.size == task.reading.offset, state.isDisjoint(with: [.half, .troubled, .unreadable]) {
      return
    }
    look(at: file, sink)
  }
}

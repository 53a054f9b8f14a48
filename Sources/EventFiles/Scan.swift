import CMemory
import IncidentModel
import Synchronization
import SystemPackage

/// One pass over folders and all below them: lists, opens, reads and decodes on several threads.
final class Scan: Sendable {
  /// What one piece of the work gave.
  struct Part: Sendable {
    var batch = DecodedBatch()
    var restarted: [FileID] = []
    var filesRead = 0
  }

  /// How a scan is made.
  struct Manner: Sendable {
    /// Watches each folder before it is listed, so that nothing between is lost.
    var notifier: ChangeNotifier?
    /// Half a value waits for its rest.
    var isFollowing = false
    /// Files and folders that are known are looked at again, too.
    var isThorough = false
  }

  private enum Job: Sendable {
    case folder(FolderID)
    /// By their numbers, for a folder is listed long before its files are read.
    case files([FileID], OpenFolder)
    /// A large file that another worker has begun.
    case help(SharedReading)
  }

  private let registry: FileRegistry
  private let manner: Manner
  private let wake: WakeLine
  private let number: UInt32
  private let jobs = HandOver<Job>()
  private let openJobs = Atomic<Int>(0)
  /// Results, and nil from each worker that is done. Limited, so that a slow taker is not buried: some ten megabytes.
  private let parts = HandOver<Part>(limit: 512)
  /// On one core, too, one thread lists while another reads: the first results come sooner.
  private let workers = min(max(Threads.cores, 2), 8)

  /// A scan of what `registry` knows.
  init(_ registry: FileRegistry, _ manner: Manner, wake: WakeLine) {
    self.registry = registry
    self.manner = manner
    self.wake = wake
    number = registry.access { contents in
      contents.scan += 1
      return contents.scan
    }
  }

  /// Scans `folders` and reads `feeds`; `deliver` is called on this thread as results come. Once.
  func run(_ folders: [FolderID], feeds: [FileTask] = [], deliver: (Part) -> Void) {
    openJobs.add(1, ordering: .relaxed)
    folders.forEach { add(.folder($0)) }
    if !feeds.isEmpty { add(.files(feeds.map(\.file), registry.top)) }
    finishJob()
    Threads.run(workers, { self.work() }) { started in
      if started == 0 {
        parts.removeLimit()
        work()
      }
      var running = max(started, 1)
      while running > 0 {
        if let part = parts.take() { deliver(part) } else { running -= 1 }
      }
    }
  }

  private func add(_ job: Job) {
    openJobs.add(1, ordering: .acquiringAndReleasing)
    jobs.put(job)
  }

  private func finishJob() {
    guard openJobs.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
    for _ in 0..<workers { jobs.put(nil) }
  }

  private func work() {
    var reading = FileReader(isFollowing: manner.isFollowing, mappings: registry.mappings)
    while let job = jobs.take() {
      if !wake.isStopped {
        switch job {
        case .folder(let id): list(registry.folder(id))
        case .files(let files, let folder): read(registry.tasks(files), in: folder, with: &reading)
        case .help(let shared): help(shared, with: &reading)
        }
      }
      finishJob()
    }
    cm_give_back_own()
    parts.put(nil)
  }

  private func read(_ tasks: [FileTask], in folder: OpenFolder, with reading: inout FileReader) {
    var batch = DecodedBatch()
    var restarted: [FileID] = []
    var readings: [Reading] = []
    readings.reserveCapacity(tasks.count)
    for var task in tasks {
      let opened =
        readShared(&task, in: folder, with: &reading) ?? registry.reopen(task, in: folder.descriptor)
      let look = reading.look(at: task, in: folder.descriptor, opened: opened, into: &batch) {
        batch,
        isRestarted in
        if isRestarted { restarted.append(task.file) }
        put(Part(batch: batch, restarted: restarted))
        batch = DecodedBatch()
        restarted = []
      }
      if look.isRestarted { restarted.append(task.file) }
      readings.append(look.reading)
      if let log = look.file { registry.hold(log, for: task.file) }
    }
    registry.access { contents in
      for (task, reading) in zip(tasks, readings) { contents.files[task.file] = reading }
    }
    parts.put(Part(batch: batch, restarted: restarted, filesRead: tasks.count))
  }
}

extension Scan {
  /// Reads a large file in company, as far as that goes; returns the file, if it is open.
  private func readShared(
    _ task: inout FileTask,
    in folder: OpenFolder,
    with reading: inout FileReader
  ) -> Int32? {
    let begun = reading.begin(task, in: folder.descriptor) { [self] in put(Part(batch: $0)) }
    guard let begun, let shared = begun.shared else { return begun?.descriptor }
    for _ in 1..<workers { add(.help(shared)) }
    help(shared, with: &reading)
    task.reading = reading.end(shared)
    return begun.descriptor
  }

  private func help(_ shared: SharedReading, with reading: inout FileReader) {
    while !wake.isStopped, reading.readPiece(of: shared) {}
    if wake.isStopped { shared.stop() }
  }

  /// Hands a part over; those of large files hold more than others.
  private func put(_ part: Part) { parts.put(part, cost: 1 + part.batch.alerts.count / 100) }

  private func list(_ folder: Folder) {
    let handle: OpenFolder
    switch registry.top.descend(folder.path) {
    case .success(let opened): handle = opened
    case .failure(let error): return report(error, for: folder)
    }
    let watch = manner.notifier?.watch(folder.path) ?? -1
    let status = FileStatus(of: handle.descriptor)
    // A change within the same tick of the file system's clock would leave the same stamp: such a stamp proves nothing.
    let isRecent = status.map { Clock.wall - $0.modified < 2_000_000_000 } ?? true
    let voided = registry.access { contents in
      contents.folders[folder.id].watch = watch
      contents.folders[folder.id].stamp = isRecent ? nil : status?.stamp
      contents.folders[folder.id].device = status?.identity.device
      defer { contents.folders[folder.id].problem = nil }
      return contents.folders[folder.id].problem
    }
    if let voided { parts.put(Part(restarted: [voided])) }
    let error = FolderListing.list(handle, atTop: folder.path.isEmpty) { names in
      let files = registry.admit(names, in: folder.id, seen: number, all: manner.isThorough)
      if !files.isEmpty { add(.files(files, handle)) }
    } folders: { name in
      let (id, isNew) = registry.access { $0.folders.add(folder.path.appending(name)) }
      if isNew || manner.isThorough { add(.folder(id)) }
    }
    if let error { return report(error, for: folder) }
    registry.access { $0.folders[folder.id].listed = number }
  }

  /// A folder that cannot be listed is a problem, unless it has just gone away or is known as one.
  private func report(_ error: Errno, for folder: Folder) {
    guard !error.meansAbsent, folder.problem == nil else { return }
    let path = folder.path.isEmpty ? SafeText(".") : SafeText(folder.path.string)
    let status = folder.status(in: registry.top)
    let file = registry.access { contents in
      let file = contents.files.admit(given: FilePath(), as: path)
      contents.folders[folder.id].problem = file
      contents.folders[folder.id].stamp = status?.stamp
      return file
    }
    var part = Part()
    part.batch.problems.append(FileReader.unreadable(file, path, error))
    parts.put(part)
  }
}
